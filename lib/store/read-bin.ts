import type { Highlight } from '@/lib/highlights/types';
import type { Database } from './database';
import type { StoredEpisode } from './types';

/** What is in the bin, the last deleted first. */
export interface Bin {
  episodes: BinnedEpisode[];
  /** Those that went there alone. */
  highlights: BinnedHighlight[];
}

export interface BinnedEpisode {
  episode: StoredEpisode;
  /** Milliseconds since the epoch. */
  deleted: number;
  /** Went there with it, and will come back with it. */
  highlights: Highlight[];
}

export interface BinnedHighlight {
  highlight: Highlight;
  deleted: number;
  episode: StoredEpisode | undefined;
}

export function readBin(db: Database): Promise<Bin> {
  return db.transaction('r', db.episodes, db.highlights, async () => {
    const highlights = await db.highlights.orderBy('deleted').reverse().toArray();
    const episodes = await db.episodes.orderBy('deleted').reverse().toArray();
    const owners = await db.episodes.bulkGet(highlights.map(({ episodeId }) => episodeId));
    const byMark = Map.groupBy(highlights, (it) => `${it.episodeId} ${it.deleted}`);
    const goneWith = (episode: StoredEpisode) =>
      byMark.get(`${episode.id} ${episode.deleted}`) ?? [];
    const together = new Set(episodes.flatMap(goneWith));
    return {
      episodes: episodes.map((episode) => ({
        episode,
        deleted: episode.deleted!,
        highlights: goneWith(episode),
      })),
      highlights: highlights
        .map((highlight, at) => ({
          highlight,
          deleted: highlight.deleted!,
          episode: owners[at],
        }))
        .filter(({ highlight }) => !together.has(highlight)),
    };
  });
}
