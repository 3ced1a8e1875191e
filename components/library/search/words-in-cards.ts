import { parseQuery } from '@/lib/search/query';
import { search } from '@/lib/search/search';
import { createSearchIndex } from '@/lib/search/search-index';
import { rangesIn, type DrawnHit } from '../../search/paint-hits';

/** What of a card is written by somebody. */
const written = ':is(.quote, .note, .tag)';

/**
 * The words of a query in the cards of some part of the page. Each word for itself: some may stand in the note, others
 * in the quote.
 */
export function wordsInCards(part: Element, query: string): DrawnHit[] {
  const { groups } = parseQuery(query);
  const asked = groups.map(({ words, quoted }) =>
    quoted ? `"${words.join(' ')}"` : words.join(' '),
  );
  if (asked.length === 0) return [];
  return [...part.querySelectorAll(`.highlight-card ${written}`)].flatMap((element) =>
    textsOf(element).flatMap((text) => wordsIn(text, asked)),
  );
}

function wordsIn(text: Text, asked: readonly string[]): DrawnHit[] {
  const index = createSearchIndex([{ text: text.data }]);
  return asked.flatMap((words) =>
    search(index, words).hits.map(({ exact, ranges }) => ({
      exact,
      ranges: ranges.flatMap(({ start, end }) => rangesIn(text, start, end)),
    })),
  );
}

function textsOf(element: Element): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
