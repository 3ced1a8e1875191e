import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Hit, SearchResult } from '@/lib/search/search';
import type { Line } from '@/lib/transcript/types';
import { hitsByHeading } from '../search/kept-lines';
import { paint } from './paint';
import { textOf } from './text-range';

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
    // Lines that are found from end to end are marked at their edge by the style sheet.
    element.toggleAttribute('data-whole', result?.whole === true);
    paint('search-match', result?.whole ? [] : rangesOf(element, hits));
    paint(
      'search-similar',
      rangesOf(
        element,
        hits.filter(({ exact }) => !exact),
      ),
    );
    const found = hits.flatMap(({ ranges }) => ranges.map(({ line }) => line));
    flagged.current = flag(
      flagged.current,
      found.map((line) => textOf(element, line)?.parentElement),
    );
    showCounts(element, hitsByHeading(hits, headings));
  }, [lines, headings, result]);
  useLayoutEffect(() => {
    const hit = result?.hits[current];
    if (list.current) paint('search-current', hit ? rangesOf(list.current, [hit]) : []);
  }, [lines, result, current]);
  useLayoutEffect(() => () => names.forEach((name) => paint(name, [])), []);
}

/**
 * Static ranges: there may be thousands, and the browser would go over each live one whenever any text of the page
 * changes.
 */
function rangesOf(list: Element, hits: readonly Hit[]): StaticRange[] {
  return hits.flatMap(({ ranges }) =>
    ranges.flatMap(({ line, start, end }) => {
      const text = textOf(list, line);
      if (!text || end > text.length) return [];
      const ends = { startContainer: text, startOffset: start, endContainer: text, endOffset: end };
      return [new StaticRange(ends)];
    }),
  );
}

function flag(before: ReadonlySet<Element>, lines: readonly (Element | null | undefined)[]) {
  const now = new Set(lines.filter((line) => line instanceof Element));
  for (const line of before) if (!now.has(line)) line.removeAttribute('data-match');
  for (const line of now) if (!before.has(line)) line.setAttribute('data-match', '');
  return now;
}

function showCounts(list: Element, counts: ReadonlyMap<number, number>): void {
  for (const heading of list.querySelectorAll('.chapter-heading')) {
    const count = counts.get(Number(heading.parentElement?.getAttribute('data-line')));
    if (count === undefined) heading.removeAttribute('data-hits');
    else heading.setAttribute('data-hits', String(count));
  }
}
