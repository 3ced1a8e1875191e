import type { Envelope } from '@/lib/audio/envelope';
import type { AudioEvidence, Seam } from '@/lib/timemap/evidence';
import type { Line } from '@/lib/transcript/types';
import { activityOf } from './activity';
import { expectedPauses, type ExpectedPause } from './expected-pauses';
import { joinStretches } from './join-stretches';
import { scorePause, type OffsetGrid } from './score-pauses';
import { seamFactors } from './seam-factors';
import { traceOffsets } from './trace-offsets';

/** What was heard in the audio; times are playback times, seconds. */
export interface Heard {
  duration: number;
  seams: readonly Seam[];
  envelope: Envelope;
}

/** Seconds by which offsets may go beyond what the lengths say: a transcript may have had adverts of its own. */
const margin = 120;
/** Offsets in all are tried so finely, or half as finely where there are many, seconds. */
const [fine, coarse, wide] = [0.1, 0.2, 500];
/** Moments times offsets, to stay within 50 MB. */
const most = 5_000_000;

/** Finds where the lines of a transcript play, from where people pause and where the audio was put together. */
export function alignLines(
  lines: readonly Line[],
  { duration, seams, envelope }: Heard,
): Pick<AudioEvidence, 'stretches' | 'fit'> {
  const pauses = expectedPauses(lines);
  if (pauses.length === 0) return { stretches: [], fit: cannotTell };
  const activity = activityOf(envelope);
  const grid = gridFor(lines, duration);
  const moments = groupsOf(pauses, Math.max(1, Math.floor(most / grid.count)));
  const ends: Seam[] = [0, duration].map((time) => ({ time, strength: 1, kind: 'edit' }));
  const borders = [...seams, ...ends];
  const traced = traceOffsets({
    scores: moments.map((group) => sumOf(group.map((pause) => scorePause(activity, pause, grid)))),
    seams: moments.map((_, index) => seamFactors(borders, windowBefore(moments, index), grid)),
  });
  const placed = moments.map((group, index) => ({
    pauses: group,
    offset: grid.from + traced[index]!.index * grid.step,
    chance: traced[index]!.chance,
  }));
  return {
    stretches: joinStretches(placed, lines, { activity, seams: borders }),
    fit: fitOf(placed),
  };
}

/** Where too little is known of the pauses, the audio can neither confirm nor refute. */
const cannotTell = 0.5;
const leastPauses = 25;

function fitOf(placed: readonly { pauses: readonly ExpectedPause[]; chance: number }[]): number {
  const known = placed.flatMap(({ pauses, chance }) =>
    pauses.map(({ weight }) => ({ weight, chance })),
  );
  const weight = known.reduce((sum, it) => sum + it.weight, 0);
  const fit = known.reduce((sum, it) => sum + it.weight * it.chance, 0) / weight;
  return weight < leastPauses ? Math.max(fit, cannotTell) : fit;
}

function gridFor(lines: readonly Line[], duration: number): OffsetGrid {
  const longer = duration - lines.at(-1)!.end;
  const from = Math.min(0, longer) - margin;
  const to = Math.min(duration, Math.max(0, longer) + margin);
  const step = to - from > wide ? coarse : fine;
  return { from, step, count: Math.ceil((to - from) / step) + 1 };
}

/** Neighbours are taken together where there are too many. */
function groupsOf(pauses: readonly ExpectedPause[], count: number): ExpectedPause[][] {
  const size = Math.ceil(pauses.length / count);
  return Array.from({ length: Math.ceil(pauses.length / size) }, (_, index) =>
    pauses.slice(index * size, (index + 1) * size),
  );
}

function sumOf(all: readonly Float32Array[]): Float32Array {
  const [first, ...others] = all;
  for (const scores of others) for (const [n, score] of scores.entries()) first![n]! += score;
  return first!;
}

/** The transcript time in which the offset can have changed since the moment before; at first, its very start. */
function windowBefore(
  moments: readonly (readonly ExpectedPause[])[],
  index: number,
): [start: number, end: number] {
  if (index === 0) return [0, 0];
  const [before, after] = [moments[index - 1]![0]!, moments[index]!.at(-1)!];
  return [before.start - 2 * (before.spread ?? 0), after.end + 2 * (after.spread ?? 0)];
}
