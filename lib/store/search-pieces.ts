import type { EncodedTranscript } from '@/lib/search/library/encode-transcript';
import { joinBytes, pieceAt } from '@/lib/search/library/joined-bytes';
import { createSegment, mergeSegments } from '@/lib/search/library/make-segment';
import type { Segment } from '@/lib/search/library/segment';
import { survivorsOf } from '@/lib/search/library/survivors';
import type {
  SearchDatabase,
  StoredDocument,
  StoredFilters,
  StoredSegment,
} from './search-database';
import { stampsOf, type TranscriptStamp } from './transcripts';

/** The stamps of all transcripts that are in the index; nothing else is read. */
export async function indexedStamps(db: SearchDatabase): Promise<TranscriptStamp[]> {
  return stampsOf(await db.documents.orderBy('[transcriptId+saved+episodeId]').keys());
}

/** A batch of transcripts, and the terms that come with it: the number of the first, and the terms. */
interface Batch {
  first: number;
  fresh: readonly string[];
  added: readonly (TranscriptStamp & EncodedTranscript)[];
}

/** Takes transcripts into the index, all or (if it rejects) nothing. They must not be in it. */
export async function addBatch(db: SearchDatabase, { first, fresh, added }: Batch): Promise<void> {
  const segment = createSegment(first, fresh, added, []);
  await db.transaction('rw', db.tables, async () => {
    await db.documents.bulkAdd(
      added.map(({ transcriptId, episodeId, saved, terms, words }) => ({
        transcriptId,
        episodeId,
        saved,
        terms,
        words,
      })),
    );
    await addSegment(
      db,
      segment,
      added.map(({ pairs }) => pairs),
    );
  });
}

/** Takes transcripts out of the index, which knows as many terms as `termCount`; with the last one everything goes. */
export function dropDocuments(
  db: SearchDatabase,
  transcriptIds: readonly string[],
  termCount: number,
): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    const gone = (await db.documents.bulkGet([...transcriptIds])).filter((it) => it !== undefined);
    await db.documents.bulkDelete([...transcriptIds]);
    if ((await db.documents.count()) > 0) {
      await addSegment(db, createSegment(termCount, [], [], gone), []);
    } else await Promise.all([db.segments.clear(), db.filters.clear()]);
  });
}

/**
 * Merges the newest segments until each is at least twice as large as the next: so there are few, and what is
 * in them is written again as seldom. In a transaction of its own: it changes no answer.
 *
 * Source: Bentley and Saxe, "Decomposable searching problems I", Journal of Algorithms 1(4), 1980.
 */
export function mergeNewest(db: SearchDatabase): Promise<void> {
  return db.transaction('rw', db.segments, db.filters, async () => {
    const keys = (await db.segments.orderBy('[id+size]').keys()) as unknown as [number, number][];
    const ids = keys.slice(firstToMerge(keys.map(([, size]) => size))).map(([id]) => id);
    if (ids.length < 2) return;
    const segments = whole(await db.segments.bulkGet(ids));
    const filters = whole(await db.filters.bulkGet(ids));
    const { places } = survivorsOf(segments);
    const kept = filters.flatMap(({ filters: own }, at) =>
      [...places[at]!].flatMap((place, document) => (place < 0 ? [] : [pieceAt(own, document)])),
    );
    await Promise.all([db.segments.bulkDelete(ids), db.filters.bulkDelete(ids)]);
    await addSegment(db, mergeSegments(segments), kept);
  });
}

function firstToMerge(sizes: readonly number[]): number {
  let first = sizes.length - 1;
  let size = sizes[first] ?? 0;
  while (first > 0 && sizes[first - 1]! < 2 * size) size += sizes[--first]!;
  return first;
}

/** Inside a transaction. */
async function addSegment(
  db: SearchDatabase,
  segment: Segment,
  filters: readonly Uint8Array[],
): Promise<void> {
  const { documents, gone } = segment;
  const id = await db.segments.add({ ...segment, size: documents.length + gone.length });
  const transcriptIds = documents.map(({ transcriptId }) => transcriptId);
  await db.filters.add({ id, transcriptIds, filters: joinBytes(filters) });
}

/** The ids of all segments, ascending: they change with what is in the index. */
export function segmentIds(db: SearchDatabase): Promise<number[]> {
  return db.segments.toCollection().primaryKeys();
}

/** What was read of each segment, by its id, ascending. */
export type BySegment<T> = ReadonlyMap<number, T>;

/** All segments, and how many documents they must hold, as it stood at one moment; those that are `known` are not read. */
export function readSegments<T>(
  db: SearchDatabase,
  known: BySegment<T>,
  open: (segment: StoredSegment) => T,
): Promise<{ segments: BySegment<T>; documentCount: number }> {
  return db.transaction('r', db.segments, db.documents, async () => {
    const reading = segmentIds(db).then((ids) =>
      readUnknown(ids, known, async (missing) =>
        whole(await db.segments.bulkGet(missing)).map(open),
      ),
    );
    const [segments, documentCount] = await Promise.all([reading, db.documents.count()]);
    return { segments, documentCount };
  });
}

/** The filters of all segments; those that are `known` are not read. */
export function readFilters(
  db: SearchDatabase,
  known: BySegment<StoredFilters>,
): Promise<BySegment<StoredFilters>> {
  return db.transaction('r', db.segments, db.filters, async () =>
    readUnknown(await segmentIds(db), known, async (ids) => whole(await db.filters.bulkGet(ids))),
  );
}

/** A segment never changes: there are only new ones. */
async function readUnknown<T>(
  ids: readonly number[],
  known: BySegment<T>,
  read: (missing: number[]) => Promise<T[]>,
): Promise<BySegment<T>> {
  const missing = ids.filter((id) => !known.has(id));
  const fresh = new Map((await read(missing)).map((each, at) => [missing[at]!, each]));
  return new Map(ids.map((id) => [id, (known.get(id) ?? fresh.get(id))!]));
}

/** Transcripts by id; one that was taken out meanwhile is left out. */
export async function readDocuments(
  db: SearchDatabase,
  transcriptIds: readonly string[],
): Promise<StoredDocument[]> {
  return (await db.documents.bulkGet([...transcriptIds])).filter((it) => it !== undefined);
}

/** Records that must be there. */
function whole<T>(records: readonly (T | undefined)[]): T[] {
  const found = records.filter((it) => it !== undefined);
  if (found.length < records.length) throw new RangeError('A part of the search index is missing');
  return found;
}
