import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { overlapsOf, type PlacedHighlight } from '@/lib/highlights/place-highlights';
import { highlightColours } from '@/lib/highlights/types';
import type { Line } from '@/lib/transcript/types';
import { paint } from './paint';
import { domRanges } from './text-range';

/** Paints highlights in their colours; the ones that overlap both show. */
export function useHighlightPainting(
  list: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  placed: readonly PlacedHighlight[],
): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    for (const colour of highlightColours) {
      const ranges = placed.flatMap(({ highlight, range }) =>
        highlight.colour === colour && range ? domRanges(element, range) : [],
      );
      paint(`highlight-${colour}`, ranges);
    }
    const overlaps = overlapsOf(placed);
    paint(
      'highlight-overlap',
      overlaps.flatMap((range) => domRanges(element, range)),
    );
  }, [lines, placed]);
}
