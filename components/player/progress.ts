/** Width of the slider's thumb in CSS pixels; its middle, not its edge, stands at the time. As in the style sheet. */
const thumbWidth = 14;

/** Seconds that the arrow keys and the page keys move by. */
const arrowStep = 5;
const pageStep = 60;

/** More marks than pixels say nothing; marks closer than this share of the bar become one. */
const tickGap = 0.004;

/** The playback time under a pointer, seconds. `x` and `box` are in CSS pixels of the same frame. */
export function timeAtPointer(
  x: number,
  box: { left: number; width: number },
  duration: number,
): number {
  const run = Math.max(1, box.width - thumbWidth);
  const share = Math.min(1, Math.max(0, (x - box.left - thumbWidth / 2) / run));
  return share * duration;
}

/** Where on the bar a time stands, 0 to 1. */
export function shareOf(time: number, duration: number | undefined): number {
  return duration && duration > 0 ? Math.min(1, Math.max(0, time / duration)) : 0;
}

/** The shares of `times` (sorted, seconds) that can be told apart. */
export function tickShares(times: readonly number[], duration: number): number[] {
  const shares: number[] = [];
  for (const time of times) {
    const share = time / duration;
    if (share >= 0 && share <= 1 && share - (shares.at(-1) ?? -1) >= tickGap) shares.push(share);
  }
  return shares;
}

/** Seconds that a key on the slider moves by; undefined for keys that it leaves to the browser. */
export function stepOf(key: string): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return arrowStep;
    case 'ArrowLeft':
    case 'ArrowDown':
      return -arrowStep;
    case 'PageUp':
      return pageStep;
    case 'PageDown':
      return -pageStep;
    default:
      return undefined;
  }
}
