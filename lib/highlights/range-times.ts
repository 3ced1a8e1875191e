import type { Line } from '@/lib/transcript/types';
import type { TextRange } from './types';

interface Span {
  from: number;
  to: number;
  start: number;
  end: number;
}

/**
 * Transcript times of a range, in seconds: from its first word's start to its last word's end where
 * the lines have words, else in proportion to the characters. `end` is never before `start`.
 */
export function rangeTimes(
  lines: readonly Line[],
  { start, end }: TextRange,
): { start: number; end: number } {
  const first = lines[start.line]!;
  const last = lines[end.line]!;
  const from =
    wordSpans(first).find((span) => span.to > start.offset)?.start ?? timeAt(first, start.offset);
  const to =
    wordSpans(last).findLast((span) => span.from < end.offset)?.end ?? timeAt(last, end.offset);
  return { start: from, end: Math.max(from, to) };
}

/** Transcript time of a place in a line, in proportion to its characters. */
export function timeAt(line: Line, offset: number): number {
  if (line.text.length === 0) return line.start;
  return line.start + (line.end - line.start) * (offset / line.text.length);
}

/** Where a line is at a time (transcript time): at the word being said, or in proportion to the characters. In its text. */
export function offsetAt(line: Line, time: number): number {
  const word = wordSpans(line).findLast((span) => span.start <= time);
  if (word) return word.from;
  const share = (time - line.start) / Math.max(line.end - line.start, 1e-3);
  const last = Math.max(0, line.text.length - 1);
  return Math.floor(Math.min(1, Math.max(0, share)) * last);
}

/** Where each word stands in its line's text; words that are not in the text are left out. */
function wordSpans(line: Line): Span[] {
  const spans: Span[] = [];
  let cursor = 0;
  for (const word of line.words ?? []) {
    const text = word.text.trim();
    const from = text === '' ? -1 : line.text.indexOf(text, cursor);
    if (from < 0) continue;
    cursor = from + text.length;
    spans.push({ from, to: cursor, start: word.start, end: word.end });
  }
  return spans;
}
