import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { formatTimeMark, parseTimeMark } from '@/lib/transcript/time-mark';

describe('parseTimeMark', () => {
  it.each([
    ['0:12', 12],
    ['2:14', 134],
    ['75:09', 4509],
    ['00:01:20', 80],
    ['1:02:03', 3723],
    ['100:00:01', 360_001],
    ['00:00:02.440', 2.44],
    ['00:00:02,4', 2.4],
    ['0:02.04', 2.04],
    [' 00:05 ', 5],
  ])('reads %j as %d seconds', (text, seconds) => {
    expect(parseTimeMark(text)).toBeCloseTo(seconds, 6);
  });

  it.each(['', '12', '1:5', '1:60', '0:61:00', '1:2:03', '1:02:60', '-0:12', '0:12.', '0:12.1234'])(
    'refuses %j',
    (text) => expect(parseTimeMark(text)).toBeUndefined(),
  );

  it.each(['1:2:3:4', '٠:١٢', 'x 0:12', '0:12 x', '9'.repeat(400) + ':00', '0 :12'])(
    'refuses the look-alike %j',
    (text) => expect(parseTimeMark(text)).toBeUndefined(),
  );

  it('reads back every whole second it writes', () => {
    fc.assert(
      fc.property(fc.nat(3_000_000), (seconds) => {
        expect(parseTimeMark(formatTimeMark(seconds))).toBe(seconds);
      }),
    );
  });
});

describe('formatTimeMark', () => {
  it.each([
    [0, '0:00'],
    [134.99, '2:14'],
    [3723, '1:02:03'],
    [360_001, '100:00:01'],
    [-3, '0:00'],
    [Number.NaN, '0:00'],
    [Number.POSITIVE_INFINITY, '0:00'],
  ])('writes %d as %j', (seconds, text) => expect(formatTimeMark(seconds)).toBe(text));
});
