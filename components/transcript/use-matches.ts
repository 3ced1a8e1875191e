import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Hit, SearchResult } from '@/lib/search/search';
import type { Line } from '@/lib/transcript/types';
import { hitsByHeading } from '../search/kept-lines';
import { paintHits, rangesIn } from '../search/paint-hits';
import { paint } from './paint';
import { rowAt, textOf } from './text-range';

interface Matches {
  list: RefObject<HTMLElement | null>;
  lines: readonly Line[];
  headings: ReadonlyMap<number, string>;
  result: SearchResult | undefined;
  /** Place in the result's hits, or -1. */
  current: number;
}

/** Paints matches on exactly their words, flags the lines that hold one, counts them at each chapter's title. */
export function useMatches({ list, lines, headings, result, current }: Matches): void {
  const flagged = useRef<ReadonlySet<Element>>(new Set());
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const hits = result?.hits ?? [];
    const drawn = hits.map((hit) => ({ exact: hit.exact, ranges: rangesOf(element, hit) }));
    // Lines that are found from end to end are marked at their edge by the style sheet.
    element.toggleAttribute('data-whole', result?.whole === true);
    paintHits(result?.whole ? [] : drawn);
    flagged.current = flag(
      flagged.current,
      drawn.flatMap(({ ranges }) => ranges),
    );
    showCounts(element, headings.keys(), hitsByHeading(hits, headings));
  }, [lines, headings, result]);
  useLayoutEffect(() => {
    const hit = result?.hits[current];
    if (list.current) paint('search-current', hit ? rangesOf(list.current, hit) : []);
  }, [lines, result, current]);
  useLayoutEffect(
    () => () => {
      paintHits([]);
      paint('search-current', []);
    },
    [],
  );
}

function rangesOf(list: Element, hit: Hit): StaticRange[] {
  return hit.ranges.flatMap(({ line, start, end }) => rangesIn(textOf(list, line), start, end));
}

/** Flags the lines of some ranges, and no others. */
function flag(before: ReadonlySet<Element>, ranges: readonly StaticRange[]): ReadonlySet<Element> {
  const now = new Set(ranges.map(({ startContainer }) => startContainer.parentElement!));
  for (const line of before) if (!now.has(line as HTMLElement)) line.removeAttribute('data-match');
  for (const line of now) if (!before.has(line)) line.setAttribute('data-match', '');
  return now;
}

function showCounts(
  list: Element,
  headings: Iterable<number>,
  counts: ReadonlyMap<number, number>,
) {
  for (const line of headings) {
    const heading = rowAt(list, line)?.firstElementChild;
    const count = counts.get(line);
    if (count === undefined) heading?.removeAttribute('data-hits');
    else heading?.setAttribute('data-hits', String(count));
  }
}
