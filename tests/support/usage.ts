import * as fc from 'fast-check';
import { highlightColours } from '@/lib/highlights/types';
import { deleteEpisode } from '@/lib/store/bin';
import type { Database } from '@/lib/store/database';
import { rememberEpisode, savePosition } from '@/lib/store/episodes';
import { addHighlight, binHighlight, editHighlight } from '@/lib/store/highlights';
import { saveTimeMap } from '@/lib/store/time-maps';
import { saveTranscript } from '@/lib/store/transcripts';
import { someHighlight } from './highlights';
import { someTranscript } from './transcripts';

/** What somebody does with the library, one step after the other. */
export type Step = [kind: number, which: number, text: string, colour: number];
export const usage = fc.array(
  fc.tuple(fc.nat(8), fc.nat(5), fc.string({ unit: 'binary', maxLength: 12 }), fc.nat(3)),
  { maxLength: 14 },
);

/** Does it, a step every two milliseconds from a moment on: who begins at an odd one never meets who begins at an even one. */
export async function useFor(db: Database, list: readonly Step[], from: number): Promise<void> {
  for (const [index, [kind, which, text, colour]] of list.entries()) {
    const now = from + 2 * index;
    const known = await db.episodes.toArray();
    const marks = await db.highlights.toArray();
    const episode = known[which % (known.length || 1)];
    const highlight = marks[which % (marks.length || 1)];
    if (kind < 2 || !episode) {
      const audio = colour === 0 ? undefined : `https://cdn.example.com/${colour}.mp3`;
      const address = `https://example.com/${which}`;
      await rememberEpisode(db, { page: address, title: text, enclosure: audio }, now);
    } else if (kind < 4) {
      const mark = { episodeId: episode.id, quote: `x${text}`, note: text, tags: [text] };
      await addHighlight(db, someHighlight({ ...mark, colour: highlightColours[colour] }), now);
    } else if (kind === 4) {
      await saveTranscript(db, episode.id, someTranscript({ language: text }), now);
    } else if (kind === 5) {
      await deleteEpisode(db, episode.id, now);
    } else if (kind === 8) {
      const pin = { playback: which + 30, transcript: which, end: which + 4, tolerance: 1 };
      const subject = { transcript: 'page cue 60.0', identity: { url: '', duration: 60 + colour } };
      await saveTimeMap(db, episode.id, subject, { pins: [pin], chapters: [] }, now);
    } else if (kind === 6 && highlight) {
      await editHighlight(db, highlight.id, { note: text }, now);
    } else if (highlight) {
      await binHighlight(db, highlight.id, now);
      await savePosition(db, episode.id, which, now);
    }
  }
}
