import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { parseQuery } from '@/lib/search/query';
import { search } from '@/lib/search/search';
import { createSearchIndex } from '@/lib/search/search-index';
import { paint } from '../transcript/paint';
import type { Result } from './merge-results';

interface Span {
  start: number;
  end: number;
}

/** Paints what was found on exactly its words: in lines where the search says, in cards wherever they stand. */
export function useFoundPainting(
  list: RefObject<HTMLElement | null>,
  results: readonly Result[],
  query: string,
): void {
  useLayoutEffect(() => {
    const texts = [...(list.current?.querySelectorAll('.found-text') ?? [])];
    const spans = results.flatMap(({ found }) => found?.lines.map(({ ranges }) => ranges) ?? []);
    const cards = list.current?.querySelectorAll('.highlight-card :is(.quote, .note, .tag)') ?? [];
    paint('search-match', [
      ...texts.flatMap((element, at) => rangesIn(element, spans[at] ?? [])),
      ...[...cards].flatMap((element) => rangesIn(element, wordsIn(element, query))),
    ]);
  }, [results, query]);
  useLayoutEffect(() => () => paint('search-match', []), []);
}

function rangesIn(element: Element, spans: readonly Span[]): Range[] {
  const text = element.lastChild;
  if (!(text instanceof Text)) return [];
  return spans.map(({ start, end }) => {
    const range = document.createRange();
    range.setStart(text, Math.min(start, text.length));
    range.setEnd(text, Math.min(end, text.length));
    return range;
  });
}

/** Each word for itself: some may stand in the note, others in the quote. */
function wordsIn(element: Element, query: string): Span[] {
  const index = createSearchIndex([{ text: element.lastChild?.textContent ?? '' }]);
  return parseQuery(query).groups.flatMap(({ words, quoted }) =>
    search(index, quoted ? `"${words.join(' ')}"` : words.join(' ')).hits.flatMap(
      ({ ranges }) => ranges,
    ),
  );
}
