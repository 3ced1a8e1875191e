import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexedStamps, readIndex } from '@/lib/store/search-pieces';
import { transcriptStamps } from '@/lib/store/transcripts';
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
    expect(await readIndex(library.search)).toMatchObject({ terms: '', documents: [] });
  });

  it('tells how far it is', async () => {
    const { db, search } = await libraryOf([]);
    for (let at = 0; at < 10; at++) await putTranscript(db, at, ['A lamp.']);
    const told: [number, number][] = [];
    await updateIndex(db, search, (ready, total) => told.push([ready, total]));
    expect(told).toEqual([
      [0, 10],
      [8, 10],
      [10, 10],
    ]);
  });

  it('holds just what is kept after any changes and any work that was broken off', async () => {
    const words = ['sea', 'lamp', 'rope', 'mast', 'keel', 'tide'];
    const change = fc.record({
      at: fc.integer({ min: 0, max: 20 }),
      word: fc.option(fc.constantFrom(...words)),
    });
    const round = fc.record({ changes: fc.array(change, { maxLength: 24 }), kill: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(fc.array(round, { maxLength: 5 }), async (rounds) => {
        const library = await libraryOf([]);
        const kept = new Map<string, string>();
        let now = 1;
        for (const { changes, kill } of rounds) {
          for (const { at, word } of changes) {
            now += 1;
            if (word === null) await library.db.transcripts.delete(`t${at}`);
            else await putTranscript(library.db, at, [word], now);
            if (word === null) kept.delete(`e${at}`);
            else kept.set(`e${at}`, word);
          }
          let steps = 0;
          await updateIndex(library.db, library.search, () => {
            if (steps++ === kill) throw new Error('killed');
          }).catch(() => undefined);
        }
        await library.update();
        expect(await indexedStamps(library.search)).toEqual(await transcriptStamps(library.db));
        for (const word of words) {
          const expected = [...kept].filter(([, said]) => said === word).map(([id]) => id);
          expect(await idsWith(library, `"${word}" `)).toEqual(expected.toSorted());
        }
      }),
      { numRuns: 25 },
    );
  });
});
