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
import { createHeldNames } from './held-names';

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
  /** The listener may have given other names. */
  forgetNames(): void;
  /** The index was changed: what is new is read with the next query. */
  refresh(): void;
  /** The database was deleted: everything is read anew. */
  forget(): void;
}

/** Documents that are read ahead at once: whoever asks meanwhile waits for so many. */
const atOnce = 5;

export function createLibraryPieces(db: Database, search: SearchDatabase): LibraryPieces {
  let segments: BySegment<OpenSegment> = new Map();
  let filters = new Map<number, StoredFilters>();
  let reading: Promise<BySegment<OpenSegment>> | undefined;
  let index: Promise<LibraryIndex> | undefined;
  let pairs: Promise<ReadonlyMap<number, Uint8Array>> | undefined;
  const documents = createHeldDocuments((ids) => readDocuments(search, ids));
  const names = createHeldNames((ids) => namesByEpisode(db, ids));
  const getSegments = () => (reading ??= readSegments(search, segments, openSegment));
  const readIndex = async () => {
    segments = await getSegments();
    // The filters are asked for meanwhile, and on their way while the index is looked through.
    await new Promise((resolve) => setTimeout(resolve));
    return openIndex([...segments.values()]);
  };
  const readPairs = async () => {
    // Not both at once: a query of one word needs no filters, and they are most of what is read.
    const current = await getSegments();
    const missing = [...current.keys()].filter((id) => !filters.has(id));
    const known = [...filters.values()].filter(({ id }) => current.has(id));
    const all = [...known, ...(await readFilters(search, missing))];
    filters = new Map(all.map((each) => [each.id, each]));
    return pairsOf(current, filters);
  };
  const refresh = () => {
    reading = index = pairs = undefined;
  };
  return {
    index: () => (index ??= readIndex()),
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
    names: names.get,
    forgetNames: names.clear,
    async isOf(segmentIds) {
      await index;
      return segmentIds.length === segments.size && segmentIds.every((id) => segments.has(id));
    },
    refresh,
    forget() {
      refresh();
      segments = new Map();
      filters = new Map();
      documents.clear();
    },
  };
}

function pairsOf(
  segments: BySegment<OpenSegment>,
  filters: ReadonlyMap<number, StoredFilters>,
): Map<number, Uint8Array> {
  const pairs = new Map<number, Uint8Array>();
  for (const [segment, { filters: joined }] of filters) {
    segments.get(segment)?.segment.documents.forEach(({ id }, place) => {
      pairs.set(id, pieceAt(joined, place));
    });
  }
  return pairs;
}
