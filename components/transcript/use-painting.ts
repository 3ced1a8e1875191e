import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { highlightColours, type Highlight, type TextRange } from '@/lib/highlights/types';
import type { SearchResult } from '@/lib/search/search';
import type { Line } from '@/lib/transcript/types';
import { paint } from './paint';
import { domRange, domRanges } from './text-range';

/** A highlight and where its words stand in the transcript that is shown. */
export interface PlacedHighlight {
  highlight: Highlight;
  /** Undefined when the words are not in this transcript. */
  range: TextRange | undefined;
}

type ListRef = RefObject<HTMLOListElement | null>;

/** Paints search matches on exactly their words and flags the lines that hold one. */
export function useMatchPainting(
  list: ListRef,
  lines: readonly Line[],
  result: SearchResult | undefined,
  current: number,
): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const flagged = element.querySelectorAll('[data-match]');
    for (const line of flagged) line.removeAttribute('data-match');
    const rangesOf = (index: number) =>
      (result?.hits[index]?.ranges ?? []).flatMap((range) => {
        const found = domRange(element, range.line, range.start, range.end);
        found?.startContainer.parentElement?.setAttribute('data-match', '');
        return found ? [found] : [];
      });
    paint(
      'search-match',
      (result?.hits ?? []).flatMap((_, index) => rangesOf(index)),
    );
    paint('search-current', current >= 0 ? rangesOf(current) : []);
  }, [lines, result, current]);
  useLayoutEffect(
    () => () => {
      paint('search-match', []);
      paint('search-current', []);
    },
    [],
  );
}

/** Paints highlights in their colours; the ones that overlap both show. */
export function useHighlightPainting(
  list: ListRef,
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
