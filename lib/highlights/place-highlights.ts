import type { Line } from '@/lib/transcript/types';
import { compareRanges, locateAnchor } from './anchor';
import type { Highlight, TextRange } from './types';

/** A highlight and where its words stand in the transcript that is shown. */
export interface PlacedHighlight {
  highlight: Highlight;
  /** Undefined when the words are not in this transcript, or not known. */
  range: TextRange | undefined;
}

/** Every highlight with its place, in reading order; what has none stands where it was said. */
export function placeHighlights(
  lines: readonly Line[],
  highlights: readonly Highlight[],
): PlacedHighlight[] {
  return highlights
    .map((highlight) => ({ highlight, range: locateAnchor(lines, highlight) }))
    .sort(byPlace);
}

/**
 * The highlights over a place in the text, the innermost first: the shortest, and of those of one length the newest.
 */
export function highlightsAt(
  placed: readonly PlacedHighlight[],
  line: number,
  offset: number,
): PlacedHighlight[] {
  const at = { line, offset };
  const point = { start: at, end: at };
  return placed
    .filter(({ range }) => range && holds(range, point))
    .sort(
      ({ highlight: a }, { highlight: b }) =>
        a.quote.length - b.quote.length || b.created - a.created,
    );
}

function holds(range: TextRange, { start }: TextRange): boolean {
  const { line, offset } = start;
  const begun =
    range.start.line < line || (range.start.line === line && range.start.offset <= offset);
  return begun && (range.end.line > line || (range.end.line === line && range.end.offset > offset));
}

function byPlace(a: PlacedHighlight, b: PlacedHighlight): number {
  if (a.range && b.range) return compareRanges(a.range, b.range);
  return a.highlight.start - b.highlight.start;
}
