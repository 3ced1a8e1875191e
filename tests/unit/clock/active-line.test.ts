import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeLineAt, lineBefore } from '@/lib/clock/active-line';
import type { Line } from '@/lib/transcript/types';

const line = (start: number, end: number): Line => ({ start, end, text: `from ${start}` });
const lines = [line(5, 8), line(8, 10), line(10.5, 12), line(30, 33)];

describe('activeLineAt', () => {
  it.each([
    ['before the first line nothing', 0, -1, 5],
    ['from its start on, the line', 5, 0, 8],
    ['just before the next start still the line', 7.999, 0, 8],
    ['a rounding error before a start already that line', 7.999999, 1, 10.5],
    ['at a common border the later line', 8, 1, 10.5],
    ['over a short pause the line that was said', 10.2, 1, 10.5],
    ['up to two seconds after a line that line', 13.9, 2, 14],
    ['in a long pause nothing', 14, -1, 30],
    ['the last line until it has faded', 34, 3, 35],
    ['after the last line nothing more', 35, -1, Infinity],
  ])('lights %s', (_, time, index, until) => {
    expect(activeLineAt(lines, time)).toEqual({ index, until });
  });

  it('lights nothing in an empty transcript, for ever', () => {
    expect(activeLineAt([], 12)).toEqual({ index: -1, until: Infinity });
  });

  it('of lines that overlap lights the later', () => {
    expect(activeLineAt([line(0, 10), line(4, 6)], 5).index).toBe(1);
  });
});

const anyLines = fc
  .array(fc.tuple(fc.nat(500), fc.nat(20)), { maxLength: 40 })
  .map((pairs) =>
    pairs.sort(([a], [b]) => a - b).map(([start, length]) => line(start, start + length)),
  );
const anyTime = fc.double({ min: -5, max: 600, noNaN: true });

describe('any transcript', () => {
  it('finds the last line that has begun', () => {
    fc.assert(
      fc.property(anyLines, anyTime, (some, time) => {
        expect(lineBefore(some, time)).toBe(some.findLastIndex(({ start }) => start <= time));
      }),
    );
  });

  it('keeps its promise until when nothing changes', () => {
    const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(anyLines, anyTime, share, (some, time, part) => {
        const { index, until } = activeLineAt(some, time);
        expect(until).toBeGreaterThan(time);
        const later = time + (Math.min(until, 1e4) - time) * part;
        // Just before it, rounding errors count.
        fc.pre(later < until - 1e-4);
        expect(activeLineAt(some, later)).toEqual({ index, until });
      }),
    );
  });
});
