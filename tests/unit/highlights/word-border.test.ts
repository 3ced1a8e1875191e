import { expect, it } from 'vitest';
import { wordBorder } from '@/lib/highlights/word-border';

it.each([
  ['nearer to the beginning', 'the harbour wall', 6, 4],
  ['nearer to the end', 'the harbour wall', 9, 11],
  ['at a border', 'the harbour wall', 4, 4],
  ['behind everything', 'the', 9, 9],
  ['in a script without spaces', '天気がいい', 1, 2],
])('finds the border of the word %s', (_, text, offset, border) => {
  expect(wordBorder(text, offset)).toBe(border);
});
