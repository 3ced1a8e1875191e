import { Dexie, type EntityTable } from 'dexie';
import type { Outline } from '@/lib/search/library/library-index';

/** Terms that came with one batch of transcripts, in the order of their numbers, parted by newlines. */
export interface TermBlock {
  /** The number of the first. */
  first: number;
  terms: string;
}

export interface StoredPairs {
  transcriptId: string;
  filter: Uint8Array<ArrayBuffer>;
}

export interface StoredWords {
  transcriptId: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface SearchDatabase extends Dexie {
  terms: EntityTable<TermBlock, 'first'>;
  /** Read at the start, all of them. */
  outlines: EntityTable<Outline, 'transcriptId'>;
  /** Read with the first query of several words. */
  pairs: EntityTable<StoredPairs, 'transcriptId'>;
  /** Read where a query may be found. */
  words: EntityTable<StoredWords, 'transcriptId'>;
}

/**
 * The index over all transcripts. A database of its own: it holds nothing that cannot be made again from the
 * listener's data, so it is in no backup, and can be dropped when damaged or of another version.
 */
export function createSearchDatabase(name = 'marginear-search'): SearchDatabase {
  const db = new Dexie(name) as SearchDatabase;
  db.version(1).stores({
    terms: 'first',
    outlines: 'transcriptId, [transcriptId+saved+episodeId]',
    pairs: 'transcriptId',
    words: 'transcriptId',
  });
  return db;
}
