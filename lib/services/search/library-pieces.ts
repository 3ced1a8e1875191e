import {
  openIndex,
  openSegment,
  type LibraryIndex,
  type OpenSegment,
} from '@/lib/search/library/library-index';
import type { DocumentPieces } from '@/lib/search/library/read-document';
import type { IndexedTranscript } from '@/lib/search/library/segment';
import { pieceAt } from '@/lib/search/library/joined-bytes';
import type { Database } from '@/lib/store/database';
import type { SearchDatabase, StoredFilters } from '@/lib/store/search-database';
import {
  readDocuments,
  readFilters,
  readSegments,
  segmentIds,
  type BySegment,
} from '@/lib/store/search-pieces';
import { namesByEpisode } from '@/lib/store/speaker-names';
import type { SpeakerName } from '@/lib/transcript/speaker-names';
import { createHeldDocuments } from './held-documents';

/** The index as far as it was read; what was read is held, so that typing on does not read it again. */
export interface LibraryPieces {
  index(): Promise<LibraryIndex>;
  /** Pair filters by transcript. */
  pairs(): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Transcripts by id; one that was taken out or replaced meanwhile is left out. */
  documents(wanted: readonly IndexedTranscript[]): Promise<ReadonlyMap<string, DocumentPieces>>;
  /** Reads transcripts nobody asked for yet, while there is room and `goesOn` says so. */
  readAhead(goesOn: () => boolean): Promise<void>;
  /** The listener's names by episode. */
  names(episodeIds: readonly string[]): Promise<ReadonlyMap<string, readonly SpeakerName[]>>;
  /** Whether the index that was read is still the one that is kept, which another tab may have changed. */
  isCurrent(): Promise<boolean>;
  /** The index was changed: what is new is read with the next query. */
  refresh(): void;
  /** The index was dropped: everything is read anew. */
  forget(): void;
}

/** Transcripts that are read ahead at once: whoever asks meanwhile waits for so many. */
const atOnce = 5;

export function createLibraryPieces(db: Database, search: SearchDatabase): LibraryPieces {
  let segments: BySegment<OpenSegment> = new Map();
  let filters: BySegment<StoredFilters> = new Map();
  let index: Promise<LibraryIndex> | undefined;
  let pairs: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  const documents = createHeldDocuments((ids) => readDocuments(search, ids));
  const readIndex = async () => {
    const read = await readSegments(search, segments, openSegment);
    segments = read.segments;
    const opened = openIndex([...segments.values()]);
    if (opened.documents.length === read.documentCount) return opened;
    throw new RangeError('The search index is of other transcripts');
  };
  const readPairs = async () => {
    filters = await readFilters(search, filters);
    return pairsOf(filters);
  };
  const refresh = () => {
    index = pairs = undefined;
  };
  return {
    index: () => (index ??= readIndex()),
    pairs: () => (pairs ??= readPairs()),
    documents: (wanted) => documents.get(wanted),
    async readAhead(goesOn) {
      const current = index;
      const wanted = (await current)?.documents ?? [];
      const mayGoOn = () => index === current && !documents.isFull() && goesOn();
      for (let at = 0; at < wanted.length && mayGoOn(); at += atOnce) {
        await documents.get(wanted.slice(at, at + atOnce));
      }
    },
    names: (episodeIds) => namesByEpisode(db, episodeIds),
    async isCurrent() {
      await index;
      const ids = await segmentIds(search);
      return ids.length === segments.size && ids.every((id) => segments.has(id));
    },
    refresh,
    forget() {
      refresh();
      segments = filters = new Map<number, never>();
      documents.clear();
    },
  };
}

function pairsOf(filters: BySegment<StoredFilters>): Map<string, Uint8Array> {
  const all = [...filters.values()];
  // Of a transcript that was replaced the last one counts.
  return new Map(
    all.flatMap(({ transcriptIds, filters: joined }) =>
      transcriptIds.map((id, at) => [id, pieceAt(joined, at)] as const),
    ),
  );
}
