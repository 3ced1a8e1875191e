import type { Line } from '@/lib/transcript/types';
import { comparePlaces, compareRanges, locateAnchor } from './anchor';
import type { Highlight, Place, TextRange } from './types';

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
 * The highlights that touch a stretch of the text, the innermost first: the shortest, and of those of one length the
 * newest.
 */
export function highlightsIn(
  placed: readonly PlacedHighlight[],
  { start, end }: TextRange,
): PlacedHighlight[] {
  return placed
    .filter(
      ({ range }) =>
        range && comparePlaces(range.start, end) < 0 && comparePlaces(start, range.end) < 0,
    )
    .sort(
      ({ highlight: a }, { highlight: b }) =>
        a.quote.length - b.quote.length || b.created - a.created,
    );
}

/** The stretches that more than one highlight covers. `placed` is in reading order. */
export function overlapsOf(placed: readonly PlacedHighlight[]): TextRange[] {
  const overlaps: TextRange[] = [];
  let reach: Place = { line: 0, offset: 0 };
  for (const { range } of placed) {
    if (!range) continue;
    const end = comparePlaces(range.end, reach) < 0 ? range.end : reach;
    if (comparePlaces(range.start, end) < 0) overlaps.push({ start: range.start, end });
    if (comparePlaces(range.end, reach) > 0) reach = range.end;
  }
  return overlaps;
}

function byPlace(a: PlacedHighlight, b: PlacedHighlight): number {
  if (a.range && b.range) return compareRanges(a.range, b.range);
  return a.highlight.start - b.highlight.start;
}
