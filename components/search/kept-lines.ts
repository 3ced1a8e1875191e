import type { Hit } from '@/lib/search/search';
import type { Line } from '@/lib/transcript/types';

/** How a row is shown while only matching lines are. */
export interface KeptRow {
  /** `heading` of a chapter that begins at a line which is left out. */
  part: 'line' | 'heading';
  /** Rows between it and the one shown before it are left out. */
  gap: boolean;
  /** Who speaks, where the row that says so is left out. */
  speaker?: string;
}

/** Lines shown before and after a hit. */
const context = 1;

/** The rows to show, by line: the hits with their surroundings, below the headings of their chapters. */
export function keptLines(
  lines: readonly Line[],
  hits: readonly Hit[],
  headings: ReadonlyMap<number, string>,
): Map<number, KeptRow> {
  const kept = new Map<number, KeptRow>();
  const wanted = around(lines, hits);
  let heading = -1;
  let speaker: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    if (headings.has(at)) heading = at;
    const turn = lines[at]!.speaker;
    const same = turn === undefined || turn === speaker;
    speaker = turn ?? speaker;
    if (!wanted[at]) continue;
    let gap = kept.size > 0 && !wanted[at - 1];
    if (heading >= 0 && !kept.has(heading) && heading < at) {
      kept.set(heading, { part: 'heading', gap });
      gap = false;
    }
    const unsaid = same && at > 0 && !wanted[at - 1];
    kept.set(at, { part: 'line', gap, ...(unsaid && speaker !== undefined && { speaker }) });
  }
  return kept;
}

/** By line: 1 where it holds a hit or stands beside one. */
function around(lines: readonly Line[], hits: readonly Hit[]): Uint8Array {
  const wanted = new Uint8Array(lines.length);
  for (const { ranges } of hits) {
    wanted.fill(1, Math.max(0, ranges[0]!.line - context), ranges.at(-1)!.line + context + 1);
  }
  return wanted;
}

/** How many hits each chapter has, by the line its heading stands above. */
export function hitsByHeading(
  hits: readonly Hit[],
  headings: ReadonlyMap<number, string>,
): Map<number, number> {
  const starts = [...headings.keys()];
  const counts = new Map<number, number>();
  for (const { line } of hits) {
    const start = starts.findLast((it) => it <= line);
    if (start !== undefined) counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  return counts;
}
