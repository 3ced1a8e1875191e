import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chapter } from '@/lib/chapters/chapter';
import { pairChapters } from '@/lib/timemap/chapter-evidence';

const list = (...chapters: [start: number, title: string, end?: number][]): Chapter[] =>
  chapters.map(([start, title, end]) => ({ start, title, ...(end !== undefined && { end }) }));
const written = list([0, 'Intro'], [300, 'The tide'], [900, 'The moon'], [1_500, 'Goodbye']);
const offsets = (served: Chapter[], duration?: number) =>
  pairChapters(written, served, duration).map(({ start, end, offset }) => [start, end, offset]);

describe('pairChapters', () => {
  it('reads how far each chapter has moved, and holds that between two that moved alike', () => {
    const served = list([0, 'Intro'], [360, 'The Tide'], [960, 'The moon!'], [1_650, 'Goodbye']);
    expect(offsets(served)).toEqual([
      [0, 1, 0],
      [300, 900, 60],
      [900, 901, 60],
      [1_500, 1_501, 150],
    ]);
  });

  it('passes over chapters that only one list has', () => {
    const served = list([0, 'Advert'], [30, 'Intro'], [360, 'The tide'], [390, 'Advert']);
    expect(offsets(served)).toEqual([
      [0, 1, 30],
      [300, 301, 60],
    ]);
  });

  it.each<[string, Chapter[]]>([
    ['one pair', list([0, 'Intro'], [60, 'Other'])],
    ['another order', list([0, 'The moon'], [60, 'Intro'])],
    ['titles that stand twice', list([0, 'Intro'], [60, 'Intro'], [90, 'The moon'])],
    ['titles of signs alone', list([0, '…'], [60, '!!'])],
  ])('takes nothing from %s', (_, served) => {
    expect(offsets(served)).toEqual([]);
  });

  it('is surer of a file that ends with what plays', () => {
    const served = list([0, 'Intro'], [300, 'The tide', 2_000]);
    const sureness = (duration?: number) =>
      pairChapters(written, served, duration).map(({ confidence }) => confidence);
    expect(sureness(2_001)).toEqual([0.85, 0.85]);
    expect(sureness(2_100)).toEqual([0.5, 0.5]);
    expect(sureness()).toEqual([0.5, 0.5]);
  });

  it('gives stretches in order for any two lists', () => {
    const anyList = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 9_000 }), fc.constantFrom(...'abcdefg')))
      .map((all) => list(...all.sort(([a], [b]) => a - b)));
    fc.assert(
      fc.property(anyList, anyList, (ours, theirs) => {
        const stretches = pairChapters(ours, theirs, 9_000);
        for (const [at, { start, end }] of stretches.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(stretches[at - 1]?.start ?? 0);
        }
      }),
    );
  });
});
