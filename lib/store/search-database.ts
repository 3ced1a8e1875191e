import { Dexie, type EntityTable } from 'dexie';
import type { EncodedWords } from '@/lib/search/library/encode-transcript';
import type { JoinedBytes } from '@/lib/search/library/joined-bytes';
import type { Outline, PackedIndex } from '@/lib/search/library/library-index';

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

export interface StoredWords extends EncodedWords {
  transcriptId: string;
}

/** There is one at most. */
export interface StoredIndex extends PackedIndex {
  id: 'index';
}

/** All pair filters together. There is one at most. */
export interface StoredFilters {
  id: 'index';
  transcriptIds: string[];
  filters: JoinedBytes;
}

export interface SearchDatabase extends Dexie {
  terms: EntityTable<TermBlock, 'first'>;
  /** Terms and outlines turned over: read at the start. Gone as soon as either changes. */
  index: EntityTable<StoredIndex, 'id'>;
  /** Read where there is no index, all of them; and with words. */
  outlines: EntityTable<Outline, 'transcriptId'>;
  /** The pairs of all: read at the start. Gone as soon as any changes. */
  filters: EntityTable<StoredFilters, 'id'>;
  /** Read where they are not together. */
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
    index: 'id',
    filters: 'id',
    terms: 'first',
    outlines: 'transcriptId, [transcriptId+saved+episodeId]',
    pairs: 'transcriptId',
    words: 'transcriptId',
  });
  return db;
}
