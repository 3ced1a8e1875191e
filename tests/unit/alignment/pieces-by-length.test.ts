import { describe, expect, it } from 'vitest';
import { piecesByLength } from '@/lib/alignment/pieces-by-length';
import type { Seam } from '@/lib/timemap/evidence';
import type { Line } from '@/lib/transcript/types';

const seamsAt = (...times: number[]): Seam[] =>
  times.map((time) => ({ time, strength: 1, kind: 'reservoir' }));
/** Lines of ten seconds without gaps, so many seconds in all. */
const talk = (seconds: number): Line[] =>
  Array.from({ length: seconds / 10 }, (_, n) => ({
    start: n * 10,
    end: n * 10 + 10,
    text: 'Ten.',
  }));
const offsets = (...arguments_: Parameters<typeof piecesByLength>) =>
  piecesByLength(...arguments_).map(({ start, end, offset }) => [start, end, offset]);

describe('pieces that were put in, told by lengths', () => {
  it('are those without which the rest is as long as the transcript', () => {
    expect(offsets(talk(600), seamsAt(200, 230), 630)).toEqual([
      [0, 200, 0],
      [200, 600, 30],
    ]);
  });

  it('may stand before the first line and behind the last', () => {
    expect(offsets(talk(600), seamsAt(25, 625), 660)).toEqual([[0, 600, 25]]);
  });

  it('are told apart from pieces whose ends would cut a line', () => {
    // Both are 35 s long; the second one begins within a line.
    expect(offsets(talk(600), seamsAt(200, 235, 304, 339), 635)).toEqual([
      [0, 200, 0],
      [200, 600, 35],
    ]);
  });

  it.each([
    ['the lengths fit in two ways', talk(600), seamsAt(200, 230, 300, 330), 630],
    ['no choice fits', talk(600), seamsAt(200, 230), 700],
    ['there are no seams', talk(600), [], 630],
    ['there are no lines', [], seamsAt(200, 230), 630],
    [
      'seams are too many to choose from',
      talk(600),
      seamsAt(...Array.from({ length: 40 }, (_, n) => n * 10 + 10)),
      630,
    ],
    [
      'seams are weak',
      talk(600),
      seamsAt(200, 230).map((seam) => ({ ...seam, strength: 0.2 })),
      630,
    ],
  ])('are not told where %s', (_, lines, seams, duration) => {
    expect(offsets(lines, seams, duration)).toEqual([]);
  });
});
