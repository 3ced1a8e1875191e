// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { findCandidates } from '@/lib/page/find-candidates';
import { linesFromBlocks } from '@/lib/transcript/lines-from-blocks';
import type { Block } from '@/lib/transcript/types';
import { turns } from '../../fixtures/pages/conversation';
import { episodePage, furniture } from '../../fixtures/pages/frame';
import { prosePage, untimedPages, type UntimedFixture } from '../../fixtures/pages/untimed';

const here = 'https://ferry.example/episodes/the-night';

function read({ html, url = here, shadow }: Pick<UntimedFixture, 'html' | 'url' | 'shadow'>) {
  const within = shadow ? '<podlove-player id="host"></podlove-player>' : html;
  const root = new DOMParser().parseFromString(episodePage(within), 'text/html');
  const host = root.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (host) host.innerHTML = html;
  const found = findCandidates(root, url).find(({ kind }) => kind === 'page');
  return found?.kind === 'page' ? found : undefined;
}

function expected({ marks = {}, sounds = {}, nameOf = (name) => name }: UntimedFixture): Block[] {
  return turns.flatMap(({ speaker, text }, index) => [
    { ...(index in marks && { start: marks[index] }), speaker: nameOf(speaker), text },
    ...(index in sounds ? [{ text: sounds[index]! }] : []),
  ]);
}

test.each(untimedPages)('reads $name', (fixture) => {
  const found = read(fixture);
  const blocks = fixture.name.startsWith('[HH:MM]')
    ? found?.blocks.map((block, index) => ({ ...block, text: turns[index]!.text }))
    : found?.blocks;
  expect(blocks).toEqual(expected(fixture));
  expect(found?.shape).toBe(fixture.shape);
  const said = found?.blocks.map(({ text }) => text).join('\n');
  for (const words of furniture) expect(said).not.toContain(words);
});

test('reads paragraphs under the heading "Transcript"', () => {
  const found = read({ html: prosePage });
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
