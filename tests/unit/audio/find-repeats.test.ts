import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRepeats } from '@/lib/audio/find-repeats';
import { cpuTime, soon } from '@/tests/support/cpu-time';

const run = (from: number, length: number) =>
  Array.from({ length }, (_, n) => Math.imul(from + n, 2_654_435_761) >>> 0);

describe('runs that are heard twice', () => {
  it('are found with both their ends', () => {
    const advert = run(9000, 300);
    const marks = [...run(0, 500), ...advert, ...run(2000, 400), ...advert, ...run(4000, 100)];
    expect(findRepeats(marks)).toEqual([{ first: [500, 800], second: [1200, 1500] }]);
  });

  it('are found again each time', () => {
    const advert = run(9000, 200);
    const marks = [...advert, ...run(0, 10), ...advert, ...run(50, 10), ...advert];
    expect(findRepeats(marks).map(({ second }) => second)).toEqual([
      [210, 410],
      [420, 620],
    ]);
  });

  it.each([
    ['silence', Array.from({ length: 5000 }, () => 7)],
    ['a tone of a few frames', Array.from({ length: 5000 }, (_, n) => n % 20)],
    [
      'a jingle of a second',
      [...run(0, 100), ...run(9000, 40), ...run(500, 100), ...run(9000, 40)],
    ],
    ['nothing that comes twice', run(0, 5000)],
    ['nothing', []],
  ])('are not seen in %s', (_, marks) => {
    expect(findRepeats(marks)).toEqual([]);
  });

  it('are the same at both places, whatever comes', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.nat(3), { maxLength: 12 })
          .map((kinds) => kinds.flatMap((k) => run(k * 999, 180))),
        (marks) => {
          for (const { first, second } of findRepeats(marks)) {
            expect(marks.slice(...first)).toEqual(marks.slice(...second));
            expect(first[1]).toBeLessThanOrEqual(second[0]);
          }
        },
      ),
    );
  });

  it.each([
    ['an echo', (n: number) => Math.imul(n % 800_000, 2_654_435_761) >>> 0],
    ['silence', () => 7],
    ['a short tone', (n: number) => n % 35],
    ['a beat', (n: number) => (n % 1000 < 990 ? 7 : n)],
  ])('is through twelve hours of %s soon', (_, mark) => {
    const marks = Array.from({ length: 1_600_000 }, (__, n) => mark(n));
    const began = cpuTime();
    findRepeats(marks);
    expect(cpuTime() - began).toBeLessThan(soon * 1000);
  });
});
