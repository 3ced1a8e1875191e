import type { Seam } from './evidence';
import type { Pin } from './pins';
import { placeJump } from './place-jump';
import { together, type Run } from './runs';

/** How sure a listener makes. */
const listener = 0.9;
/** What is shorter than this is no advert: the listener was not exact, or corrects the map. Seconds. */
const shortestJump = 5;
/** How much confidence is left to what the listener has nudged. */
const afterNudge = 0.8;

/**
 * The runs with the listener's word put over them. A pin that agrees with the run it falls into makes that surer; one
 * that is a little off moves all of it; one that is far off refutes it, from the last seam before the pin on where
 * there is one, else whole.
 */
export function applyPins(
  runs: readonly Run[],
  pins: readonly Pin[],
  seams: readonly Seam[],
): Run[] {
  return groupsOf(pins).reduce((all, group) => applyGroup(all, group, seams), [...runs]);
}

/** Neighbouring pins of about the same offset are one run, whose offset the newest pin says. */
function groupsOf(pins: readonly Pin[]): Run[] {
  const order = pins
    .map((pin, age) => ({ ...pin, age, offset: pin.playback - pin.transcript }))
    .sort((a, b) => a.playback - b.playback);
  const groups: (Omit<Run, 'confidence' | 'evidence'> & { age: number })[] = [];
  for (const { transcript, end, offset, tolerance, age } of order) {
    const last = groups.at(-1);
    if (last && Math.abs(last.offset - offset) < shortestJump) {
      last.end = end;
      if (age > last.age) Object.assign(last, { offset, tolerance, age });
      continue;
    }
    groups.push({ start: transcript, end, offset, tolerance, age });
  }
  return groups.map(({ start, end, offset, tolerance }) => {
    return { start, end, offset, tolerance, confidence: listener, evidence: ['listener'] };
  });
}

function applyGroup(runs: readonly Run[], pinned: Run, seams: readonly Seam[]): Run[] {
  let taken = false;
  const left = runs.flatMap((run) => {
    if (run.end < pinned.start || run.start > pinned.end) return [run];
    const distance = Math.abs(run.offset - pinned.offset);
    if (distance < shortestJump) {
      taken = true;
      return [distance <= pinned.tolerance ? confirmed(run) : nudged(run, pinned)];
    }
    const jump = { from: run.offset, to: pinned.offset, earliest: run.start, latest: pinned.start };
    const seam = placeJump(jump, seams);
    return seam === undefined || seam <= run.start ? [] : [{ ...run, end: seam }];
  });
  return taken ? left : [...left, pinned].sort((a, b) => a.start - b.start);
}

function confirmed(run: Run): Run {
  const evidence = [...run.evidence, 'listener' as const];
  return { ...run, confidence: together(run.confidence, listener), evidence };
}

function nudged(run: Run, { offset, tolerance }: Run): Run {
  const confidence = run.confidence * afterNudge;
  return { ...run, offset, tolerance, confidence, evidence: ['listener'] };
}
