import type { Mark, MarkingServices } from '@/components/highlights/services';
import { describeRange } from '@/lib/highlights/anchor';
import { wordlessAnchor } from '@/lib/highlights/wordless';
import type { Database } from '@/lib/store/database';
import { addHighlight, editHighlight, type NewHighlight } from '@/lib/store/highlights';
import type { Transcript } from '@/lib/transcript/types';
import type { Keep } from '../shared-services';

interface MarkingPorts {
  db: Database;
  keep: Keep;
  /** With its own labels for who speaks, which the listener's names are put over. */
  transcript(): Transcript | undefined;
  /** Undefined where the database cannot keep the episode. */
  episodeId(): Promise<string | undefined>;
  onUnavailable(): void;
}

type Place = Omit<NewHighlight, 'episodeId'>;

/** Makes highlights of the episode in the sidebar, and puts them on other words. */
export function createMarking(
  ports: MarkingPorts,
): Pick<MarkingServices, 'addHighlight' | 'addMoment' | 'placeHighlight'> {
  const { db, keep } = ports;

  function placeOf({ range, map }: Mark): Place | undefined {
    const transcript = ports.transcript();
    const anchor = transcript && describeRange(transcript.lines, range);
    if (!anchor) return undefined;
    const { speaker } = transcript.lines[anchor.range.start.line]!;
    const playbackStart = map.toPlayback(anchor.start);
    const playbackEnd = Math.max(playbackStart, map.toPlaybackEnd(anchor.end));
    return { ...anchor, playbackStart, playbackEnd, speaker };
  }

  async function add(place: Place) {
    // The transcript may be on the screen before the database has opened.
    const episodeId = await ports.episodeId();
    if (episodeId === undefined) return void ports.onUnavailable();
    const now = Date.now();
    const highlight = await keep(() => addHighlight(db, { ...place, episodeId }, now));
    return highlight && { highlight, fresh: highlight.created === now };
  }

  return {
    async addHighlight(mark) {
      const place = placeOf(mark);
      return place && add(place);
    },
    addMoment: (start, end) =>
      add({ ...wordlessAnchor(start, end), playbackStart: start, playbackEnd: end }),
    async placeHighlight(id, mark) {
      const place = placeOf(mark);
      const before = place && (await keep(() => db.highlights.get(id)));
      if (!before) return undefined;
      const move = (to: Place) => keep(() => editHighlight(db, id, to, Date.now()));
      const { quote, prefix, suffix, range, start, end, speaker } = before;
      const { playbackStart, playbackEnd } = before;
      const anchor = { quote, prefix, suffix, range, start, end };
      const moved = await move(place);
      return moved && (() => void move({ ...anchor, playbackStart, playbackEnd, speaker }));
    },
  };
}
