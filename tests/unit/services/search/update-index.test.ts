import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createSearchDatabase, type SearchDatabase } from '@/lib/store/search-database';
import { indexedStamps, segmentSizes } from '@/lib/store/search-pieces';
import { transcriptStamps } from '@/lib/store/transcripts';
import { createLibraryPieces } from '@/lib/services/search/library-pieces';
import { findInLibrary } from '@/lib/services/search/find-in-library';
import { updateIndex } from '@/lib/services/search/update-index';
import { libraryOf, putTranscript, type IndexedLibrary } from '@/tests/support/library-search';

async function idsWith({ pieces, db }: IndexedLibrary, query: string): Promise<string[]> {
  const episodeIds = (await db.episodes.toCollection().primaryKeys()).toSorted();
  const question = { query, episodeIds, most: 100 };
  const found = await findInLibrary(pieces, question, () => false);
  return found!.episodes.map(({ episodeId }) => episodeId).toSorted();
}

describe('the index', () => {
  it('takes in what was saved, and forgets what was replaced or deleted', async () => {
    const library = await libraryOf([['A lamp.'], ['A rope.'], ['A mast.']]);
    await putTranscript(library.db, 0, ['A keel.'], 2);
    await library.db.transcripts.delete('t1');
    await putTranscript(library.db, 3, ['A tide.']);
    await library.update();
    const found = await Promise.all(
      ['lamp', 'keel', 'rope', 'mast', 'tide'].map((word) => idsWith(library, word)),
    );
    expect(found).toEqual([[], ['e0'], [], ['e2'], ['e3']]);
  });

  it('keeps no word when the last transcript is gone', async () => {
    const library = await libraryOf([['A lamp.']]);
    await library.db.transcripts.clear();
    await library.update();
    expect(await library.pieces.index()).toMatchObject({ terms: [], documents: [] });
    expect(await library.search.segments.count()).toBe(0);
  });

  it('is made in batches, and in the end is one piece', async () => {
    const { db, search, pieces } = await libraryOf([]);
    for (let at = 0; at < 60; at++) await putTranscript(db, at, [`Lamp ${at}.`]);
    const adding = vi.spyOn(search.documents, 'bulkAdd');
    await updateIndex(db, search, pieces);
    expect(adding.mock.calls.map(([added]) => added.length)).toEqual([32, 28]);
    expect(await search.segments.count()).toBe(1);
  });

  it('writes a small piece for one more transcript, and merges pieces so that there are few', async () => {
    const library = await libraryOf(Array.from({ length: 32 }, (_, at) => [`Lamp ${at}.`]));
    const sizes = async () =>
      (await segmentSizes(library.search)).map(({ added, gone }) => added + gone);
    const seen = [await sizes()];
    for (let at = 32; at < 36; at++) {
      await putTranscript(library.db, at, [`Lamp ${at}.`]);
      await library.update();
      seen.push(await sizes());
    }
    expect(seen).toEqual([[32], [32, 1], [32, 2], [32, 2, 1], [32, 4]]);
    expect(await idsWith(library, 'lamp ')).toHaveLength(36);
  });
});

const words = ['sea', 'lamp', 'lamps', 'rope', 'harbour', 'harbours', 'harbor', 'keel'];
const queries = fc.array(
  fc.oneof(
    fc.constantFrom(...words, 'ha', 'lam', 'harbuor', 'speaker:anna'),
    fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 3 }).map((it) => it.join(' ')),
    fc.constantFrom('"sea lamp"', 'lamp -rope', '"keel '),
  ),
  { minLength: 3, maxLength: 6 },
);
const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
const change = fc.record({
  at: fc.integer({ min: 0, max: 20 }),
  lines: fc.option(
    fc.array(
      line.map((it) => `Anna: ${it.join(' ')}`),
      { maxLength: 3 },
    ),
  ),
});
const round = fc.record({ changes: fc.array(change, { maxLength: 24 }), kill: fc.nat(12) });

/** As if the browser were killed before a later transaction. */
function killAfter(steps: number, search: SearchDatabase): { mockRestore(): void } {
  const original = search.transaction.bind(search) as (...args: unknown[]) => unknown;
  let left = steps;
  return vi
    .spyOn(search, 'transaction')
    .mockImplementation(((...args: unknown[]) =>
      left-- > 0 ? original(...args) : Promise.reject(new Error('killed'))) as never);
}

async function answersOf({ pieces, db }: IndexedLibrary, asked: readonly string[]) {
  const episodeIds = (await db.episodes.toCollection().primaryKeys()).toSorted();
  const answers: unknown[] = [];
  for (const query of asked) {
    answers.push(await findInLibrary(pieces, { query, episodeIds, most: 100 }, () => false));
  }
  return answers;
}

describe('an index with any history', () => {
  it('answers like one that was made at once, wherever the work was broken off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(round, { maxLength: 5 }), queries, async (rounds, asked) => {
        const library = await libraryOf([]);
        const { db, search } = library;
        let now = 1;
        for (const { changes, kill } of rounds) {
          for (const { at, lines } of changes) {
            if (lines) await putTranscript(db, at, lines, (now += 1));
            else await db.transcripts.delete(`t${at}`);
          }
          const killing = killAfter(kill, search);
          const pieces = createLibraryPieces(db, search);
          await updateIndex(db, search, pieces).catch(() => undefined);
          killing.mockRestore();
        }
        await library.update();
        expect(await indexedStamps(search)).toMatchObject(await transcriptStamps(db));
        const other = createSearchDatabase(`fresh-${crypto.randomUUID()}`);
        const pieces = createLibraryPieces(db, other);
        await updateIndex(db, other, pieces);
        pieces.refresh();
        const fresh = { ...library, search: other, pieces };
        expect(await answersOf(library, asked)).toEqual(await answersOf(fresh, asked));
        await other.delete();
      }),
      { numRuns: 30 },
    );
  });
});
