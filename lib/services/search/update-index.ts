import { encodeTranscript } from '@/lib/search/library/encode-transcript';
import type { LibraryIndex } from '@/lib/search/library/library-index';
import type { Database } from '@/lib/store/database';
import type { SearchDatabase } from '@/lib/store/search-database';
import { addBatch, dropDocuments, indexedStamps, mergeNewest } from '@/lib/store/search-pieces';
import { transcriptStamps, type TranscriptStamp } from '@/lib/store/transcripts';
import type { StoredTranscript } from '@/lib/store/types';
import type { LibraryPieces } from './library-pieces';

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
  pieces: Pick<LibraryPieces, 'index' | 'refresh'>,
  onProgress: (ready: number, total: number, changed: boolean) => void,
): Promise<void> {
  const kept = byKey(await transcriptStamps(db));
  const indexed = byKey(await indexedStamps(search));
  const gone = [...indexed].filter(([key]) => !kept.has(key)).map(([, stamp]) => stamp);
  const missing = [...kept].filter(([key]) => !indexed.has(key)).map(([, stamp]) => stamp);
  const total = kept.size;
  const before = total - missing.length;
  const change = async (ready: number, apply: (index: LibraryIndex) => Promise<void>) => {
    // Another tab may have been first; from here on it waits.
    pieces.refresh();
    await apply(await pieces.index());
    await mergeNewest(search);
    onProgress(ready, total, true);
  };
  onProgress(before, total, false);
  if (gone.length > 0) {
    const ids = gone.map(({ transcriptId }) => transcriptId);
    await change(before, ({ terms }) => dropDocuments(search, ids, terms.length));
  }
  for (let at = 0; at < missing.length; at += batchSize) {
    const batch = missing.slice(at, at + batchSize);
    await change(before + at + batch.length, (index) => addStamped(db, search, index, batch));
  }
}

async function addStamped(
  db: Database,
  search: SearchDatabase,
  index: LibraryIndex,
  stamps: readonly TranscriptStamp[],
): Promise<void> {
  const first = index.terms.length;
  const fresh = new Map<string, number>();
  const numberOf = (term: string) => {
    const known = index.numbers.get(term) ?? fresh.get(term);
    if (known !== undefined) return known;
    fresh.set(term, first + fresh.size);
    return first + fresh.size - 1;
  };
  const transcripts = await db.transcripts.bulkGet(stamps.map(({ transcriptId }) => transcriptId));
  const added = transcripts.flatMap((transcript) =>
    transcript ? [{ ...stampOf(transcript), ...encodeTranscript(transcript.lines, numberOf) }] : [],
  );
  await addBatch(search, { first, fresh: [...fresh.keys()], added });
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
