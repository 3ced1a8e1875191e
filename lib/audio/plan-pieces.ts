import type { AudioFrame } from './frame';

/** What the pieces of a file may be at most. */
export interface PieceLimits {
  bytes: number;
  seconds: number;
  /** Seconds at its start that a piece shares with the one before. */
  overlap: number;
}

/** A piece of a file: whole frames, and when they play. */
export interface Piece {
  /** Seconds from the start of the audio, by counting samples. */
  start: number;
  end: number;
  /** `[from, to)` in bytes, one after another; what stands between them is no audio. */
  ranges: [from: number, to: number][];
}

/**
 * Cuts audio at frame borders into pieces of like length, as few as the limits allow. Frames that hold
 * tables are left out: they take no time. Nothing is decoded, so the first frame or two of a piece may stay
 * silent for want of the bit reservoir: that is in the overlap. A limit that no piece can keep
 * (less than a second of audio) is broken.
 */
export function planPieces(frames: readonly AudioFrame[], limits: PieceLimits): Piece[] {
  const played = frames.filter(({ isTable }) => !isTable);
  const times = startTimes(played);
  const total = times.at(-1)!;
  const most = Math.max(1, Math.floor(total));
  const excessOf = ({ start, end, ranges }: Piece) =>
    Math.max((end - start) / limits.seconds, sizeOf(ranges) / limits.bytes);
  for (let count = 1; ;) {
    const pieces = cut(played, times, count, limits.overlap);
    const excess = Math.max(0, ...pieces.map(excessOf));
    if (excess <= 1 || count >= most) return pieces;
    count = Math.min(most, Math.max(count + 1, Math.floor(count * excess)));
  }
}

/** When each frame begins, and as the last number the whole length. */
function startTimes(frames: readonly AudioFrame[]): number[] {
  const times = [0];
  let origin = 0;
  let samples = 0;
  for (const [index, frame] of frames.entries()) {
    if (index > 0 && frame.rate !== frames[index - 1]!.rate) {
      origin = times[index]!;
      samples = 0;
    }
    samples += frame.samples;
    times.push(origin + samples / frame.rate);
  }
  return times;
}

function cut(
  frames: readonly AudioFrame[],
  times: number[],
  count: number,
  overlap: number,
): Piece[] {
  if (frames.length === 0) return [];
  const length = times.at(-1)! / count;
  return Array.from({ length: count }, (_, index) => {
    const from = index === 0 ? 0 : firstAtOrAfter(times, index * length - overlap);
    const to = index === count - 1 ? frames.length : firstAtOrAfter(times, (index + 1) * length);
    return { start: times[from]!, end: times[to]!, ranges: rangesOf(frames.slice(from, to)) };
  });
}

function firstAtOrAfter(times: readonly number[], time: number): number {
  let low = 0;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rangesOf(frames: readonly AudioFrame[]): Piece['ranges'] {
  const ranges: Piece['ranges'] = [];
  for (const { at, size } of frames) {
    const last = ranges.at(-1);
    if (last && last[1] === at) last[1] = at + size;
    else ranges.push([at, at + size]);
  }
  return ranges;
}

function sizeOf(ranges: Piece['ranges']): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0);
}
