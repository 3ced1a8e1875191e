import { expect, test } from 'vitest';
import { firstCopy, withoutSlips } from '@/lib/transcript/shapes/mend-order';

type Start = number | undefined;
const blocksOf = (starts: Start[]) =>
  starts.map((start) => ({ text: 'It rained.', ...(start !== undefined && { start }) }));

test.each<[string, Start[], Start[]]>([
  ['keeps marks that rise', [0, undefined, 5, 5, 9], [0, undefined, 5, 5, 9]],
  ['drops one that runs back', [0, 50, 7, 60], [0, 50, undefined, 60]],
  ['drops one that runs ahead', [0, 900, 20, 30], [0, undefined, 20, 30]],
  ['drops one that runs back at the end', [0, undefined, 5, 2], [0, undefined, 5, undefined]],
  ['has nothing to drop', [undefined, undefined], [undefined, undefined]],
])('%s', (_, starts, kept) => {
  expect(withoutSlips(blocksOf(starts))).toEqual(blocksOf(kept));
});

test.each([
  ['all of a single copy', 'abcb', 'abcb'],
  ['the first of three', 'abcabcabc', 'abc'],
  ['what begins alike and goes on otherwise', 'abcacb', 'abcacb'],
  ['one', 'a', 'a'],
  ['nothing', '', ''],
])('keeps %s', (_, texts, kept) => {
  const blocks = Array.from(texts, (text) => ({ text: text.repeat(40) }));
  expect(firstCopy(blocks)).toEqual(blocks.slice(0, kept.length));
});

test('takes no greeting that comes twice for a second copy', () => {
  const blocks = Array.from('abcab', (text) => ({ text }));
  expect(firstCopy(blocks)).toBe(blocks);
});
