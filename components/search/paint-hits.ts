import { paint } from '../transcript/paint';

/** A hit where it stands on the screen. */
export interface DrawnHit {
  exact: boolean;
  ranges: readonly AbstractRange[];
}

/** Paints hits on exactly their words; where a similar word stands in, it looks different. */
export function paintHits(hits: readonly DrawnHit[]): void {
  paint(
    'search-match',
    hits.flatMap(({ ranges }) => ranges),
  );
  paint(
    'search-similar',
    hits.flatMap(({ exact, ranges }) => (exact ? [] : ranges)),
  );
}

/**
 * The UTF-16 units `[start, end)` of a text; nothing where it has not as many. Static: there may be thousands, and the
 * browser would go over each live range whenever any text of the page changes.
 */
export function rangesIn(text: Node | null | undefined, start: number, end: number): StaticRange[] {
  if (!(text instanceof Text) || end > text.length) return [];
  return [
    new StaticRange({
      startContainer: text,
      startOffset: start,
      endContainer: text,
      endOffset: end,
    }),
  ];
}
