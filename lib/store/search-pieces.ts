import type { EncodedTranscript } from '@/lib/search/library/encode-transcript';
import { joinBytes, pieceAt } from '@/lib/search/library/joined-bytes';
import { packIndex, type Outline, type PackedIndex } from '@/lib/search/library/library-index';
import type { DocumentPieces } from '@/lib/search/library/read-document';
import type { SearchDatabase } from './search-database';
import { stampsOf, type TranscriptStamp } from './transcripts';

/** The index as it is kept, else made anew from its parts. Throws a RangeError if those are damaged. */
export async function readIndex(db: SearchDatabase): Promise<PackedIndex> {
  return (await db.index.get('index')) ?? makeIndex(db);
}

/** Keeps the index, so that it is there at once the next time. Under the lock of those who change its parts. */
export async function keepIndex(db: SearchDatabase): Promise<void> {
  if ((await db.index.count()) > 0) return;
  const index = await makeIndex(db);
  const pairs = await db.pairs.toArray();
  const transcriptIds = pairs.map(({ transcriptId }) => transcriptId);
  const filters = joinBytes(pairs.map(({ filter }) => filter));
  await db.transaction('rw', db.index, db.filters, async () => {
    await db.index.put({ id: 'index', ...index });
    await db.filters.put({ id: 'index', transcriptIds, filters });
  });
}

async function makeIndex(db: SearchDatabase): Promise<PackedIndex> {
  const { terms, outlines } = await readParts(db);
  return packIndex(terms, outlines);
}

/** As they stood at one moment. */
function readParts(db: SearchDatabase): Promise<{ terms: string[]; outlines: Outline[] }> {
  return db.transaction('r', db.terms, db.outlines, async () => {
    const terms = await readTerms(db);
    const outlines = await db.outlines.toArray();
    const whole = outlines.every(
      (it) => ArrayBuffer.isView(it.terms) && Array.isArray(it.speakers),
    );
    if (!whole) throw new RangeError('Outlines of the search index are damaged');
    return { terms, outlines };
  });
}

/** All terms in the order of their numbers. Throws a RangeError if some are missing. */
export async function readTerms(db: SearchDatabase): Promise<string[]> {
  const terms: string[] = [];
  for (const block of await db.terms.toArray()) {
    if (block.first !== terms.length) throw new RangeError('Terms of the search index are missing');
    for (const term of block.terms.split('\n')) terms.push(term);
  }
  return terms;
}

/** The stamps of all transcripts that are in the index; nothing else is read. */
export async function indexedStamps(db: SearchDatabase): Promise<TranscriptStamp[]> {
  return stampsOf(await db.outlines.orderBy('[transcriptId+saved+episodeId]').keys());
}

/** Takes transcripts with the terms that came with them into the index, all or (if it rejects) nothing. */
export function addPieces(
  db: SearchDatabase,
  added: readonly (TranscriptStamp & EncodedTranscript)[],
  { first, fresh }: { first: number; fresh: readonly string[] },
): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    await Promise.all([db.index.clear(), db.filters.clear()]);
    if (fresh.length > 0) await db.terms.add({ first, terms: fresh.join('\n') });
    await db.outlines.bulkPut(
      added.map(({ transcriptId, episodeId, saved, terms, speakers }) => ({
        transcriptId,
        episodeId,
        saved,
        terms,
        speakers,
      })),
    );
    await db.pairs.bulkPut(
      added.map(({ transcriptId, pairs }) => ({ transcriptId, filter: pairs })),
    );
    await db.words.bulkPut(added.map(({ transcriptId, words }) => ({ transcriptId, ...words })));
  });
}

/** Takes transcripts out of the index; of the last one the terms go too. */
export function dropPieces(db: SearchDatabase, transcriptIds: readonly string[]): Promise<void> {
  const tables = [db.outlines, db.pairs, db.words];
  return db.transaction('rw', db.tables, async () => {
    await Promise.all([db.index.clear(), db.filters.clear()]);
    for (const table of tables) await table.bulkDelete([...transcriptIds]);
    if ((await db.outlines.count()) === 0) await db.terms.clear();
  });
}

/**
 * Transcripts by id. One that was taken out meanwhile is left out. Throws a RangeError where the index says that
 * it has words it does not have.
 */
export function readDocuments(
  db: SearchDatabase,
  transcriptIds: readonly string[],
): Promise<Map<string, DocumentPieces>> {
  return db.transaction('r', db.outlines, db.words, async () => {
    const ids = [...transcriptIds];
    const [outlines, words] = await Promise.all([db.outlines.bulkGet(ids), db.words.bulkGet(ids)]);
    return new Map(
      outlines.flatMap((outline, at) => {
        if (!outline) return [];
        const found = words[at];
        if (!found) throw new RangeError('Words of the search index are missing');
        return [
          [outline.transcriptId, { saved: outline.saved, terms: outline.terms, words: found }],
        ];
      }),
    );
  });
}

/** The pair filters of all transcripts by id. */
export async function readPairs(db: SearchDatabase): Promise<Map<string, Uint8Array>> {
  const kept = await db.filters.get('index');
  if (kept) return new Map(kept.transcriptIds.map((id, at) => [id, pieceAt(kept.filters, at)]));
  const pairs = await db.pairs.toArray();
  return new Map(pairs.map(({ transcriptId, filter }) => [transcriptId, filter]));
}
