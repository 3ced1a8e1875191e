import type { FoundLine } from './best-lines';

/** One episode in which a query was found. */
export interface FoundEpisode {
  episodeId: string;
  /** How often. */
  count: number;
  /** The best of them, in reading order. */
  lines: FoundLine[];
}

export interface LibraryFound {
  /** The best first. */
  episodes: FoundEpisode[];
  /** How many episodes hold the query; `atLeast`: not all that may were looked into. */
  total: number;
  atLeast: boolean;
}
