import type { Activity } from './activity';
import type { ExpectedPause } from './expected-pauses';

/** Offsets that are tried, playback minus transcript, seconds: `from + n * step`. */
export interface OffsetGrid {
  from: number;
  step: number;
  count: number;
}

/** Seconds between a pause and the speech it is held against: neither begins at once. */
const edge = 0.04;

/**
 * How much louder the speech around a pause is than the pause, if the transcript plays at this offset; -1..1,
 * and -1 where there is no audio.
 * `sides` leaves speech on one side out, where something else may stand there.
 */
export function contrastAt(
  { sums, step }: Activity,
  { from, start, end, to }: ExpectedPause,
  offset: number,
  sides: 'both' | 'before' | 'after' = 'both',
): number {
  const last = sums.length - 1;
  if (start + offset < 0 || end + offset > last * step) return -1;
  const slot = (time: number) => Math.min(last, Math.max(0, Math.round((time + offset) / step)));
  let sum = 0;
  let count = 0;
  if (sides !== 'after') {
    const [a, b] = [slot(from), slot(start - edge)];
    if (b > a) [sum, count] = [sum + sums[b]! - sums[a]!, count + b - a];
  }
  if (sides !== 'before') {
    const [a, b] = [slot(end + edge), slot(to)];
    if (b > a) [sum, count] = [sum + sums[b]! - sums[a]!, count + b - a];
  }
  const [a, b] = [slot(start), slot(end)];
  if (count === 0 || b <= a) return 0;
  return sum / count - (sums[b]! - sums[a]!) / (b - a);
}

/** The mean share of offsets at which a pause shows better than at the right one; over noise and music 0.05, here with room for people. */
const meanRank = 0.08;
/** The share of pauses that are made where the transcript has them. */
const belief = 0.8;
/**
 * Neighbouring pauses are not independent of each other: sentences of like length keep time. With 0.8, some stretch of a wrong
 * transcript seems sure in one of ten pairs, with 0.6 in one of 400.
 */
const temper = 0.6;
/** Guesses within one cue are off together. */
const guessTemper = 0.4;
const bins = 64;

/**
 * For each offset of the grid the logarithm of how much likelier the audio is there if the transcript plays at this offset
 * than if it does not. Each pause is judged by its rank among all offsets: so loud music, noise and fast speech,
 * in which nearly any moment looks like a pause or none does, say little by themselves.
 */
export function scorePause(
  activity: Activity,
  pause: ExpectedPause,
  grid: OffsetGrid,
): Float32Array {
  const scores = Float32Array.from({ length: grid.count }, (_, n) =>
    contrastAt(activity, pause, grid.from + n * grid.step),
  );
  const counts = new Float64Array(bins);
  for (const contrast of scores) counts[binOf(contrast)]! += 1;
  const ratios = new Float32Array(bins);
  let higher = 0;
  for (let bin = bins - 1; bin >= 0; bin -= 1) {
    const rank = (higher + counts[bin]! / 2 + 1) / (grid.count + 2);
    higher += counts[bin]!;
    const share = belief * pause.weight;
    ratios[bin] = 1 - share + (share / meanRank) * Math.exp(-rank / meanRank);
  }
  const likely = scores.map((contrast) => ratios[binOf(contrast)]!);
  const spread = pause.spread ? blurred(likely, pause.spread / grid.step) : likely;
  const trust = pause.spread ? guessTemper : temper;
  return spread.map((ratio) => trust * Math.log(ratio));
}

/** Mean over where the pause may be: about normally distributed, with a deviation of so many steps (three running means). */
function blurred(values: Float32Array, deviation: number): Float32Array {
  const reach = Math.max(1, Math.round((Math.sqrt(4 * deviation ** 2 + 1) - 1) / 2));
  return runningMean(runningMean(runningMean(values, reach), reach), reach);
}

function runningMean(values: Float32Array, reach: number): Float32Array {
  const sums = new Float64Array(values.length + 1);
  for (let n = 0; n < values.length; n += 1) sums[n + 1] = sums[n]! + values[n]!;
  return values.map((_, n) => {
    const [from, to] = [Math.max(0, n - reach), Math.min(values.length, n + reach + 1)];
    return (sums[to]! - sums[from]!) / (to - from);
  });
}

function binOf(contrast: number): number {
  return Math.min(bins - 1, Math.max(0, Math.floor(((contrast + 1) / 2) * bins)));
}
