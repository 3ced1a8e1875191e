import type { Seam } from '@/lib/timemap/evidence';

/** Seconds within which two traces are of one seam. */
const sameSeam = 0.08;

/** What is met more often than this means nothing in this file: so many at most, and so many a minute. */
const most = { count: 12, aMinute: 1.5 } as const;

/** The seams that traces tell of, ascending, in audio that lasts until `end`, seconds: one for all traces of it. */
export function mergeSeams(traces: readonly Seam[], end: number): Seam[] {
  const telling = Object.values(Object.groupBy(traces, ({ kind }) => kind)).filter(
    ({ length }) => length <= Math.max(most.count, (most.aMinute * end) / 60),
  );
  const inside = telling.flat().filter(({ time }) => time > sameSeam && time < end - sameSeam);
  const kept: Seam[] = [];
  for (const seam of inside.toSorted((a, b) => a.time - b.time || b.strength - a.strength)) {
    const last = kept.at(-1);
    if (!last || seam.time - last.time > sameSeam) kept.push(seam);
    // The strongest is also the most exact.
    else if (seam.strength > last.strength) kept[kept.length - 1] = seam;
  }
  return kept;
}
