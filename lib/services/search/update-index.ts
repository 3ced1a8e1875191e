import { encodeTranscript } from '@/lib/search/library/encode-transcript';
import type { Database } from '@/lib/store/database';
import type { SearchDatabase } from '@/lib/store/search-database';
import {
  addPieces,
  dropPieces,
  indexedStamps,
  keepIndex,
  readTerms,
} from '@/lib/store/search-pieces';
import { transcriptStamps, type TranscriptStamp } from '@/lib/store/transcripts';
import type { StoredTranscript } from '@/lib/store/types';

/** Transcripts that are indexed between two looks at whether something else is to be done. */
const batchSize = 8;

/**
 * Makes the index hold just the transcripts that are kept. What is to be done follows from the stamps on both
 * sides, so work that was broken off anywhere is gone on with the next time. One at a time (see `search-worker`).
 *
 * `onProgress` hears at the start and after every batch how many of how many transcripts can be found.
 */
export async function updateIndex(
  db: Database,
  search: SearchDatabase,
  onProgress: (ready: number, total: number, changed: boolean) => void,
): Promise<void> {
  const kept = byKey(await transcriptStamps(db));
  const indexed = byKey(await indexedStamps(search));
  const gone = [...indexed].filter(([key]) => !kept.has(key));
  const missing = [...kept].filter(([key]) => !indexed.has(key)).map(([, stamp]) => stamp);
  if (gone.length > 0) {
    await dropPieces(
      search,
      gone.map(([, { transcriptId }]) => transcriptId),
    );
  }
  const total = kept.size;
  const before = total - missing.length;
  const terms = missing.length > 0 ? await readTerms(search) : [];
  const numbers = new Map(terms.map((term, number) => [term, number]));
  if (missing.length === 0) await keepIndex(search);
  onProgress(before, total, gone.length > 0);
  for (let at = 0; at < missing.length; at += batchSize) {
    const batch = missing.slice(at, at + batchSize);
    await addBatch(db, search, batch, numbers);
    if (at + batchSize >= missing.length) await keepIndex(search);
    onProgress(before + at + batch.length, total, true);
  }
}

async function addBatch(
  db: Database,
  search: SearchDatabase,
  stamps: readonly TranscriptStamp[],
  numbers: Map<string, number>,
): Promise<void> {
  const first = numbers.size;
  const fresh: string[] = [];
  const numberOf = (term: string) => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, first + fresh.length);
    return first + fresh.push(term) - 1;
  };
  const transcripts = await db.transcripts.bulkGet(stamps.map(({ transcriptId }) => transcriptId));
  const added = transcripts.flatMap((transcript) =>
    transcript ? [{ ...stampOf(transcript), ...encodeTranscript(transcript.lines, numberOf) }] : [],
  );
  await addPieces(search, added, { first, fresh });
}

/** Of the record that was read: it may have been replaced since the stamps were. */
function stampOf({ id, episodeId, saved }: StoredTranscript): TranscriptStamp {
  return { transcriptId: id, episodeId, saved };
}

function byKey(stamps: readonly TranscriptStamp[]): Map<string, TranscriptStamp> {
  return new Map(
    stamps.map((stamp) => [`${stamp.transcriptId} ${stamp.saved} ${stamp.episodeId}`, stamp]),
  );
}
