import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCounts } from '@/lib/search/library/counts';
import { createWriter, encodeSpelling } from '@/lib/search/library/spelling';
import { createSearchIndex } from '@/lib/search/search-index';

function written(texts: readonly string[]) {
  const lines = texts.map((text) => ({ text }));
  const index = createSearchIndex(lines);
  const spelling = encodeSpelling(lines, index);
  const write = createWriter(spelling, index);
  return { index, spelling, lines: texts.map((_, line) => write(line)) };
}

describe('the spelling of lines', () => {
  it.each([
    ['capitals and signs', ['“Well — NASA’s,” she said: don’t!']],
    ['accents and ligatures', ['Café, naïve ﬁancé; Ærø.', 'ẞ İstanbul']],
    ['scripts without spaces', ['東京タワーに行きました。', 'ไปกรุงเทพ']],
    ['lines without words', ['', '♪ ♪', '…']],
    ['signs that stand for others', ['^word ^', '\0 a\0b \n\n c']],
    ['words like what an object has', ['constructor __proto__ toString']],
  ])('comes back with %s', (_, texts) => {
    expect(written(texts).lines.map(({ text }) => text)).toEqual(texts);
  });

  it('comes back from any text, with every word where it stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 6 }),
        (texts) => {
          const { index, lines } = written(texts);
          expect(lines.map(({ text }) => text)).toEqual(texts);
          expect(lines.flatMap(({ starts }) => starts)).toEqual([...index.starts]);
          expect(lines.flatMap(({ ends }) => ends)).toEqual([...index.ends]);
        },
      ),
    );
  });

  it('knows each way to write a word once', () => {
    const { spelling } = written(Array.from({ length: 50 }, () => 'The sea, the sea.'));
    expect(spelling.spellings).toHaveLength(4);
    expect(spelling.written.length).toBeLessThanOrEqual(2 * 3 * 50);
  });

  it('refuses to write other words', () => {
    const { index, spelling } = written(['The sea']);
    const damaged = { ...spelling, written: encodeCounts([0], [9]) };
    expect(() => createWriter(damaged, index)(0)).toThrow(RangeError);
  });
});
