import { describe, expect, it } from 'vitest';
import { encodeTranscript } from '@/lib/search/library/encode-transcript';
import { joinBytes } from '@/lib/search/library/joined-bytes';
import { openIndex, packIndex } from '@/lib/search/library/library-index';

/** The index of transcripts of one line. */
function packed(texts: readonly string[]) {
  const numbers = new Map<string, number>();
  const numberOf = (term: string) => numbers.get(term) ?? numbers.set(term, numbers.size).size - 1;
  const outlines = texts.map((text, at) => {
    const { terms, speakers } = encodeTranscript([{ start: 0, text }], numberOf);
    return { transcriptId: `t${at}`, episodeId: `e${at}`, saved: 1, terms, speakers };
  });
  return packIndex([...numbers.keys()], outlines);
}

describe('the index of the library', () => {
  it('says of each term which transcripts hold it and how often', () => {
    const { holdersOf, numbers } = openIndex(packed(['sea lamp sea', 'lamp', 'sea']));
    const rows = (word: string) => {
      const { keys, counts } = holdersOf(numbers.get(word)!);
      return [...keys].map((document, at) => [document, counts[at]]);
    };
    expect(rows('sea')).toEqual([
      [0, 2],
      [2, 1],
    ]);
    expect(rows('lamp')).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it('can be empty', () => {
    expect(openIndex(packed([]))).toMatchObject({ terms: [], documents: [] });
  });

  it('knows the number of every term, and none of what is no term', () => {
    const words = ['sea', 'lamp', 'über', 'zulu', '東京', 'a'];
    const { numbers, terms } = openIndex(packed([words.join(' ')]));
    expect(terms.map((term) => numbers.get(term))).toEqual([...terms.keys()]);
    expect(['', 'b', 'zz', '__proto__'].map((word) => numbers.get(word))).toEqual(
      Array(4).fill(undefined),
    );
  });

  it.each([
    ['a term is missing', { terms: 'sea' }],
    ['a row is missing', { rows: joinBytes([Uint8Array.of(0)]) }],
    ['there are no documents', { documents: undefined as never }],
  ])('refuses to open where %s', (_, damage) => {
    expect(() => openIndex({ ...packed(['sea lamp']), ...damage })).toThrow(RangeError);
  });

  it('refuses an outline of other terms', () => {
    const { terms, speakers } = encodeTranscript([{ start: 0, text: 'sea' }], () => 7);
    const outline = { transcriptId: 't', episodeId: 'e', saved: 1, terms, speakers };
    expect(() => packIndex(['sea'], [outline])).toThrow(RangeError);
  });
});
