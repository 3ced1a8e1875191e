import { openIndex, type LibraryIndex } from '@/lib/search/library/library-index';
import type { DocumentPieces } from '@/lib/search/library/read-document';
import type { Database } from '@/lib/store/database';
import type { SearchDatabase } from '@/lib/store/search-database';
import { indexedStamps, readDocuments, readIndex, readPairs } from '@/lib/store/search-pieces';
import { namesByEpisode } from '@/lib/store/speaker-names';
import type { TranscriptStamp } from '@/lib/store/transcripts';
import type { SpeakerName } from '@/lib/transcript/speaker-names';

/** The index as far as it was read; what was read is held, so that typing on does not read it again. */
export interface LibraryPieces {
  index(): Promise<LibraryIndex>;
  /** Pair filters by transcript. */
  pairs(): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Transcripts by id; one that was taken out meanwhile is left out. */
  documents(transcriptIds: readonly string[]): Promise<ReadonlyMap<string, DocumentPieces>>;
  /** Reads transcripts nobody asked for yet, while there is room and `goesOn` says so. */
  readAhead(goesOn: () => boolean): Promise<void>;
  /** The listener's names by episode. */
  names(episodeIds: readonly string[]): Promise<ReadonlyMap<string, readonly SpeakerName[]>>;
  /** Whether the index that was read is still the one that is kept, which another tab may have changed. */
  isCurrent(): Promise<boolean>;
  /** The index was changed: reads it anew with the next query. */
  refresh(): void;
}

/** Words of transcripts that are held at most. */
const mostWords = 12_000_000;
/** Transcripts that are read ahead at once: whoever asks meanwhile waits for so many. */
const atOnce = 5;

export function createLibraryPieces(db: Database, search: SearchDatabase): LibraryPieces {
  let index: Promise<LibraryIndex> | undefined;
  let pairs: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  const documents = createHeld<DocumentPieces>(mostWords, ({ words }) => words.tokens.length);
  return {
    index: () => (index ??= readIndex(search).then(openIndex)),
    pairs: () => (pairs ??= readPairs(search)),
    documents: (ids) => documents.get(ids, (missing) => readDocuments(search, missing)),
    async readAhead(goesOn) {
      const current = index;
      const ids = (await current)?.documents.map(({ transcriptId }) => transcriptId) ?? [];
      const mayGoOn = () => index === current && !documents.isFull() && goesOn();
      for (let at = 0; at < ids.length && mayGoOn(); at += atOnce) {
        await documents.get(ids.slice(at, at + atOnce), (missing) =>
          readDocuments(search, missing),
        );
      }
    },
    names: (episodeIds) => namesByEpisode(db, episodeIds),
    async isCurrent() {
      const held = await index;
      if (!held) return true;
      const stamps = await indexedStamps(search);
      return (
        held.documents.length === stamps.length &&
        stamps.every((stamp, at) => isSame(stamp, held.documents[at]!))
      );
    },
    refresh() {
      index = pairs = undefined;
      documents.clear();
    },
  };
}

function isSame(a: TranscriptStamp, b: TranscriptStamp): boolean {
  return a.transcriptId === b.transcriptId && a.saved === b.saved && a.episodeId === b.episodeId;
}

/** Holds what was read last, up to a size. */
function createHeld<T>(most: number, sizeOf: (value: T) => number) {
  const held = new Map<string, T>();
  let size = 0;
  let clearings = 0;
  return {
    async get(
      ids: readonly string[],
      read: (missing: readonly string[]) => Promise<Map<string, T>>,
    ): Promise<Map<string, T>> {
      const missing = ids.filter((id) => !held.has(id));
      const before = clearings;
      const fresh = missing.length > 0 ? await read(missing) : new Map<string, T>();
      const found = new Map<string, T>();
      for (const id of ids) {
        const value = held.get(id) ?? fresh.get(id);
        if (value !== undefined) found.set(id, value);
      }
      // What was read before it changed is not to be held.
      if (before !== clearings) return found;
      for (const [id, value] of fresh) {
        if (!held.has(id)) size += sizeOf(value);
        held.set(id, value);
      }
      for (const [id, value] of held) {
        if (size <= most) break;
        held.delete(id);
        size -= sizeOf(value);
      }
      return found;
    },
    isFull: () => size >= most,
    clear() {
      held.clear();
      size = 0;
      clearings += 1;
    },
  };
}
