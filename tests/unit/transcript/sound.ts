import { expect } from 'vitest';
import type { Parsed } from '@/lib/transcript/types';

/** What holds of every parser's answer, whatever the input. */
export function expectSound({ lines, problems, timing }: Parsed): void {
  const unsound = lines.filter(({ start, end, text }, index) => {
    const isTimed = Number.isFinite(end) && start >= (lines[index - 1]?.start ?? 0) && end >= start;
    return !isTimed || text === '' || text.trim() !== text || /[\n\r\0]/.test(text);
  });
  expect(unsound).toEqual([]);
  expect(lines.length > 0 || problems.length > 0).toBe(true);
  if (lines.length === 0) expect(timing).toBe('none');
}
