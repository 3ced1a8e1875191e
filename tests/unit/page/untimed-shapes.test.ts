// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { linesFromBlocks } from '@/lib/transcript/lines/lines-from-blocks';
import type { Block } from '@/lib/transcript/types';
import { turns } from '../../fixtures/pages/conversation';
import { furniture } from '../../fixtures/pages/frame';
import { prosePage, untimedPages, type UntimedFixture } from '../../fixtures/pages/untimed';
import { readPage } from './read-page';

function expected({ marks = {}, sounds = {}, nameOf = (name) => name }: UntimedFixture): Block[] {
  return turns.flatMap(({ speaker, text }, index) => [
    { ...(index in marks && { start: marks[index] }), speaker: nameOf(speaker), text },
    ...(index in sounds ? [{ text: sounds[index]! }] : []),
  ]);
}

test.each(untimedPages)('reads $name', (fixture) => {
  const found = readPage(fixture);
  const blocks = fixture.name.startsWith('[HH:MM]')
    ? found?.blocks.map((block, index) => ({ ...block, text: turns[index]!.text }))
    : found?.blocks;
  expect(blocks).toEqual(expected(fixture));
  expect(found?.shape).toBe(fixture.shape);
  const said = found?.blocks.map(({ text }) => text).join('\n');
  for (const words of furniture) expect(said).not.toContain(words);
});

test('reads paragraphs under the heading "Transcript"', () => {
  const found = readPage({ html: prosePage });
  expect(found?.shape).toBe('prose');
  expect(found?.blocks).toHaveLength(turns.length);
  expect(found?.blocks[0]?.text).toContain(turns[0]!.text);
  expect(found?.blocks.every((block) => block.start === undefined && !block.speaker)).toBe(true);
});

test.each([
  ['estimated over the duration', 60, 'estimated', 60],
  ['without times where none is known', undefined, 'none', undefined],
])('gives lines %s', (_, duration, timing, end) => {
  const blocks = expected(untimedPages[1]!);
  const parsed = linesFromBlocks(blocks, { duration });
  expect(parsed.timing).toBe(timing);
  if (end) expect(parsed.lines.at(-1)?.end).toBe(end);
  expect(parsed.lines.filter(({ sound }) => sound).map(({ text }) => text)).toEqual([
    '(SOUNDBITE OF BELLS)',
    '(LAUGHTER)',
  ]);
});
