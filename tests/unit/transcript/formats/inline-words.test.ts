import { expect, it } from 'vitest';
import { inlineWords } from '@/lib/transcript/formats/inline-words';

it('times each word from its mark to the next', () => {
  expect(inlineWords('so<00:00:01.500><c> it</c><00:02.000><c> begins.</c>', 1, 3)).toEqual([
    { start: 1, end: 1.5, text: 'so' },
    { start: 1.5, end: 2, text: 'it' },
    { start: 2, end: 3, text: 'begins.' },
  ]);
});

it.each([
  ['before the cue', '00:00.500'],
  ['after it', '00:09.000'],
  ['unreadable', '0:99:99'],
])('leaves out a time %s', (_, time) => {
  expect(inlineWords(`one <${time}>two <00:02.000>three`, 1, 3)?.map(({ start }) => start)).toEqual(
    [1, 1, 2],
  );
});

it('begins with the first mark where nothing precedes it', () => {
  expect(inlineWords('<00:01.500>two', 1, 3)).toEqual([{ start: 1.5, end: 3, text: 'two' }]);
});

it('finds none in a payload without marks', () => {
  expect(inlineWords('<v Ada>no marks', 1, 3)).toBeUndefined();
});
