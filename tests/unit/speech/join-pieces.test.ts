import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPieces, type HeardPiece } from '@/lib/speech/join-pieces';
import type { Word } from '@/lib/transcript/types';
import { cpuTime, soon } from '@/tests/support/cpu-time';

/** Words of half a second each from `start` on. */
function said(text: string, start: number): Word[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((word, index) => ({
      start: start + index / 2,
      end: start + index / 2 + 0.4,
      text: ` ${word}`,
    }));
}

const textOf = (words: readonly Word[]) =>
  words
    .map(({ text }) => text)
    .join('')
    .trim();

describe('joining pieces', () => {
  // The first piece begins at 0, the second at 2, and they share the seconds from 2 to 6.
  it.each([
    [
      'the same words',
      'a b c d e f g h i j k l',
      'e f g h i j k l m n',
      'a b c d e f g h i j k l m n',
    ],
    [
      'words cut at the edges',
      'a b c d e f g h i j k ly',
      'fe f g h i j k l m n',
      'a b c d e f g h i j k l m n',
    ],
    [
      'other punctuation and case',
      'a b c d e f g. H i j k l',
      'e f g h i j k l m n',
      'a b c d e f g. H i j k l m n',
    ],
    [
      'a repeated word',
      'a b c d no no no no no no no no',
      'no no no no no no no no m n',
      'a b c d no no no no no no no no m n',
    ],
    [
      'nothing in common: cut in the middle',
      'a b c d e f g h i j k l',
      'q r s t u v w x m n',
      'a b c d e f g h u v w x m n',
    ],
    ['silence before', '', 'e f g h i', 'g h i'.replace('g h i', 'i')],
    ['silence behind', 'a b c d e f g h i j k l', '', 'a b c d e f g h'],
  ])('%s', (_, first, second, joined) => {
    const pieces = [
      { start: 0, end: 6, words: said(first, 0) },
      { start: 2, end: 10, words: said(second, 2) },
    ];
    expect(textOf(joinPieces(pieces))).toBe(joined);
  });

  it('gives one piece back as it is, and nothing for none', () => {
    const words = said('a b c', 0);
    expect(joinPieces([{ start: 0, end: 2, words }])).toEqual(words);
    expect(joinPieces([])).toEqual([]);
  });

  it('finds common words whose times were spread over long segments', () => {
    const late = said('e f g h i j k l m n', 3.5);
    const pieces = [
      { start: 0, end: 6, words: said('a b c d e f g h i j k l', 0) },
      { start: 2, end: 10, words: late },
    ];
    expect(textOf(joinPieces(pieces))).toBe('a b c d e f g h i j k l m n');
  });

  it('gives the words that were said, however the audio was cut and however the edges were heard', () => {
    fc.assert(
      fc.property(episode, ({ words, pieces }) => {
        const joined = joinPieces(pieces);
        expect(textOf(joined)).toBe(textOf(words));
        for (const [index, { start }] of joined.entries()) {
          expect(start).toBeGreaterThanOrEqual(joined[index - 1]?.start ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is not slowed down by a server that claims ten thousand words in the overlap', () => {
    const flood = Array.from({ length: 10_000 }, () => ({ start: 3, end: 3.1, text: ' no' }));
    const pieces = Array.from({ length: 10 }, () => ({ start: 2, end: 6, words: flood }));
    const began = cpuTime();
    joinPieces(pieces);
    expect(cpuTime() - began).toBeLessThan(soon * 1000);
  });
});

/** Repeats are common in speech, so the stock is small; a fifth of the words are all of one kind. */
const spokenWord = fc.tuple(
  fc.constantFrom('no', 'no', 'well', 'the', 'tide', 'is', 'late', 'again', 'Mara', 'why?', 'moon'),
  fc.integer({ min: 30, max: 60 }),
);

const episode = fc
  .record({
    spoken: fc.array(spokenWord, { minLength: 120, maxLength: 240 }),
    lengths: fc.array(fc.integer({ min: 20, max: 40 }), { minLength: 1, maxLength: 5 }),
    overlap: fc.integer({ min: 5, max: 8 }),
    // How many words are lost, how many misheard at each end of each piece.
    edges: fc.array(fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1), fc.nat(1)), { minLength: 1 }),
    jitter: fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 7, maxLength: 31 }),
  })
  .map(({ spoken, lengths, overlap, edges, jitter }) => {
    let at = 0;
    const words = spoken.map(([text, length]): Word => {
      at += length / 100;
      return { start: at - length / 100, end: at, text: ` ${text}` };
    });
    const pieces: HeardPiece[] = [];
    for (let start = 0, end = 0, index = 0; end < at; index += 1) {
      end = start + lengths[index % lengths.length]!;
      if (at - end < 15) end = at;
      const shift = (word: Word, place: number): Word => {
        const by = jitter[(place * (index + 3)) % jitter.length]! / 100;
        return { ...word, start: Math.max(0, word.start + by), end: word.end + by };
      };
      const inside = words.filter((word) => word.start >= start && word.end <= end).map(shift);
      pieces.push({
        start,
        end,
        words: misheard(inside, edges[index % edges.length]!, start, end, at),
      });
      start = end - overlap;
    }
    return { words, pieces };
  });

/** The true beginning and end of the audio are heard well; at a cut the first and last words are not. */
function misheard(
  words: Word[],
  [lostFirst, wrongFirst, lostLast, wrongLast]: [number, number, number, number],
  start: number,
  end: number,
  total: number,
): Word[] {
  const first = start > 0 ? lostFirst : 0;
  const last = end < total ? lostLast : 0;
  const kept = words.slice(first, words.length - last);
  return kept.map((word, index) => {
    const isFirst = start > 0 && index < wrongFirst;
    const isLast = end < total && index >= kept.length - wrongLast;
    return isFirst || isLast ? { ...word, text: ' hm' } : word;
  });
}
