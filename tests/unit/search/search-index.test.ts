import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createSearchIndex, frequency, letterMask, lineOfToken } from '@/lib/search/search-index';
import { tokenise } from '@/lib/search/tokenise';
import { cpuSeconds, soon } from '../../support/cpu-time';

describe('createSearchIndex', () => {
  it('counts tokens through the lines', () => {
    const index = createSearchIndex([{ text: 'a b a' }, { text: '…' }, { text: 'b c' }]);
    expect(index.terms).toEqual(['a', 'b', 'c']);
    expect([...index.postings]).toEqual([0, 2, 1, 3, 4]);
    expect([...index.firstTokens]).toEqual([0, 3, 3, 5]);
    expect(frequency(index, 1)).toBe(2);
  });

  it('takes the names of objects for the words they are', () => {
    const index = createSearchIndex([{ text: 'constructor __proto__ toString' }]);
    expect(index.terms).toEqual(['constructor', 'proto', 'tostring']);
  });

  it('finds every word again where it stands', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', "'"), maxLength: 20 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const index = createSearchIndex(texts.map((line) => ({ text: line })));
        let token = 0;
        texts.forEach((line, at) => {
          for (const { term, start, end } of tokenise(line)) {
            const number = index.numbers.get(term)!;
            const row = index.postings.subarray(index.offsets[number], index.offsets[number + 1]);
            expect([...row]).toContain(token);
            expect(lineOfToken(index, token)).toBe(at);
            expect([index.starts[token], index.ends[token]]).toEqual([start, end]);
            token += 1;
          }
        });
        expect(index.tokens).toHaveLength(token);
      }),
    );
  });

  it('indexes 10 MB in one line in time', () => {
    expect(
      cpuSeconds(() => createSearchIndex([{ text: 'word12345 '.repeat(1_000_000) }])),
    ).toBeLessThan(soon);
  });
});

describe('letterMask', () => {
  it('changes by at most one bit each way with one letter', () => {
    expect(letterMask('cloud') & ~letterMask('could')).toBe(0);
    expect(letterMask('cloud') ^ letterMask('cloudy')).toBe(letterMask('y'));
  });
});
