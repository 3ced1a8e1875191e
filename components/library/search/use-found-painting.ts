import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { paintHits, rangesIn } from '../../search/paint-hits';
import type { Result } from './merge-results';
import { wordsInCards } from './words-in-cards';

/** Paints what was found on exactly its words: in lines where the search says, in cards wherever they stand. */
export function useFoundPainting(
  list: RefObject<HTMLElement | null>,
  results: readonly Result[],
  query: string,
): void {
  useLayoutEffect(() => {
    if (!list.current) return;
    const texts = [...list.current.querySelectorAll('.found-text')];
    const lines = results.flatMap(({ found }) => found?.lines ?? []);
    const hits = lines.map(({ exact, ranges }, at) => ({
      exact,
      ranges: ranges.flatMap(({ start, end }) => rangesIn(texts[at]?.lastChild, start, end)),
    }));
    paintHits([...hits, ...wordsInCards(list.current, query)]);
  }, [results, query]);
  useLayoutEffect(() => () => paintHits([]), []);
}
