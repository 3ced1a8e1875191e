import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { tokenise } from '@/lib/search/tokenise';
import { cpuSeconds, soon } from '../../support/cpu-time';

const terms = (text: string) => tokenise(text).map((token) => token.term);

describe('tokenise', () => {
  it.each([
    ['lower-cases words and leaves signs out', 'Hello, World!', ['hello', 'world']],
    ['folds apostrophes inside words', "Don’t rock'n'roll", ['dont', 'rocknroll']],
    ['leaves apostrophes around words out', "'cause the dogs' 'x'", ['cause', 'the', 'dogs', 'x']],
    [
      'parts words at hyphens and dots',
      'multi-cloud U.S. a_b',
      ['multi', 'cloud', 'u', 's', 'a', 'b'],
    ],
    ['keeps digits with their letters', 'D2IQ in 2013', ['d2iq', 'in', '2013']],
    [
      'drops accents, composed or not',
      'Café Cafe\u0301 naïve Ёлка',
      ['cafe', 'cafe', 'naive', 'елка'],
    ],
    ['unfolds ligatures and full-width forms', 'ﬁne ＡＢＣ İzmir', ['fine', 'abc', 'izmir']],
    [
      'writes letters that have no plain one beside their accent as people type them',
      'Øyvind Łódź straße Æsir œuvre Đà þing ısı',
      ['oyvind', 'lodz', 'strasse', 'aesir', 'oeuvre', 'da', 'thing', 'isi'],
    ],
    ['keeps the vowel signs by which words differ', 'की का', ['की', 'का']],
    ['passes emoji and lone signs over', '🎧 ❤️ \u0301 \0 ʼ \ud800 -', []],
    ['reads letters beyond the basic plane', '𐐀𐐁 x', ['𐐨𐐩', 'x']],
    ['cuts scripts without spaces into words', '東京都庁で話す', ['東京', '都庁', 'で', '話す']],
  ])('%s', (_, text, expected) => {
    expect(terms(text)).toEqual(expected.map((term) => term.normalize('NFKD')));
  });

  it('says where each word stands in the text as given', () => {
    const text = '«Ça», l’été–2024';
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ça',
      'l’été',
      '2024',
    ]);
  });

  it('gives non-empty words in order, inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let from = 0;
        for (const { term, start, end } of tokenise(text)) {
          expect(term).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each([
    ['apostrophes', "a'".repeat(5_000_000)],
    ['one word', 'é'.repeat(10_000_000)],
    ['accents', 'e\u0301'.repeat(5_000_000)],
    ['unspaced script', '東京都'.repeat(1_000_000)],
    ['emoji', '👩‍👩‍👧'.repeat(1_000_000)],
  ])('reads 10 MB of %s in time', (_, text) => {
    expect(cpuSeconds(() => tokenise(text))).toBeLessThan(soon);
  });
});
