// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { linesFromBlocks } from '@/lib/transcript/lines/lines-from-blocks';
import { turns } from '../../fixtures/pages/conversation';
import { furniture } from '../../fixtures/pages/frame';
import { timedPages } from '../../fixtures/pages/timed';
import { readPage } from './read-page';

test.each(timedPages)('reads $name', ({ html, url, shape, says }) => {
  const found = readPage({ html, url });
  if (!found) return expect.unreachable('no transcript');
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
