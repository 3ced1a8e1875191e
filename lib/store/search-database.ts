import { Dexie, type Table } from 'dexie';
import type { EncodedTranscript } from '@/lib/search/library/encode-transcript';
import type { JoinedBytes } from '@/lib/search/library/joined-bytes';
import type { Segment } from '@/lib/search/library/segment';
import type { TranscriptStamp } from './transcripts';

/** A transcript's words in the numbers of the index's terms. */
export interface StoredDocument
  extends TranscriptStamp, Pick<EncodedTranscript, 'terms' | 'words'> {
  id: number;
}

export interface StoredSegment extends Segment {
  id: number;
  /** How many transcripts came and went with it. */
  size: [added: number, gone: number];
}

/** The pair filters of the documents of one segment, in their order. */
export interface StoredFilters {
  /** Of the segment. */
  id: number;
  filters: JoinedBytes;
}

/**
 * No record ever changes, and no id is given twice, also not after all was dropped: so what was read under an id may be
 * held, whatever another tab does.
 */
export interface SearchDatabase extends Dexie {
  /** The index in pieces: the ids ascend with time. Read at the start. */
  segments: Table<StoredSegment, number, Omit<StoredSegment, 'id'>>;
  /** Read where words may be neighbours. */
  filters: Table<StoredFilters, number>;
  /** Read where a query may be found. */
  documents: Table<StoredDocument, number, Omit<StoredDocument, 'id'>>;
}

/**
 * The index over all transcripts. A database of its own: it holds nothing that cannot be made again from the
 * listener's data, so it is in no backup, and can be dropped when damaged or of another version.
 */
export function createSearchDatabase(name = 'marginear-search'): SearchDatabase {
  const db = new Dexie(name) as SearchDatabase;
  // A change of the format is a new number here and there: tables of a former one are dropped, not upgraded.
  db.version(2).stores({});
  db.version(3).stores({
    segments: '++id, [id+size]',
    filters: 'id',
    documents: '++id, [transcriptId+saved+episodeId+id]',
  });
  return db;
}
