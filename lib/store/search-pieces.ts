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
import type { TranscriptStamp } from './transcripts';

/** The stamps of all transcripts that are in the index, with their documents; nothing else is read. */
export async function indexedStamps(
  db: SearchDatabase,
): Promise<(TranscriptStamp & { id: number })[]> {
  const keys = await db.documents.orderBy('[transcriptId+saved+episodeId+id]').keys();
  return (keys as unknown as [string, number, string, number][]).map(
    ([transcriptId, saved, episodeId, id]) => ({ transcriptId, saved, episodeId, id }),
  );
}

/** A batch of transcripts, and the terms that come with it: the number of the first, and the terms. */
export interface Batch {
  first: number;
  fresh: readonly string[];
  added: readonly (TranscriptStamp & EncodedTranscript)[];
}

/** Takes transcripts into the index, all or (if it rejects) nothing. They must not be in it. */
export async function addBatch(db: SearchDatabase, { first, fresh, added }: Batch): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const ids = await db.documents.bulkAdd(
      added.map(({ transcriptId, episodeId, saved, terms, words }) => ({
        transcriptId,
        episodeId,
        saved,
        terms,
        words,
      })),
      { allKeys: true },
    );
    const outlines = added.map((each, at) => ({ ...each, id: ids[at]! }));
    await addSegment(
      db,
      createSegment(first, fresh, outlines, []),
      added.map(({ pairs }) => pairs),
    );
  });
}

/** Takes documents out of the index, which knows as many terms as `termCount`; with the last one everything goes. */
export function dropDocuments(
  db: SearchDatabase,
  ids: readonly number[],
  termCount: number,
): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    const gone = whole(await db.documents.bulkGet([...ids]));
    await db.documents.bulkDelete([...ids]);
    if ((await db.documents.limit(1).primaryKeys()).length > 0) {
      await addSegment(db, createSegment(termCount, [], [], gone), []);
    } else await Promise.all([db.segments.clear(), db.filters.clear()]);
  });
}

/** Drops everything in the index. What cannot be emptied is deleted and made anew. */
export async function dropIndex(db: SearchDatabase): Promise<void> {
  try {
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((it) => it.clear())));
  } catch {
    await db.delete({ disableAutoOpen: false });
  }
}

/**
 * Merges the newest segments where some are not at least twice as large as all after them: so there are few, and what is
 * in them is written again as seldom. In a transaction of its own: it changes no answer.
 *
 * Source: Bentley and Saxe, "Decomposable searching problems I", Journal of Algorithms 1(4), 1980.
 */
export function mergeNewest(db: SearchDatabase): Promise<void> {
  return db.transaction('rw', db.segments, db.filters, async () => {
    const all = await segmentSizes(db);
    const ids = all.slice(firstToMerge(all)).map(({ id }) => id);
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

function firstToMerge(segments: readonly SegmentSize[]): number {
  const sizes = segments.map(({ added, gone }) => added + gone);
  let rest = sizes.reduce((sum, size) => sum + size, 0);
  const first = sizes.findIndex((size) => size < 2 * (rest -= size));
  return first < 0 ? sizes.length : first;
}

/** Inside a transaction. */
async function addSegment(
  db: SearchDatabase,
  segment: Segment,
  filters: readonly Uint8Array[],
): Promise<void> {
  const { documents, gone } = segment;
  const id = await db.segments.add({ ...segment, size: [documents.length, gone.length] });
  await db.filters.add({ id, filters: joinBytes(filters) });
}

/** Transcripts that came and went with a segment. */
export interface SegmentSize {
  id: number;
  added: number;
  gone: number;
}

/** All segments, ascending, by their keys alone. A browser even counts records by going through their bytes. */
export async function segmentSizes(db: SearchDatabase): Promise<SegmentSize[]> {
  const keys = await db.segments.orderBy('[id+size]').keys();
  return (keys as unknown as [number, [number, number]][]).map(([id, [added, gone]]) => ({
    id,
    added,
    gone,
  }));
}

/** What was read of each segment, by its id, ascending. */
export type BySegment<T> = ReadonlyMap<number, T>;

/** All segments as they stood at one moment, opened; those that are `known` are not read. */
export function readSegments<T>(
  db: SearchDatabase,
  known: BySegment<T>,
  open: (segment: StoredSegment) => T,
): Promise<BySegment<T>> {
  return db.transaction('r', db.segments, async () => {
    const ids = await segmentIds(db);
    const segments = whole(await db.segments.bulkGet(ids.filter((id) => !known.has(id))));
    const fresh = new Map(segments.map((segment) => [segment.id, open(segment)]));
    return new Map(ids.map((id) => [id, (known.get(id) ?? fresh.get(id))!]));
  });
}

/** The filters of some segments, but of those that were merged since. */
export function readFilters(
  db: SearchDatabase,
  segments: readonly number[],
): Promise<StoredFilters[]> {
  return db.transaction('r', db.segments, db.filters, async () => {
    const [found, ids] = await Promise.all([db.filters.bulkGet([...segments]), segmentIds(db)]);
    return whole(found.filter((filters, at) => filters ?? ids.includes(segments[at]!)));
  });
}

function segmentIds(db: SearchDatabase): Promise<number[]> {
  return db.segments.toCollection().primaryKeys();
}

/** Documents by id; one that was taken out meanwhile is left out. */
export async function readDocuments(
  db: SearchDatabase,
  ids: readonly number[],
): Promise<StoredDocument[]> {
  return (await db.documents.bulkGet([...ids])).filter((it) => it !== undefined);
}

/** Records that must be there. */
function whole<T>(records: readonly (T | undefined)[]): T[] {
  const found = records.filter((it) => it !== undefined);
  if (found.length < records.length) throw new RangeError('A part of the search index is missing');
  return found;
}
