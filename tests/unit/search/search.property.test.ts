import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { search, type HitRange, type SearchResult } from '@/lib/search/search';
import { createSearchIndex } from '@/lib/search/search-index';
import { tokenise, type Token } from '@/lib/search/tokenise';
import { lines } from '../../fixtures/search/lines';
import { cpuSeconds, soon } from '../../support/cpu-time';

type Lines = readonly { text: string }[];

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'n', 'é', "'", '東'),
  minLength: 1,
  maxLength: 6,
});
const line = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((words) => ({ text: words.join(' ') }));
const transcript = fc.oneof(fc.constant<Lines>(lines), fc.array(line, { maxLength: 8 }));
const anyString = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'abné \'"-.*+()[]\\\0'), maxLength: 40 }),
  fc.constantFrom(
    'a'.repeat(10_000),
    'the '.repeat(2500),
    '('.repeat(10_000),
    'speaker:',
    '-',
    '"',
  ),
);

function expectSound({ hits, best, exact, similar }: SearchResult, texts: Lines): void {
  expect(exact + similar).toBe(hits.length);
  if (hits.length === 0) expect(best).toBe(-1);
  else expect(hits[best]!.score).toBe(Math.max(...hits.map((hit) => hit.score)));
  const ranges = hits.flatMap((hit) => hit.ranges);
  hits.forEach((hit) => expect(hit.line).toBe(hit.ranges[0]!.line));
  ranges.forEach((range, at) => {
    const previous = ranges[at - 1];
    expect(range.start).toBeLessThan(range.end);
    expect(range.end).toBeLessThanOrEqual(texts[range.line]!.text.length);
    if (previous?.line === range.line) expect(range.start).toBeGreaterThanOrEqual(previous.end);
    else expect(range.line).toBeGreaterThan(previous?.line ?? -1);
  });
}

function covers(range: HitRange, at: number, { start, end }: Token): boolean {
  return range.line === at && range.start <= start && range.end >= end;
}

describe('search', () => {
  it('takes any string and paints only inside lines, in order', () => {
    fc.assert(
      fc.property(transcript, anyString, (texts, query) => {
        expectSound(search(createSearchIndex(texts), query), texts);
      }),
    );
  });

  it('finds every word of a transcript exactly where it stands', () => {
    fc.assert(
      fc.property(transcript, (texts) => {
        const index = createSearchIndex(texts);
        texts.forEach(({ text }, at) => {
          for (const { start, end } of tokenise(text)) {
            const { hits } = search(index, text.slice(start, end));
            expect(hits).toContainEqual({
              line: at,
              ranges: [{ line: at, start, end }],
              exact: true,
              score: expect.any(Number),
            });
          }
        });
      }),
      { numRuns: 30 },
    );
  });

  it('finds every pair of words across a border, with a range on each side', () => {
    fc.assert(
      fc.property(transcript, (texts) => {
        const index = createSearchIndex(texts);
        for (let at = 1; at < texts.length; at++) {
          const left = tokenise(texts[at - 1]!.text).at(-1);
          const right = tokenise(texts[at]!.text)[0];
          if (!left || !right) continue;
          const query = `${left.term} ${right.term}`;
          const pieces = search(index, query).hits.flatMap((hit) => (hit.exact ? hit.ranges : []));
          expect(pieces.some((piece) => covers(piece, at - 1, left))).toBe(true);
          expect(pieces.some((piece) => covers(piece, at, right))).toBe(true);
        }
      }),
    );
  });
});

describe('search in the largest transcripts', () => {
  it.each([
    ['one word, asked sixteen times', 'the '.repeat(60_000), 'the '.repeat(16)],
    ['one letter, asked as a phrase', 'a '.repeat(60_000), `"${'a '.repeat(16)}"`],
    [
      '60,000 different words',
      Array.from({ length: 60_000 }, (_, at) => `w${at}x`).join(' '),
      'w1 w1',
    ],
  ])('answers in time: %s', (_, text, query) => {
    const index = createSearchIndex([{ text }]);
    expect(cpuSeconds(() => search(index, query))).toBeLessThan(soon);
  });
});
