import { pieceAt } from '@/lib/search/library/joined-bytes';
import {
  openIndex,
  openSegment,
  type LibraryIndex,
  type OpenSegment,
} from '@/lib/search/library/library-index';
import type { DocumentPieces } from '@/lib/search/library/read-document';
import type { Database } from '@/lib/store/database';
import type { SearchDatabase, StoredFilters } from '@/lib/store/search-database';
import {
  readDocuments,
  readFilters,
  readSegments,
  type BySegment,
} from '@/lib/store/search-pieces';
import { namesByEpisode } from '@/lib/store/speaker-names';
import type { SpeakerName } from '@/lib/transcript/speaker-names';
import { createHeldDocuments } from './held-documents';

/** The index as far as it was read; what was read is held, so that typing on does not read it again. */
export interface LibraryPieces {
  index(): Promise<LibraryIndex>;
  /** Pair filters by document. */
  pairs(): Promise<ReadonlyMap<number, Uint8Array>>;
  /** Documents by id; one that was taken out meanwhile is left out. */
  documents(ids: readonly number[]): Promise<ReadonlyMap<number, DocumentPieces>>;
  /** Reads documents nobody asked for yet, while there is room and `goesOn` says so. */
  readAhead(goesOn: () => boolean): Promise<void>;
  /** The listener's names by episode. */
  names(episodeIds: readonly string[]): Promise<ReadonlyMap<string, readonly SpeakerName[]>>;
  /** Whether the index that was read last is made of these segments. */
  isOf(segmentIds: readonly number[]): Promise<boolean>;
  /** The index was changed: what is new is read with the next query. */
  refresh(): void;
  /** The database was deleted: everything is read anew. */
  forget(): void;
}

/** Documents that are read ahead at once: whoever asks meanwhile waits for so many. */
const atOnce = 5;

export function createLibraryPieces(db: Database, search: SearchDatabase): LibraryPieces {
  let segments: BySegment<OpenSegment> = new Map();
  let filters: BySegment<StoredFilters> = new Map();
  let index: Promise<LibraryIndex> | undefined;
  let pairs: Promise<ReadonlyMap<number, Uint8Array>> | undefined;
  const documents = createHeldDocuments((ids) => readDocuments(search, ids));
  const readIndex = async () => {
    segments = await readSegments(search, segments, openSegment);
    return openIndex([...segments.values()]);
  };
  const getIndex = () => (index ??= readIndex());
  const readPairs = async () => {
    // Not both at once: a query of one word needs no filters, which are most of what is read.
    await getIndex();
    filters = await readFilters(search, filters);
    return pairsOf(segments, filters);
  };
  const refresh = () => {
    index = pairs = undefined;
  };
  return {
    index: getIndex,
    pairs: () => (pairs ??= readPairs()),
    documents: (ids) => documents.get(ids),
    async readAhead(goesOn) {
      const current = index;
      const wanted = (await current)?.documents.map(({ id }) => id) ?? [];
      const mayGoOn = () => index === current && !documents.isFull() && goesOn();
      for (let at = 0; at < wanted.length && mayGoOn(); at += atOnce) {
        await documents.get(wanted.slice(at, at + atOnce));
      }
    },
    names: (episodeIds) => namesByEpisode(db, episodeIds),
    async isOf(segmentIds) {
      await index;
      return segmentIds.length === segments.size && segmentIds.every((id) => segments.has(id));
    },
    refresh,
    forget() {
      refresh();
      segments = filters = new Map<number, never>();
      documents.clear();
    },
  };
}

/** The two were read one after the other: segments that came in between have none yet. */
function pairsOf(
  segments: BySegment<OpenSegment>,
  filters: BySegment<StoredFilters>,
): Map<number, Uint8Array> {
  const pairs = new Map<number, Uint8Array>();
  for (const [segment, { filters: joined }] of filters) {
    segments.get(segment)?.segment.documents.forEach(({ id }, place) => {
      pairs.set(id, pieceAt(joined, place));
    });
  }
  return pairs;
}
