import type { Line } from '@/lib/transcript/types';
import type { Place, TextRange } from './types';

/**
 * A transcript's text for marking is its lines joined with one space. These functions read parts of
 * that text without building all of it. Ranges must be in bounds, as `clampPlace` makes them.
 */
export function textOfRange(lines: readonly Line[], { start, end }: TextRange): string {
  const parts = lines.slice(start.line, end.line + 1).map((line) => line.text);
  const last = parts.length - 1;
  if (last < 0) return '';
  parts[last] = parts[last]!.slice(0, end.offset);
  parts[0] = parts[0]!.slice(start.offset);
  return parts.join(' ');
}

/** Up to `length` UTF-16 units before a place, over line borders. */
export function textBefore(lines: readonly Line[], place: Place, length: number): string {
  let text = lines[place.line]!.text.slice(Math.max(0, place.offset - length), place.offset);
  for (let i = place.line - 1; i >= 0 && text.length < length; i--) {
    text = `${lines[i]!.text.slice(-length)} ${text}`;
  }
  return text.slice(-length);
}

/** Up to `length` UTF-16 units from a place on, over line borders. */
export function textAfter(lines: readonly Line[], place: Place, length: number): string {
  let text = lines[place.line]!.text.slice(place.offset, place.offset + length);
  for (let i = place.line + 1; i < lines.length && text.length < length; i++) {
    text = `${text} ${lines[i]!.text.slice(0, length)}`;
  }
  return text.slice(0, length);
}

/** Moves a place into the transcript; not-a-number counts as the beginning. `lines` is not empty. */
export function clampPlace(lines: readonly Line[], place: Place): Place {
  const line = Math.trunc(place.line) || 0;
  if (line < 0) return { line: 0, offset: 0 };
  const last = lines.length - 1;
  if (line > last) return { line: last, offset: lines[last]!.text.length };
  const offset = Math.trunc(place.offset) || 0;
  return { line, offset: Math.min(Math.max(offset, 0), lines[line]!.text.length) };
}

/** Draws both ends in over white space and line borders; undefined when nothing is left. */
export function trimRange(lines: readonly Line[], range: TextRange): TextRange | undefined {
  let { line, offset } = range.start;
  while (line < range.end.line && !/\S/.test(lines[line]!.text.slice(offset))) {
    line++;
    offset = 0;
  }
  const head = lines[line]!.text.slice(offset);
  const start = { line, offset: offset + head.length - head.trimStart().length };

  ({ line, offset } = range.end);
  while (line > start.line && !/\S/.test(lines[line]!.text.slice(0, offset))) {
    line--;
    offset = lines[line]!.text.length;
  }
  const end = { line, offset: lines[line]!.text.slice(0, offset).trimEnd().length };
  const empty = start.line > end.line || (start.line === end.line && start.offset >= end.offset);
  return empty ? undefined : { start, end };
}
