import type { Line } from '@/lib/transcript/types';
import { locateQuote } from './locate-quote';
import { clampPlace, textAfter, textBefore, textOfRange, trimRange } from './range-text';
import { rangeTimes } from './range-times';
import { contextLength, type Anchor, type Place, type TextRange } from './types';

/** The whole of one line. */
export function lineRange(lines: readonly Line[], index: number): TextRange {
  return {
    start: { line: index, offset: 0 },
    end: { line: index, offset: lines[index]?.text.length ?? 0 },
  };
}

/**
 * Describes a range well enough to find its words again in another transcript of the same episode.
 * The range is first moved into the transcript and drawn in over white space at both ends; the anchor
 * holds it so. Undefined when no text is left, as in a range that runs backwards.
 */
export function describeRange(lines: readonly Line[], range: TextRange): Anchor | undefined {
  if (lines.length === 0) return undefined;
  const clamped = { start: clampPlace(lines, range.start), end: clampPlace(lines, range.end) };
  if (comparePlaces(clamped.start, clamped.end) >= 0) return undefined;
  const trimmed = trimRange(lines, clamped);
  return (
    trimmed && {
      quote: textOfRange(lines, trimmed),
      prefix: textBefore(lines, trimmed.start, contextLength),
      suffix: textAfter(lines, trimmed.end, contextLength),
      range: trimmed,
      ...rangeTimes(lines, trimmed),
    }
  );
}

/**
 * Where the marked words stand now: at their exact place if quote and surroundings are still the
 * same there, else wherever the quote is found with enough evidence. Undefined rather than a wrong place.
 */
export function locateAnchor(lines: readonly Line[], anchor: Anchor): TextRange | undefined {
  return isInPlace(lines, anchor) ? anchor.range : locateOnce(lines, anchor);
}

const located = new WeakMap<readonly Line[], Map<string, TextRange | undefined>>();

/** Lines are never changed in place, and looking for a quote takes a millisecond: each is looked for once. */
function locateOnce(lines: readonly Line[], anchor: Anchor): TextRange | undefined {
  const known = located.get(lines) ?? new Map<string, TextRange | undefined>();
  located.set(lines, known);
  const { quote, prefix, suffix, start, end } = anchor;
  const key = JSON.stringify([quote, prefix, suffix, start, end]);
  if (!known.has(key)) known.set(key, locateQuote(lines, anchor));
  return known.get(key);
}

/** Order of reading: by start, then the shorter first. */
export function compareRanges(a: TextRange, b: TextRange): number {
  return comparePlaces(a.start, b.start) || comparePlaces(a.end, b.end);
}

export function sameRange(a: TextRange, b: TextRange): boolean {
  return compareRanges(a, b) === 0;
}

export function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.offset - b.offset;
}

function isInPlace(lines: readonly Line[], { range, quote, prefix, suffix }: Anchor): boolean {
  const { start, end } = range;
  if (!isPlace(lines, start) || !isPlace(lines, end) || comparePlaces(start, end) >= 0) {
    return false;
  }
  return (
    textOfRange(lines, range) === quote &&
    textBefore(lines, start, contextLength) === prefix &&
    textAfter(lines, end, contextLength) === suffix
  );
}

function isPlace(lines: readonly Line[], { line, offset }: Place): boolean {
  return offset >= 0 && offset <= (lines[line]?.text.length ?? -1);
}
