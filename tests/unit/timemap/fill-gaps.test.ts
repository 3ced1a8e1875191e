import { describe, expect, it } from 'vitest';
import { fillGaps } from '@/lib/timemap/fill-gaps';
import type { Run } from '@/lib/timemap/runs';

const run = (start: number, end: number, offset: number): Run => ({
  start,
  end,
  offset,
  tolerance: 0.2,
  confidence: 0.9,
  evidence: ['pauses'],
});
const fill = (runs: Run[], ...seams: number[]) =>
  fillGaps(runs, {
    end: 300,
    seams: seams.map((time) => ({ time, strength: 1, kind: 'reservoir' })),
    fitsLength: () => true,
  }).map(({ start, end, offset }) => [start, end, offset]);

describe('between two runs of different offsets', () => {
  // The transcript's audio had 40 s of adverts there, this one has 59 s.
  const [before, after] = [run(0, 100, 0), run(140, 300, 19)];

  it('nothing is filled where both their ends are seams: another advert stands there', () => {
    expect(fill([before, after], 100, 159)).toEqual([
      [0, 100, 0],
      [140, 300, 19],
    ]);
  });

  it('cues may begin a little before their seam', () => {
    expect(fill([before, after], 100.1, 159.4)).toHaveLength(2);
  });

  it.each([
    ['only one is', [100]],
    ['neither is', [80, 300]],
  ])('all is filled where %s', (_, seams) => {
    const filled = fill([before, after], ...seams);
    expect(filled.map(([start]) => start)).toEqual([
      0,
      ...filled.slice(0, -1).map(([, end]) => end),
    ]);
  });
});
