import type { Seam } from '@/lib/timemap/evidence';
import type { OffsetGrid } from './score-pauses';

/** How much likelier the offset changes at a seam than anywhere else, for leaving and for landing each. */
const pull = 100;
/** Seconds by which a seam may miss the gap between lines in which it lies. */
const slack = 0.3;

/**
 * For each offset how much likelier than elsewhere it begins or ends in a window of transcript time, since a
 * seam then plays there.
 */
export function seamFactors(
  seams: readonly Seam[],
  [start, end]: readonly [start: number, end: number],
  grid: OffsetGrid,
): Float32Array {
  const factors = new Float32Array(grid.count).fill(1);
  for (const { time, strength } of seams) {
    const low = Math.max(0, Math.ceil((time - end - slack - grid.from) / grid.step));
    const high = Math.min(
      grid.count - 1,
      Math.floor((time - start + slack - grid.from) / grid.step),
    );
    const factor = 1 + (pull - 1) * strength;
    for (let n = low; n <= high; n += 1) factors[n] = Math.max(factors[n]!, factor);
  }
  return factors;
}
