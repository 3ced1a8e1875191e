import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf, stepOf, tickShares, timeAtPointer } from '@/components/player/progress';

/** The thumb's middle runs from 7 to 307: 300 pixels. */
const box = { left: 0, width: 314 };

describe('timeAtPointer', () => {
  it.each([
    ['at the thumb’s first place', 7, 0],
    ['in the middle', 157, 300],
    ['at its last place', 307, 600],
    ['before the bar', -50, 0],
    ['behind it', 900, 600],
  ])('%s', (_, x, time) => {
    expect(timeAtPointer(x, box, 600)).toBe(time);
  });

  it('stays in the recording, however narrow the bar', () => {
    fc.assert(
      fc.property(fc.double(), fc.nat(2000), (x, width) => {
        fc.pre(!Number.isNaN(x));
        const time = timeAtPointer(x, { left: 0, width }, 600);
        expect(time).toBeGreaterThanOrEqual(0);
        expect(time).toBeLessThanOrEqual(600);
      }),
    );
  });
});

describe('shareOf', () => {
  it.each([
    [0, 600, 0],
    [150, 600, 0.25],
    [700, 600, 1],
    [-3, 600, 0],
    [20, undefined, 0],
    [20, 0, 0],
  ])('second %d of %d is %d', (time, duration, share) => {
    expect(shareOf(time, duration)).toBe(share);
  });
});

describe('tickShares', () => {
  it('leaves out what is behind the end, and what cannot be told from the last', () => {
    expect(tickShares([0, 1, 300, 301, 600, 601], 600)).toEqual([0, 0.5, 1]);
  });

  it('gives at most a few hundred of a million', () => {
    const times = Array.from({ length: 1_000_000 }, (_, i) => i / 1000);
    expect(tickShares(times, 1000).length).toBeLessThanOrEqual(251);
  });
});

describe('stepOf', () => {
  it.each([
    ['ArrowRight', 5],
    ['ArrowLeft', -5],
    ['ArrowUp', 5],
    ['ArrowDown', -5],
    ['PageUp', 60],
    ['PageDown', -60],
    ['Home', undefined],
    ['k', undefined],
  ])('%s moves by %d seconds', (key, step) => {
    expect(stepOf(key)).toBe(step);
  });
});
