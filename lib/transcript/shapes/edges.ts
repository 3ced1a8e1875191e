import type { Section } from './row';

/**
 * Drops marks at either end of a run that stand elsewhere in the page than most: a player's clock
 * before the transcript, the lengths of other episodes after it. Within the run nothing is dropped,
 * since pages give the containers of rare speakers names of their own.
 */
export function trimEdges<S extends Section>(run: S[]): S[] {
  const counts = new Map<string, number>();
  for (const { path } of run) counts.set(path, (counts.get(path) ?? 0) + 1);
  const [main = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const belongs = (section: S) =>
    isNear(section.path, main) || (counts.get(section.path) ?? 0) > run.length / 4;
  const from = run.findIndex(belongs);
  const to = run.findLastIndex(belongs);
  return run.slice(Math.max(0, from), to + 1);
}

function isNear(path: string, other: string): boolean {
  return path === other || parentOf(path) === parentOf(other);
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('>')));
}
