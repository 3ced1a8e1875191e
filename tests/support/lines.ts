import * as fc from 'fast-check';
import type { TextRange } from '@/lib/highlights/types';
import type { Line } from '@/lib/transcript/types';

/** Lines one after another, `perCharacter` seconds for each of their characters. */
export function linesOf(texts: readonly string[], perCharacter = 0.06): Line[] {
  let start = 0;
  return texts.map((text) => {
    const end = start + (text.length + 1) * perCharacter;
    const line = { start, end, text };
    start = end;
    return line;
  });
}

/** Any texts at all: white space, marks, halves of surrogate pairs, every script. */
export const anyLines = fc
  .array(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((texts) => linesOf(texts));

const place = fc.record({
  line: fc.integer({ min: -2, max: 14 }),
  offset: fc.integer({ min: -2, max: 44 }),
});
export const anyRange: fc.Arbitrary<TextRange> = fc.record({ start: place, end: place });

/** Words from a small stock, so that repeats are common. */
const word = fc.constantFrom(
  'no',
  'Yes,',
  'the',
  'edge',
  'cloud.',
  'a',
  'mini',
  'don’t',
  'Straße',
  '日本',
  'क्या',
  '“well”',
  'start',
  'art',
);
export const anyWords = fc.array(word, { minLength: 1, maxLength: 60 });

/** The same words cut into lines at other places. */
export function cut(words: readonly string[], sizes: readonly number[]): Line[] {
  const texts: string[] = [];
  for (let from = 0, i = 0; from < words.length; i++) {
    const size = sizes[i % sizes.length]!;
    texts.push(words.slice(from, from + size).join(' '));
    from += size;
  }
  return linesOf(texts);
}
export const anySizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
