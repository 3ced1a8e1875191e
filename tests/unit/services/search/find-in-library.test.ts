import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInLibrary } from '@/lib/services/search/find-in-library';
import { libraryOf, type IndexedLibrary } from '@/tests/support/library-search';

const never = () => false;

async function find({ pieces }: IndexedLibrary, query: string, episodeIds?: string[], most = 100) {
  const { documents } = await pieces.index();
  const all = episodeIds ?? documents.map(({ episodeId }) => episodeId);
  return (await findInLibrary(pieces, { query, episodeIds: all, most }, never))!;
}

const idsOf = ({ episodes }: { episodes: { episodeId: string }[] }) =>
  episodes.map(({ episodeId }) => episodeId);

const books = [
  ['Anna: The lamp was lit at dusk.', 'Ben: Nobody saw the harbour pilot', 'Ben: come ashore.'],
  ['Anna: A database of ships and lamps.', 'Carl: The pilot of the harbour spoke.'],
  ['Nothing of this kind.', 'Kubernetes runs in the café, they say.', 'Harbour. Then a pilot.'],
];

describe('search over all transcripts', () => {
  it.each([
    ['a word', 'dusk', ['e0']],
    ['a word with another ending', 'lamp', ['e0', 'e1']],
    ['the beginning of a word', 'kuber', ['e2']],
    ['a misspelt word', 'kuberntes', ['e2']],
    ['a word without its accent', 'cafe', ['e2']],
    ['two words that are one', 'data base ', ['e1']],
    ['a phrase over a line border', '"pilot come ashore"', ['e0']],
    ['a quoted phrase only as it stands', '"harbour pilot"', ['e0']],
    ['words near to each other, the phrase first', 'harbour pilot', ['e0', 'e2', 'e1']],
    ['words without one', 'pilot -spoke', ['e0', 'e2']],
    ['words of one speaker', 'pilot speaker:carl', ['e1']],
    ['a speaker alone', 'speaker:anna', ['e0', 'e1']],
    ['nothing', 'xqzjwqk', []],
    ['nothing for signs', '.*[(\0', []],
  ])('finds %s', async (_, query, expected) => {
    expect(idsOf(await find(await libraryOf(books), query))).toEqual(expected);
  });

  it('shows the lines with the places of the words', async () => {
    const { episodes } = await find(await libraryOf(books), '"pilot come"');
    expect(episodes).toEqual([
      {
        episodeId: 'e0',
        count: 1,
        lines: [
          {
            start: 4,
            speaker: 'Ben',
            text: 'Nobody saw the harbour pilot come ashore.',
            ranges: [
              { start: 23, end: 28 },
              { start: 29, end: 33 },
            ],
            exact: true,
          },
        ],
      },
    ]);
  });

  it('calls a similar word not exact', async () => {
    const { episodes } = await find(await libraryOf(books), 'kuberntes');
    expect(episodes[0]?.lines.map(({ exact }) => exact)).toEqual([false]);
  });

  it('looks into the episodes that are asked about only, of equals the first first', async () => {
    const library = await libraryOf([['One lamp.'], ['One lamp.'], ['One lamp.']]);
    expect(idsOf(await find(library, 'lamp', ['e2', 'e0']))).toEqual(['e2', 'e0']);
  });

  it('shows as many episodes as are asked for, and counts all that hold a word', async () => {
    const library = await libraryOf(Array.from({ length: 40 }, () => ['One lamp.']));
    const found = await find(library, 'lamp', undefined, 3);
    expect(found.episodes).toHaveLength(3);
    expect(found).toMatchObject({ total: 40, atLeast: false });
  });

  it("knows speakers by the listener's names", async () => {
    const library = await libraryOf(books);
    await library.db.episodes.update('e1', { speakers: [{ speaker: 'Carl', name: 'Zoe Quill' }] });
    const found = await find(library, 'pilot speaker:"zoe quill"');
    expect(idsOf(found)).toEqual(['e1']);
    expect(found.episodes[0]?.lines[0]?.speaker).toBe('Zoe Quill');
  });

  it('makes one result of two transcripts of one episode', async () => {
    const library = await libraryOf(books);
    await library.db.transcripts.update('t1', { episodeId: 'e0' });
    await library.update();
    expect(idsOf(await find(library, 'lamp'))).toEqual(['e0']);
  });

  it('gives up when nobody waits any more', async () => {
    const { pieces } = await libraryOf(books);
    const question = { query: 'lamp', episodeIds: ['e0'], most: 1 };
    expect(await findInLibrary(pieces, question, () => true)).toBeUndefined();
  });

  it('takes any string for a query', async () => {
    const library = await libraryOf(books);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (query) => {
        const { episodes } = await find(library, query);
        for (const { lines } of episodes) expect(lines.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('search over random transcripts', () => {
  const word = fc.constantFrom('sea', 'lamp', 'rope', 'mast', 'keel', 'tide', 'dock', 'gull');
  const line = fc.array(word, { minLength: 1, maxLength: 5 });
  const library = fc.array(fc.array(line, { minLength: 1, maxLength: 5 }), { maxLength: 8 });

  /** Where the words stand side by side, line borders or not. */
  const scan = (lines: readonly (readonly string[])[], words: readonly string[]) =>
    ` ${lines.flat().join(' ')} `.includes(` ${words.join(' ')} `);

  it('finds a phrase just where a reader of everything finds it', async () => {
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(library, phrase, async (transcripts, words) => {
        const indexed = await libraryOf(
          transcripts.map((lines) => lines.map((it) => it.join(' '))),
        );
        const expected = transcripts.flatMap((lines, at) => (scan(lines, words) ? [`e${at}`] : []));
        const found = await find(indexed, `"${words.join(' ')}" `);
        expect(idsOf(found).toSorted()).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
