import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { highlightColours, type Highlight, type TextRange } from '@/lib/highlights/types';
import type { Line } from '@/lib/transcript/types';
import { paint } from './paint';
import { domRanges } from './text-range';

/** A highlight and where its words stand in the transcript that is shown. */
export interface PlacedHighlight {
  highlight: Highlight;
  /** Undefined when the words are not in this transcript. */
  range: TextRange | undefined;
}

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
  }, [lines, placed]);
}
