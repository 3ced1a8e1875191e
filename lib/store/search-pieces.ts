import type { EncodedTranscript } from '@/lib/search/library/encode-transcript';
import type { Outline } from '@/lib/search/library/library-index';
import type { SearchDatabase } from './search-database';
import { stampsOf, type TranscriptStamp } from './transcripts';

export interface SearchStart {
  /** A term's number is its place here. */
  terms: string[];
  outlines: Outline[];
}

/** What a search needs from the start, as it stood at one moment. Throws a RangeError if that is damaged. */
export function readSearchStart(db: SearchDatabase): Promise<SearchStart> {
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
  return db.transaction('rw', db.terms, db.outlines, db.pairs, db.words, async () => {
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
    await db.words.bulkPut(
      added.map(({ transcriptId, words }) => ({ transcriptId, bytes: words })),
    );
  });
}

/** Takes transcripts out of the index; of the last one the terms go too. */
export function dropPieces(db: SearchDatabase, transcriptIds: readonly string[]): Promise<void> {
  const tables = [db.outlines, db.pairs, db.words];
  return db.transaction('rw', [...tables, db.terms], async () => {
    for (const table of tables) await table.bulkDelete([...transcriptIds]);
    if ((await db.outlines.count()) === 0) await db.terms.clear();
  });
}

/**
 * The words of transcripts by id. One that was taken out meanwhile is left out. Throws a RangeError where the
 * index says that it has words it does not have.
 */
export function readWords(
  db: SearchDatabase,
  transcriptIds: readonly string[],
): Promise<Map<string, Uint8Array>> {
  return db.transaction('r', db.outlines, db.words, async () => {
    const found = await db.words.bulkGet([...transcriptIds]);
    const words = new Map(
      found.flatMap((record) => (record ? [[record.transcriptId, record.bytes]] : [])),
    );
    const missing = transcriptIds.filter((id) => !words.has(id));
    const claimed = await db.outlines.bulkGet(missing);
    if (claimed.some(Boolean)) throw new RangeError('Words of the search index are missing');
    return words;
  });
}
