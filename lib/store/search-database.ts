import { Dexie, type EntityTable, type Table } from 'dexie';
import type { EncodedTranscript } from '@/lib/search/library/encode-transcript';
import type { JoinedBytes } from '@/lib/search/library/joined-bytes';
import type { Segment } from '@/lib/search/library/segment';
import type { TranscriptStamp } from './transcripts';

/** A transcript's words in the numbers of the index's terms. */
export type StoredDocument = TranscriptStamp & Pick<EncodedTranscript, 'terms' | 'words'>;

export interface StoredSegment extends Segment {
  id: number;
  /** Transcripts that came and went: what of it is written again where it is merged. */
  size: number;
}

/** The pair filters of the documents of one segment. */
export interface StoredFilters {
  /** Of the segment. */
  id: number;
  transcriptIds: string[];
  filters: JoinedBytes;
}

export interface SearchDatabase extends Dexie {
  /** The index in pieces: the ids ascend with time. Read at the start. */
  segments: Table<StoredSegment, number, Omit<StoredSegment, 'id'>>;
  /** Read at the start. */
  filters: Table<StoredFilters, number>;
  /** Read where a query may be found. */
  documents: EntityTable<StoredDocument, 'transcriptId'>;
}

/**
 * The index over all transcripts. A database of its own: it holds nothing that cannot be made again from the
 * listener's data, so it is in no backup, and can be dropped when damaged or of another version.
 */
export function createSearchDatabase(name = 'marginear-search'): SearchDatabase {
  const db = new Dexie(name) as SearchDatabase;
  // A change of the format is a new number, and no upgrade: tables of another one are dropped.
  db.version(2).stores({
    segments: '++id, [id+size]',
    filters: 'id',
    documents: 'transcriptId, [transcriptId+saved+episodeId]',
  });
  return db;
}
