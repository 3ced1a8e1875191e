import type { MarkedSection } from './row';

// Before a run has this many marks a stray time (a player's clock, a duration) looks like a slip.
const settled = 3;

/**
 * Cuts marks into stretches in which time does not run back: a chapter list before a transcript and
 * the copies of a repeated transcript come apart there. A single mark that is out of order between
 * marks that go on is a slip, and stays.
 */
export function splitRuns(sections: MarkedSection[]): MarkedSection[][] {
  const runs: MarkedSection[][] = [];
  let run: MarkedSection[] = [];
  let latest = Number.POSITIVE_INFINITY;
  for (const [index, section] of sections.entries()) {
    const next = sections[index + 1]?.start ?? Number.NEGATIVE_INFINITY;
    const isBack = section.start < latest;
    const goesOn = run.length >= settled && next >= latest;
    const isSlip = goesOn && (isBack ? section.start > 0 : section.start > next);
    if (isBack && !isSlip) runs.push((run = []));
    run.push(section);
    if (!isSlip) latest = section.start;
  }
  return runs;
}
