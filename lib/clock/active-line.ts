import type { Line } from '@/lib/transcript/types';

/** A line stays lit this many seconds after its end if nothing follows: pauses between cues must not flicker. */
const linger = 2;
/** Media sent to the start of a line stand up to a few microseconds before it, as browsers round times (seen in Chromium). */
const rounding = 1e-5;

/** Index of the last line whose start is at or before `time` (transcript time), or -1. Binary search. */
export function lineBefore(lines: readonly Line[], time: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lines[middle]!.start <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What is lit at a moment, and until when that is certain to stay so (transcript time, seconds). */
interface ActiveLine {
  /** -1 when nothing is being said. */
  index: number;
  until: number;
}

/** The line spoken at `time` (transcript time). Lines are sorted by start; of overlapping ones the later wins. */
export function activeLineAt(lines: readonly Line[], time: number): ActiveLine {
  const index = lineBefore(lines, time + rounding);
  const next = lines[index + 1]?.start ?? Infinity;
  const line = lines[index];
  if (!line) return { index: -1, until: next };
  const fades = line.end + linger;
  return time < fades ? { index, until: Math.min(next, fades) } : { index: -1, until: next };
}
