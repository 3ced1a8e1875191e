import type { Stretch } from '@/lib/timemap/evidence';
import type { Line } from '@/lib/transcript/types';
import type { Activity } from './activity';
import { breakBetween, isTold, same, toldOf, type Audio, type Placed } from './break-between';
import { contrastAt } from './score-pauses';

/** An offset this likely is taken. */
const sure = 0.6;
/** How exact offsets are, seconds: pauses are no sharper. */
const tolerance = 0.15;

/**
 * Makes stretches of moments that have one offset. Between two of them the transcript breaks off at a seam if one
 * fits, else in the pause at which both sides are heard best. Where it might as well be another pause, and where nothing is
 * sure, confidence is low or there is no stretch.
 */
export function joinStretches(
  placed: readonly Placed[],
  lines: readonly Line[],
  audio: Audio,
): Stretch[] {
  const runs = runsOf(placed).map((moments) => ({
    moments,
    offset: refine(moments, audio.activity),
  }));
  const breaks = runs
    .slice(1)
    .map((run, index) => breakBetween(runs[index]!, run, placed, lines, audio));
  return runs.flatMap(({ moments, offset }, index): Stretch[] => {
    const [before, after] = [breaks[index - 1], breaks[index]];
    const chance = moments.reduce((sum, it) => sum + it.chance, 0) / moments.length;
    const stretch = (start: number, end: number, confidence: number): Stretch[] =>
      end > start && confidence > 0
        ? [{ start, end, offset, tolerance, confidence, evidence: 'pauses' }]
        : [];
    const start = before?.latest ?? firstOf(moments, placed, lines);
    const end = after?.earliest ?? lastOf(moments, placed, lines);
    return [
      ...(before ? stretch(before.at, before.latest, before.trust * chance) : []),
      ...stretch(start, end, chance),
      ...(after ? stretch(after.earliest, after.at, after.trust * chance) : []),
    ];
  });
}

/** What is before the first moment, or behind the last, is taken along if there is nothing unsure in between. */
function firstOf(moments: readonly Placed[], placed: readonly Placed[], lines: readonly Line[]) {
  const isFirst = moments[0] === placed[0];
  const first = moments.find(isTold) ?? moments[0]!;
  return isFirst ? Math.min(0, lines[0]!.start) : first.pauses[0]!.from;
}

function lastOf(moments: readonly Placed[], placed: readonly Placed[], lines: readonly Line[]) {
  const isLast = moments.at(-1) === placed.at(-1);
  const last = moments.findLast(isTold) ?? moments.at(-1)!;
  return isLast ? lines.at(-1)!.end : last.pauses.at(-1)!.to;
}

function runsOf(placed: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const moment of placed.filter(({ chance }) => chance >= sure)) {
    const last = runs.at(-1)?.at(-1);
    if (last && Math.abs(last.offset - moment.offset) < same) runs.at(-1)!.push(moment);
    else runs.push([moment]);
  }
  return runs;
}

/** The offset near that of the run at which its pauses are quietest against the speech around them. */
function refine(run: readonly Placed[], activity: Activity): number {
  const middle = run.map(({ offset }) => offset).toSorted((a, b) => a - b)[run.length >> 1]!;
  const pauses = toldOf(run);
  let best = { offset: middle, contrast: Number.NEGATIVE_INFINITY };
  for (let offset = middle - 0.2; offset <= middle + 0.2; offset += 0.02) {
    const contrast = pauses.reduce(
      (sum, pause) => sum + pause.weight * contrastAt(activity, pause, offset),
      0,
    );
    if (contrast > best.contrast) best = { offset, contrast };
  }
  return best.offset;
}
