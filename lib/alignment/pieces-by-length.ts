import type { Seam, Stretch } from '@/lib/timemap/evidence';
import type { Line } from '@/lib/transcript/types';

/** What an insertion lasts, seconds. */
const [shortest, longest] = [5, 240];
/** Seconds that may follow the last line, and by which a seam may lie within a line. */
const [ending, slack] = [20, 0.6];
/** With more seams there are too many ways to choose. */
const mostSeams = 14;
/** Lengths alone are weak evidence, even where they fit in one way only. */
const confidence = 0.6;
const tolerance = 0.3;

/**
 * Which of the pieces between seams are inserted, told by lengths alone: those without which the rest is as long as the
 * transcript, and whose seams lie between lines. Nothing if no choice fits, or more than one does.
 */
export function piecesByLength(
  lines: readonly Line[],
  seams: readonly Seam[],
  duration: number,
): Stretch[] {
  const times = [
    0,
    ...seams.filter(({ strength }) => strength >= 0.5).map((it) => it.time),
    duration,
  ];
  const end = lines.at(-1)?.end ?? 0;
  if (seams.length === 0 || times.length > mostSeams + 2 || end <= 0) return [];
  const found: Stretch[][] = [];
  choose(0, 0, []);
  return found.length === 1 ? found[0]! : [];

  /** From piece `index` on, where so many seconds were inserted before. */
  function choose(index: number, offset: number, kept: Stretch[]): void {
    if (found.length > 1) return;
    if (index === times.length - 1) {
      const rest = duration - offset - end;
      if (rest > -1 && rest < ending) found.push(kept);
      return;
    }
    const [from, to] = [times[index]!, times[index + 1]!];
    const length = to - from;
    choose(index + 1, offset, extended(kept, from - offset, to - offset, offset));
    if (length < shortest || length > longest || offset + length > duration - end + 1) return;
    if (!cutsLine(from - offset)) choose(index + 1, offset + length, kept);
  }

  function cutsLine(time: number): boolean {
    return lines.some((line) => line.start + slack < time && time < line.end - slack);
  }
}

function extended(kept: readonly Stretch[], start: number, end: number, offset: number): Stretch[] {
  const last = kept.at(-1);
  if (last && last.offset === offset) return [...kept.slice(0, -1), { ...last, end }];
  return [...kept, { start, end, offset, tolerance, confidence, evidence: 'seams' }];
}
