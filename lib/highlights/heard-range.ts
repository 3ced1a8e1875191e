import { lineBefore } from '@/lib/clock/active-line';
import type { Line } from '@/lib/transcript/types';
import { offsetAt } from './range-times';
import { sentenceAround } from './sentence-around';
import type { Place, TextRange } from './types';

/**
 * What was said between two moments (transcript time, seconds), drawn out to whole sentences at both ends. Undefined if
 * nothing was: before the first word, or in a long pause.
 */
export function heardRange(
  lines: readonly Line[],
  from: number,
  to: number,
  language?: string,
): TextRange | undefined {
  const began = lineBefore(lines, to);
  // A line that begins just then was not heard yet: so it is all through an advert before it.
  const last = lines[began]?.start === to ? began - 1 : began;
  const first = firstHeard(lines, from);
  if (last < 0 || first > last) return undefined;
  const start = sentenceAround(lines, placeAt(lines, first, from), language).start;
  const end = sentenceAround(lines, placeAt(lines, last, to), language).end;
  return { start, end };
}

/** The line spoken at a time, or else the next one. */
function firstHeard(lines: readonly Line[], time: number): number {
  const line = Math.max(0, lineBefore(lines, time));
  return lines[line] && lines[line].end <= time ? line + 1 : line;
}

function placeAt(lines: readonly Line[], line: number, time: number): Place {
  return { line, offset: offsetAt(lines[line]!, time) };
}
