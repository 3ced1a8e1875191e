import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Hit, SearchResult } from '@/lib/search/search';
import type { Line } from '@/lib/transcript/types';
import { hitsByHeading } from '../search/kept-lines';
import { paint } from './paint';
import { rowAt, textOf } from './text-range';

const names = ['search-match', 'search-similar', 'search-current'] as const;

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
    const found = hits.map((hit) => ({ exact: hit.exact, ranges: rangesOf(element, hit) }));
    const similar = found.filter(({ exact }) => !exact);
    const ranges = found.flatMap((hit) => hit.ranges);
    // Lines that are found from end to end are marked at their edge by the style sheet.
    element.toggleAttribute('data-whole', result?.whole === true);
    paint('search-match', result?.whole ? [] : ranges);
    paint(
      'search-similar',
      similar.flatMap((hit) => hit.ranges),
    );
    flagged.current = flag(flagged.current, ranges);
    showCounts(element, headings.keys(), hitsByHeading(hits, headings));
  }, [lines, headings, result]);
  useLayoutEffect(() => {
    const hit = result?.hits[current];
    if (list.current) paint('search-current', hit ? rangesOf(list.current, hit) : []);
  }, [lines, result, current]);
  useLayoutEffect(() => () => names.forEach((name) => paint(name, [])), []);
}

/**
 * Static ranges: there may be thousands, and the browser would go over each live one whenever any text of the page
 * changes.
 */
function rangesOf(list: Element, hit: Hit): StaticRange[] {
  return hit.ranges.flatMap(({ line, start, end }) => {
    const text = textOf(list, line);
    if (!text || end > text.length) return [];
    const ends = { startContainer: text, startOffset: start, endContainer: text, endOffset: end };
    return [new StaticRange(ends)];
  });
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
