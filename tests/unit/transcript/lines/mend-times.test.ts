import { describe, expect, it } from 'vitest';
import { mendTimes } from '@/lib/transcript/lines/mend-times';
import type { Problem } from '@/lib/transcript/types';
import type { TimedText } from '@/lib/transcript/lines/turns';

const cue = (start: number, end: number | undefined, text: string, at = 1): TimedText => ({
  start,
  end,
  text,
  at,
});
function mend(texts: TimedText[]) {
  const problems: Problem[] = [];
  const lines = mendTimes(texts, problems);
  return { lines, problems: problems.toSorted((a, b) => a.at! - b.at!) };
}
const times = (texts: TimedText[]) => mend(texts).lines.map(({ start, end }) => [start, end]);

describe('mendTimes', () => {
  it('keeps the times that cues came with, and the pauses between them', () => {
    expect(times([cue(0, 1, 'a'), cue(3, 4, 'b')])).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });

  it('sorts cues by start and counts each that ran back', () => {
    const { lines, problems } = mend([cue(5, 6, 'b', 1), cue(1, 2, 'a', 2), cue(2, 3, 'c', 3)]);
    expect(lines.map(({ text }) => text)).toEqual(['a', 'c', 'b']);
    expect(problems).toEqual([
      { code: 'out-of-order', at: 2 },
      { code: 'out-of-order', at: 3 },
    ]);
  });

  it('gives a cue without end the time to the next one, but not more than its text needs', () => {
    expect(
      times([
        cue(0, undefined, 'x'.repeat(30)),
        cue(60, undefined, 'x'.repeat(300)),
        cue(61, 62, 'z'),
      ]),
    ).toEqual([
      [0, 2],
      [60, 61],
      [61, 62],
    ]);
  });

  it('mends zero-length and reversed cues and counts them', () => {
    const { lines, problems } = mend([cue(1, 1, 'x'.repeat(15), 1), cue(5, 2, 'y'.repeat(15), 2)]);
    expect(lines.map(({ start, end }) => [start, end])).toEqual([
      [1, 2],
      [5, 6],
    ]);
    expect(problems.map(({ code, at }) => [code, at])).toEqual([
      ['reversed-times', 1],
      ['reversed-times', 2],
    ]);
  });

  it('trims an overlap, and reports it only when it can be heard', () => {
    const { lines, problems } = mend([cue(0, 1.05, 'a', 1), cue(1, 3, 'b', 2), cue(2, 4, 'c', 3)]);
    expect(lines.map(({ end }) => end)).toEqual([1, 2, 4]);
    expect(problems).toEqual([{ code: 'overlap', at: 2 }]);
  });

  it('leaves cues that begin together their common time', () => {
    expect(times([cue(1, 3, 'a'), cue(1, 3, 'b'), cue(2, 4, 'c')])).toEqual([
      [1, 2],
      [1, 2],
      [2, 4],
    ]);
  });
});
