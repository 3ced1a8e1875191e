/** Frames of one value that count as steady: four seconds of MPEG-1. */
const steady = 150;

/** Tells when a value that was steady has become another that is: a bit rate changes all the time in VBR. */
export function createSteadyRuns() {
  let value: number | undefined;
  let since = 0;
  let count = 0;
  let steadyBefore: number | undefined;
  return {
    /** The moment of the change, once it is clear that it was one. */
    push(next: number, time: number): number | undefined {
      if (next !== value) {
        if (count >= steady) steadyBefore = value;
        else if (count > 0) steadyBefore = undefined;
        [value, since, count] = [next, time, 0];
      }
      count += 1;
      return count === steady && steadyBefore !== undefined && steadyBefore !== value
        ? since
        : undefined;
    },
  };
}
