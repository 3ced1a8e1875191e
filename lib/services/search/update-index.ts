import { encodeTranscript } from '@/lib/search/library/encode-transcript';
import type { LibraryIndex } from '@/lib/search/library/library-index';
import type { Database } from '@/lib/store/database';
import type { SearchDatabase } from '@/lib/store/search-database';
import { addBatch, dropDocuments, indexedStamps, mergeNewest } from '@/lib/store/search-pieces';
import { transcriptStamps, type TranscriptStamp } from '@/lib/store/transcripts';
import type { StoredTranscript } from '@/lib/store/types';
import type { LibraryPieces } from './library-pieces';

/** Transcripts that are indexed at once: so many are indexed again after a kill, and wait to be found. */
const batchSize = 32;

/**
 * Makes the index hold just the transcripts that are kept. What is to be done follows from the stamps on both
 * sides, so work that was broken off anywhere is gone on with the next time. One at a time (see `search-worker`).
 */
export async function updateIndex(
  db: Database,
  search: SearchDatabase,
  pieces: Pick<LibraryPieces, 'index' | 'refresh'>,
): Promise<void> {
  // Another tab may have been first; from here on it waits.
  pieces.refresh();
  const { documents, terms } = await pieces.index();
  const indexed = byKey(await indexedStamps(search));
  if (documents.length !== indexed.size) {
    throw new RangeError('The search index is of other transcripts');
  }
  const kept = byKey(await transcriptStamps(db));
  const gone = [...indexed].filter(([key]) => !kept.has(key)).map(([, { id }]) => id);
  const missing = [...kept].filter(([key]) => !indexed.has(key)).map(([, stamp]) => stamp);
  if (gone.length > 0) {
    await dropDocuments(search, gone, terms.length);
    pieces.refresh();
  }
  if (missing.length > 0) {
    const numbering = createNumbering(await pieces.index());
    for (let at = 0; at < missing.length; at += batchSize) {
      await addStamped(db, search, numbering, missing.slice(at, at + batchSize));
    }
  }
  await mergeNewest(search);
}

async function addStamped(
  db: Database,
  search: SearchDatabase,
  { numberOf, takeFresh }: Numbering,
  stamps: readonly TranscriptStamp[],
): Promise<void> {
  const transcripts = await db.transcripts.bulkGet(stamps.map(({ transcriptId }) => transcriptId));
  const added = transcripts.flatMap((transcript) =>
    transcript ? [{ ...stampOf(transcript), ...encodeTranscript(transcript.lines, numberOf) }] : [],
  );
  await addBatch(search, { ...takeFresh(), added });
}

type Numbering = ReturnType<typeof createNumbering>;

/** Numbers terms as an index does, and goes on where it ends. What was looked up is remembered: most terms come again. */
function createNumbering({ terms, numbers }: Pick<LibraryIndex, 'terms' | 'numbers'>) {
  const known = new Map<string, number>();
  let first = terms.length;
  let fresh: string[] = [];
  return {
    numberOf(term: string): number {
      let number = known.get(term) ?? numbers.get(term);
      if (number === undefined) number = first + fresh.push(term) - 1;
      known.set(term, number);
      return number;
    },
    /** The terms that are new since this was asked last, and the number of the first of them. */
    takeFresh() {
      const taken = { first, fresh };
      first += fresh.length;
      fresh = [];
      return taken;
    },
  };
}

/** Of the record that was read: it may have been replaced since the stamps were. */
function stampOf({ id, episodeId, saved }: StoredTranscript): TranscriptStamp {
  return { transcriptId: id, episodeId, saved };
}

function byKey<T extends TranscriptStamp>(stamps: readonly T[]): Map<string, T> {
  return new Map(
    stamps.map((stamp) => [`${stamp.transcriptId} ${stamp.saved} ${stamp.episodeId}`, stamp]),
  );
}
