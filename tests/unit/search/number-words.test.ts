import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { spokenNumbers, writtenNumber } from '@/lib/search/number-words';

const said = (digits: string) => spokenNumbers(digits).map((words) => words.join(' '));

describe('spokenNumbers', () => {
  it.each([
    ['0', ['zero']],
    ['7', ['seven']],
    ['25', ['twenty five']],
    ['40', ['forty']],
    ['205', ['two hundred five', 'two hundred and five']],
    ['1984', ['one thousand nine hundred eighty four', expect.any(String), 'nineteen eighty four']],
    ['2024', ['two thousand twenty four', 'two thousand and twenty four', 'twenty twenty four']],
    ['1905', [expect.any(String), expect.any(String), 'nineteen oh five']],
    ['2000', ['two thousand']],
    ['300000', ['three hundred thousand']],
  ])('%s', (digits, expected) => {
    expect(said(digits)).toEqual(expected);
  });

  it.each([['007'], ['1234567'], ['2nd'], ['-1'], ['1e3'], ['٢']])(
    'says nothing for %s',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );
});

describe('writtenNumber', () => {
  it.each([
    ['five', '5'],
    ['twenty five', '25'],
    ['nineteen hundred', '1900'],
    ['six hundred and two thousand', '602000'],
  ])('reads %s', (words, digits) => {
    expect(writtenNumber(words.split(' '))).toBe(digits);
  });

  it.each([
    ['five five'],
    ['five twenty'],
    ['twenty zero'],
    ['and five'],
    ['twenty and'],
    ['hundred'],
    ['thousand'],
    ['word'],
    [''],
  ])('reads no number in “%s”', (words) => {
    expect(writtenNumber(words.split(' '))).toBeUndefined();
  });

  it('reads what spokenNumbers says', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999 }), (value) => {
        for (const words of spokenNumbers(String(value)))
          expect(writtenNumber(words)).toBe(String(value));
      }),
    );
  });
});
