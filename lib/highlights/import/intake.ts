import * as v from 'valibot';
import type { Episode } from '@/lib/feed/episode';
import type { StoredEpisode } from '../archive';
import { episodeSchema, highlightSchema } from '../archive-schema';
import type { Highlight } from '../types';
import type { ImportProblem, ParsedImport } from './archive-json';
import { stableId } from '../stable-id';

/** What another tool's file says of a highlight. */
export type ForeignHighlight = Partial<Omit<Highlight, 'episodeId' | 'range'>> & { quote: string };

export interface Intake {
  /** Takes the entry with this number; what could not be kept becomes a problem. */
  add(at: number, episode: Episode, highlight: ForeignHighlight): void;
  reject(at: number, field: string): void;
  result(): ParsedImport;
}

/**
 * Gathers what another tool's file holds as records of ours. Ids are made of the content, that the same file again
 * brings nothing new. What is undated counts as made `now` (milliseconds) and never edited: what is kept wins.
 */
export function createIntake(now: number): Intake {
  const episodes = new Map<string, StoredEpisode>();
  const highlights = new Map<string, Highlight>();
  const problems: ImportProblem[] = [];
  const reject = (at: number, field: string) =>
    void problems.push({ code: 'damaged', list: 'highlights', at, field });
  return {
    reject,
    add(at, episode, given) {
      if (!/\S/.test(given.quote)) return reject(at, 'quote');
      const created = given.created ?? now;
      const episodeId = idOf(`${episode.page}\n${episode.title}\n${episode.guid}`);
      const known = episodes.get(episodeId) ?? readEpisode(episodeId, created, episode);
      if (!known) return reject(at, 'page');
      const highlight = readHighlight(episodeId, created, given);
      const kept = v.safeParse(highlightSchema, highlight, { abortEarly: true });
      if (!kept.success) return reject(at, String(kept.issues[0].path?.[0]?.key));
      known.firstSeen = Math.min(known.firstSeen, created);
      known.lastSeen = Math.max(known.lastSeen, created);
      episodes.set(episodeId, known);
      highlights.set(kept.output.id, kept.output);
    },
    result: () => ({
      episodes: [...episodes.values()],
      highlights: [...highlights.values()],
      problems,
    }),
  };
}

const idOf = (content: string) => `import-${stableId(content)}`;

function readEpisode(id: string, seen: number, episode: Episode): StoredEpisode | undefined {
  const record = { ...episode, id, keys: [], firstSeen: seen, lastSeen: seen };
  const kept = v.safeParse(episodeSchema, record, { abortEarly: true });
  return kept.success ? kept.output : undefined;
}

function readHighlight(episodeId: string, created: number, given: ForeignHighlight): Highlight {
  const { quote, note = '', playbackStart = 0, playbackEnd = playbackStart } = given;
  const nowhere = { line: 0, offset: 0 };
  return {
    id: idOf(`${episodeId}\n${playbackStart}\n${quote}\n${note}`),
    prefix: '',
    suffix: '',
    start: playbackStart,
    end: playbackEnd,
    tags: [],
    colour: 'yellow',
    edited: 0,
    ...given,
    created,
    note,
    playbackStart,
    playbackEnd,
    episodeId,
    // The words will be looked for.
    range: { start: nowhere, end: nowhere },
  };
}
