// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { findCandidates } from '@/lib/page/find-candidates';
import { linesFromBlocks } from '@/lib/transcript/lines-from-blocks';
import { turns } from '../../fixtures/pages/conversation';
import { episodePage, furniture } from '../../fixtures/pages/frame';
import { timedPages } from '../../fixtures/pages/timed';

const here = 'https://ferry.example/episodes/the-night';

test.each(timedPages)('reads $name', ({ html, url = here, shape, says }) => {
  const root = new DOMParser().parseFromString(episodePage(html), 'text/html');
  const [found] = findCandidates(root, url);
  if (found?.kind !== 'page') return expect.unreachable('no transcript');
  expect(found.blocks).toEqual(
    turns.map(({ start, text, speaker }) => ({
      start,
      text,
      ...(says === 'speakers' && { speaker }),
    })),
  );
  expect(found.shape).toBe(shape);
  const { lines, timing } = linesFromBlocks(found.blocks, { duration: 57 });
  expect(timing).toBe('interpolated');
  expect(lines.filter(({ start }) => turns.some((turn) => turn.start === start))).toHaveLength(
    turns.length,
  );
  const said = lines.map(({ text }) => text).join('\n');
  for (const words of furniture) expect(said).not.toContain(words);
});
