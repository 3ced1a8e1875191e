import type { Line } from '@/lib/transcript/types';
import { comparePlaces } from './anchor';
import { trimRange } from './range-text';
import { sentenceAround } from './sentence-around';
import type { Place, TextRange } from './types';

export type Edge = 'start' | 'end';

/** Outwards it takes in the next sentence, inwards it gives one up. */
export type Step = 'grow' | 'shrink';

/**
 * The range with one of its ends moved to the next border of a sentence; undefined where there is none: at the edge of the
 * transcript, or when no words would be left.
 */
export function moveEdge(
  lines: readonly Line[],
  range: TextRange,
  edge: Edge,
  step: Step,
  language?: string,
): TextRange | undefined {
  const towardsEnd = (edge === 'end') === (step === 'grow');
  const border = towardsEnd
    ? borderAfter(lines, range[edge], edge, language)
    : borderBefore(lines, range[edge], edge, language);
  return border && setEdge(lines, range, edge, border);
}

/** The range with one end put elsewhere; undefined when nothing would be left, or nothing changes. */
export function setEdge(
  lines: readonly Line[],
  range: TextRange,
  edge: Edge,
  place: Place,
): TextRange | undefined {
  const moved = { ...range, [edge]: place };
  if (comparePlaces(moved.start, moved.end) >= 0) return undefined;
  const trimmed = trimRange(lines, moved);
  return trimmed && comparePlaces(trimmed[edge], range[edge]) !== 0 ? trimmed : undefined;
}

/** The next border behind a place: for an end the end of the sentence, for a start the beginning of the one after it. */
function borderAfter(
  lines: readonly Line[],
  place: Place,
  edge: Edge,
  language?: string,
): Place | undefined {
  const next = wordAfter(lines, place);
  if (!next) return undefined;
  const { end } = sentenceAround(lines, next, language);
  return edge === 'end' ? end : wordAfter(lines, end);
}

function borderBefore(
  lines: readonly Line[],
  place: Place,
  edge: Edge,
  language?: string,
): Place | undefined {
  const previous = wordBefore(lines, place);
  if (!previous) return undefined;
  const { start } = sentenceAround(lines, previous, language);
  if (edge === 'start') return start;
  const last = wordBefore(lines, start);
  return last && { line: last.line, offset: last.offset + 1 };
}

/** The first visible character from a place on. */
function wordAfter(lines: readonly Line[], { line, offset }: Place): Place | undefined {
  for (let at = line, from = offset; at < lines.length; at++, from = 0) {
    const index = lines[at]!.text.slice(from).search(/\S/);
    if (index >= 0) return { line: at, offset: from + index };
  }
  return undefined;
}

/** The last visible character before a place. */
function wordBefore(lines: readonly Line[], { line, offset }: Place): Place | undefined {
  for (let at = line, to = offset; at >= 0; at--, to = Infinity) {
    const length = lines[at]!.text.slice(0, to).trimEnd().length;
    if (length > 0) return { line: at, offset: length - 1 };
  }
  return undefined;
}
