import {
  createLibraryIndex,
  type LibraryIndex,
  type Outline,
} from '@/lib/search/library/library-index';
import type { Database } from '@/lib/store/database';
import type { SearchDatabase } from '@/lib/store/search-database';
import { readSearchStart, readWords } from '@/lib/store/search-pieces';
import { namesByEpisode } from '@/lib/store/speaker-names';
import { renameSpeakers, type SpeakerName } from '@/lib/transcript/speaker-names';
import type { Line } from '@/lib/transcript/types';

/** The index as far as it was read; what was read is held, so that typing on does not read it again. */
export interface LibraryPieces {
  index(): Promise<LibraryIndex>;
  /** Pair filters by transcript. */
  pairs(): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Words by transcript; one that was taken out meanwhile is left out. */
  words(transcriptIds: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Lines by transcript, with the listener's names for speakers. */
  lines(outlines: readonly Outline[]): Promise<ReadonlyMap<string, Line[]>>;
  /** The listener's names by episode. */
  names(): Promise<ReadonlyMap<string, readonly SpeakerName[]>>;
  /** The index was changed: reads it anew with the next query. */
  refresh(): void;
}

/** Bytes of words, and transcripts' lines, that are held at most. */
const mostWords = 48_000_000;
const mostLines = 40;

export function createLibraryPieces(db: Database, search: SearchDatabase): LibraryPieces {
  let index: Promise<LibraryIndex> | undefined;
  let pairs: Promise<Map<string, Uint8Array>> | undefined;
  const words = createHeld<Uint8Array>(mostWords, (bytes) => bytes.length);
  const lines = createHeld<Line[]>(mostLines, () => 1);
  return {
    index: () => (index ??= readIndex(search)),
    pairs: () => (pairs ??= readPairs(search)),
    words: (ids) => words.get(ids, (missing) => readWords(search, missing)),
    async lines(outlines) {
      const ids = outlines.map(({ transcriptId }) => transcriptId);
      const found = await lines.get(ids, (missing) => readLines(db, missing));
      const names = await namesByEpisode(
        db,
        outlines.map(({ episodeId }) => episodeId),
      );
      return new Map(
        outlines.map(({ transcriptId, episodeId }) => [
          transcriptId,
          renameSpeakers(found.get(transcriptId) ?? [], names.get(episodeId) ?? []),
        ]),
      );
    },
    names: async () =>
      namesByEpisode(
        db,
        (await (index ??= readIndex(search))).documents.map(({ episodeId }) => episodeId),
      ),
    refresh() {
      index = pairs = undefined;
      words.clear();
      lines.clear();
    },
  };
}

async function readIndex(search: SearchDatabase): Promise<LibraryIndex> {
  const { terms, outlines } = await readSearchStart(search);
  return createLibraryIndex(terms, outlines);
}

async function readPairs(search: SearchDatabase): Promise<Map<string, Uint8Array>> {
  const found = await search.pairs.toArray();
  return new Map(found.map(({ transcriptId, filter }) => [transcriptId, filter]));
}

async function readLines(db: Database, ids: readonly string[]): Promise<Map<string, Line[]>> {
  const found = await db.transcripts.bulkGet([...ids]);
  return new Map(found.flatMap((it) => (it ? [[it.id, it.lines]] : [])));
}

/** Holds what was read last, up to a size. */
function createHeld<T>(most: number, sizeOf: (value: T) => number) {
  const held = new Map<string, T>();
  let size = 0;
  return {
    async get(
      ids: readonly string[],
      read: (missing: readonly string[]) => Promise<Map<string, T>>,
    ): Promise<Map<string, T>> {
      const missing = ids.filter((id) => !held.has(id));
      const fresh = missing.length > 0 ? await read(missing) : new Map<string, T>();
      const found = new Map<string, T>();
      for (const id of ids) {
        const value = held.get(id) ?? fresh.get(id);
        if (value !== undefined) found.set(id, value);
      }
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
    clear() {
      held.clear();
      size = 0;
    },
  };
}
