import type { EvidenceKind, Stretch } from './evidence';

/** A stretch that several kinds of evidence may speak for. */
export interface Run extends Omit<Stretch, 'evidence'> {
  evidence: readonly EvidenceKind[];
}

/** How sure two things together make that each make so sure alone. */
export function together(a: number, b: number): number {
  return 1 - (1 - a) * (1 - b);
}
