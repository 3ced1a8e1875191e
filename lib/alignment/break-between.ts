import type { Seam } from '@/lib/timemap/evidence';
import type { Line } from '@/lib/transcript/types';
import type { Activity } from './activity';
import type { ExpectedPause } from './expected-pauses';
import { contrastAt } from './score-pauses';

/** Pauses that stand together in the transcript, and the likeliest offset of the audio there. */
export interface Placed {
  pauses: readonly ExpectedPause[];
  /** Seconds. */
  offset: number;
  /** Probability of that offset. */
  chance: number;
}

export interface Audio {
  activity: Activity;
  seams: readonly Seam[];
}

/** Moments of one offset, in order. */
export interface Run {
  moments: readonly Placed[];
  offset: number;
}

/** Offsets that differ by less are one, seconds. */
export const same = 0.35;
/** A line that begins this much before a seam belongs behind it, seconds. */
const early = 0.6;

/** Transcript time at which the offset changes, and between which moments that may be. */
interface Break {
  earliest: number;
  at: number;
  latest: number;
  /** 0..1, of what is between these. */
  trust: number;
}

/** So likely moments are surely not on the other side: pauses of what was inserted may fit by chance. */
const firm = 0.97;
/** Contrasts that add up to this much less may be right as well. */
const doubtful = 1;
/** At the right offset the mean contrast is 0.6, at a wrong one 0. */
const leastContrast = 0.3;
/** How far a break without a seam is trusted, 0..1. */
const unsure = 0.65;
/** With fewer pauses their mean says nothing: that in which the audio breaks off is no pause in it. */
const few = 3;

/** Whether a moment has a pause that the transcript tells: a few guesses in a row may fit anywhere. */
export function isTold({ pauses }: Placed): boolean {
  return pauses.some(({ spread }) => spread === undefined);
}

/** Pauses that the transcript tells, or those that are guessed where there are no others. */
export function toldOf(moments: readonly Placed[]): ExpectedPause[] {
  const pauses = moments.flatMap((it) => it.pauses);
  const told = pauses.filter(({ spread }) => spread === undefined);
  return told.length > 0 ? told : pauses;
}

/** Where between two runs the transcript breaks off. */
export function breakBetween(
  before: Run,
  after: Run,
  placed: readonly Placed[],
  lines: readonly Line[],
  audio: Audio,
): Break {
  const isFirm = (it: Placed) => it.chance >= firm && isTold(it);
  const from = placed.indexOf(
    before.moments.findLast(isFirm) ?? before.moments.findLast(isTold) ?? before.moments.at(-1)!,
  );
  const to = placed.indexOf(
    after.moments.find(isFirm) ?? after.moments.find(isTold) ?? after.moments[0]!,
  );
  const pauses = toldOf(placed.slice(from, to + 1));
  const seams = seamsBetween(before, after, pauses, audio.seams);
  const replaced = replacedBetween(seams, lines);
  if (replaced) return { ...replaced, at: replaced.earliest, trust: 0 };
  const seam = seamOf(seams);
  const sums = pauses.map((_, index) => sumIfBrokenAt(index, pauses, before, after, audio));
  const best = Math.max(...sums);
  // Neither side is heard in between: something else was not recognised there.
  if (pauses.length > few && best / pauses.length < leastContrast) {
    const [earliest, latest] = [pauses[0]!.end, pauses.at(-1)!.start];
    return { earliest, at: (earliest + latest) / 2, latest: Math.max(earliest, latest), trust: 0 };
  }
  if (seam !== undefined) {
    const at = startNear(seam, lines);
    return { earliest: at, at, latest: at, trust: 1 };
  }
  const at = pauses[sums.indexOf(best)]!.start;
  const [last, first] = [placed[from]!.pauses.at(-1)!, placed[to]!.pauses[0]!];
  // Between guesses hardly a pause is told: it may be any of them.
  if (last.spread !== undefined || first.spread !== undefined)
    return {
      earliest: Math.min(last.start, at),
      at,
      latest: Math.max(first.end, at),
      trust: unsure,
    };
  const times = pauses.map(({ start }) => start).filter((_, n) => sums[n]! >= best - doubtful);
  return { earliest: times[0]!, at, latest: times.at(-1)!, trust: unsure };
}

/** Cues may begin a little before their words, and then before the seam at which these come. */
function startNear(time: number, lines: readonly Line[]): number {
  const line = lines.find(({ start, end }) => start <= time && time < end);
  return line && time - line.start < early ? line.start : time;
}

/** All the contrasts there are if something was inserted in one of the pauses. */
function sumIfBrokenAt(
  broken: number,
  pauses: readonly ExpectedPause[],
  before: Run,
  after: Run,
  { activity }: Audio,
): number {
  return pauses.reduce((sum, pause, index) => {
    const offset = index < broken ? before.offset : after.offset;
    if (index !== broken) return sum + contrastAt(activity, pause, offset);
    const first = contrastAt(activity, pause, before.offset, 'before');
    return sum + (first + contrastAt(activity, pause, after.offset, 'after')) / 2;
  }, 0);
}

/** Transcript times of seams, nearly within one of the pauses. */
interface Seams {
  /** By the offset before: where an insertion may begin. */
  begins: readonly number[];
  /** By the one after: where it may end. */
  ends: readonly number[];
}

function seamsBetween(
  before: Run,
  after: Run,
  pauses: readonly ExpectedPause[],
  seams: readonly Seam[],
): Seams {
  const isInside = (time: number) =>
    time > pauses[0]!.start - same && time < pauses.at(-1)!.end + same;
  const times = seams.map(({ time }) => time);
  return {
    begins: times.map((time) => time - before.offset).filter(isInside),
    ends: times.map((time) => time - after.offset).filter(isInside),
  };
}

function seamOf({ begins, ends }: Seams): number | undefined {
  const both = begins.find((begin) => ends.some((end) => Math.abs(begin - end) < same));
  return both ?? begins[0] ?? ends.at(-1);
}

/**
 * Where an insertion begins at one seam and ends at another that is later in the transcript too, and no line stands in between:
 * the audio that the transcript was made from had something else there.
 */
function replacedBetween({ begins, ends }: Seams, lines: readonly Line[]) {
  for (const earliest of begins) {
    const next = lines.find(({ end }) => end > earliest + early);
    const latest = ends.findLast(
      (end) => end > earliest + same && next && end < next.start + early,
    );
    if (next && next.start > earliest - early && latest !== undefined)
      return { earliest, latest: startNear(latest, lines) };
  }
  return undefined;
}
