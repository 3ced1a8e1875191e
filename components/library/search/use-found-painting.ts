import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { parseQuery } from '@/lib/search/query';
import { search } from '@/lib/search/search';
import { createSearchIndex } from '@/lib/search/search-index';
import { paintHits, rangesIn, type DrawnHit } from '../../search/paint-hits';
import type { Result } from './merge-results';

/** Paints what was found on exactly its words: in lines where the search says, in cards wherever they stand. */
export function useFoundPainting(
  list: RefObject<HTMLElement | null>,
  results: readonly Result[],
  query: string,
): void {
  useLayoutEffect(() => {
    const lines = results.flatMap(({ found }) => found?.lines ?? []);
    const texts = list.current?.querySelectorAll('.found-text') ?? [];
    const cards =
      list.current?.querySelectorAll('.highlight-card :is(.quote, .note :is(p, li, pre), .tag)') ??
      [];
    paintHits([
      ...[...texts].flatMap((text, at) => hitIn(text, lines[at])),
      ...[...cards].flatMap((text) => wordsIn(text, query)),
    ]);
  }, [results, query]);
  useLayoutEffect(() => () => paintHits([]), []);
}

interface Hit {
  exact: boolean;
  /** Of the words in their element. */
  ranges: readonly { start: number; end: number }[];
}

function hitIn(element: Element, hit: Hit | undefined): DrawnHit[] {
  if (!hit) return [];
  const ranges = hit.ranges.flatMap(({ start, end }) => rangesIn(element.lastChild, start, end));
  return [{ exact: hit.exact, ranges }];
}

/** Each word for itself: some may stand in the note, others in the quote. */
function wordsIn(element: Element, query: string): DrawnHit[] {
  const index = createSearchIndex([{ text: element.lastChild?.textContent ?? '' }]);
  return parseQuery(query).groups.flatMap(({ words, quoted }) =>
    search(index, quoted ? `"${words.join(' ')}"` : words.join(' ')).hits.flatMap((hit) =>
      hitIn(element, hit),
    ),
  );
}
