import type { EvidenceKind, Stretch } from './evidence';
import { together, type Run } from './runs';

/** Offsets this much farther apart than their tolerances are still the same: files round. Seconds. */
const rounding = 0.1;

/**
 * Combines stretches that overlap: kinds of evidence that agree make each other surer, and the most exact one says the
 * offset; a kind that disagrees takes away as much confidence as it has. Gaps stay gaps.
 */
export function weigh(stretches: readonly Stretch[]): Run[] {
  const sound = stretches.filter(isSound);
  const edges = [...new Set(sound.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    const said = sound.filter((stretch) => stretch.start <= start && stretch.end > start);
    if (end === undefined || said.length === 0) continue;
    const run = { ...judge(said), start, end };
    const last = runs.at(-1);
    if (last && continues(last, run)) last.end = end;
    else runs.push(run);
  }
  return runs;
}

function isSound({ start, end, offset, tolerance, confidence }: Stretch): boolean {
  return end > start && confidence > 0 && Number.isFinite(start + end + offset + tolerance);
}

function judge(said: readonly Stretch[]): Omit<Run, 'start' | 'end'> {
  const camps = said.map((stretch) => campOf(stretch, said));
  const best = camps.reduce((a, b) => (b.support > a.support ? b : a));
  const rivals = camps.filter(({ exact }) => !agree(exact, best.exact));
  const rival = Math.max(0, ...rivals.map(({ support }) => support));
  const { offset, tolerance } = best.exact;
  return { offset, tolerance, confidence: best.support * (1 - rival), evidence: best.evidence };
}

/** All that agree with a stretch; of one kind the surest counts. */
function campOf(stretch: Stretch, said: readonly Stretch[]) {
  const camp = said.filter((other) => agree(stretch, other));
  const kinds = new Map<EvidenceKind, number>();
  for (const { evidence, confidence } of camp)
    kinds.set(evidence, Math.max(kinds.get(evidence) ?? 0, Math.min(1, confidence)));
  return {
    support: [...kinds.values()].reduce(together, 0),
    exact: camp.reduce((a, b) => (b.tolerance < a.tolerance ? b : a)),
    evidence: [...kinds.keys()].sort(),
  };
}

function agree(a: Stretch, b: Stretch): boolean {
  return Math.abs(a.offset - b.offset) <= a.tolerance + b.tolerance + rounding;
}

function continues(a: Run, b: Run): boolean {
  return (
    a.end === b.start &&
    a.offset === b.offset &&
    a.tolerance === b.tolerance &&
    a.confidence === b.confidence &&
    a.evidence.join() === b.evidence.join()
  );
}
