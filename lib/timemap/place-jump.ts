import type { Seam } from './evidence';

/** Two seams this near to where an insertion would begin and end are its edges. Seconds. */
const edge = 0.1;

export interface Jump {
  /** Playback minus transcript time before and after it, seconds. */
  from: number;
  to: number;
  /** Transcript time between which it lies, seconds. */
  earliest: number;
  latest: number;
}

/**
 * The transcript time up to which the first offset holds, where the seams of the audio tell: best a pair of them just
 * as far apart as the offsets, else the strongest, taken for its end if it can be; of equals the later.
 */
export function placeJump(jump: Jump, seams: readonly Seam[]): number | undefined {
  const { from, to, earliest, latest } = jump;
  const near = new Set(seams.map(({ time }) => Math.round(time / edge)));
  const isSeam = (time: number) =>
    [-1, 0, 1].some((step) => near.has(Math.round(time / edge) + step));
  let best: { at: number; score: number } | undefined;
  for (const { time, strength } of seams) {
    // An insertion begins here by the offset before, or ends here by the one after; a cut has one seam only.
    const starts = { at: time - from, other: time + to - from };
    const ends = { at: time - to, other: time + from - to };
    for (const { at, other } of to > from ? [starts, ends] : [starts]) {
      if (at < earliest || at > latest) continue;
      const score = strength + (to > from && isSeam(other) ? 2 : 0);
      if (!best || score >= best.score) best = { at, score };
    }
  }
  return best?.at;
}
