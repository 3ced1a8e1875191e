// @vitest-environment happy-dom
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useListedPainting } from '@/components/library/highlights/use-listed-painting';

interface Card {
  quote: string;
  note?: string;
  near?: boolean;
}

function Listing({ cards, query }: { cards: readonly Card[]; query: string }) {
  const list = useRef<HTMLDivElement>(null);
  useListedPainting(list, query);
  return (
    <div ref={list}>
      {cards.map(({ quote, note, near = true }) => (
        <ul data-near={near || undefined}>
          <li class="highlight-card">
            <blockquote class="quote">{quote}</blockquote>
            <div class="note">
              <p>
                {note} <strong>harbour</strong>
              </p>
            </div>
          </li>
        </ul>
      ))}
    </div>
  );
}

const registry = new Map<string, Set<StaticRange>>();

/** Words that are painted, in the order of the page. */
const painted = (name = 'search-match') =>
  [...(registry.get(name) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    startContainer.textContent?.slice(startOffset, endOffset),
  );

beforeEach(() => {
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('StaticRange', function range(init: StaticRangeInit) {
    return init;
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  registry.clear();
});

const root = document.createElement('div');
const show = (cards: readonly Card[], query: string) =>
  act(() => render(<Listing cards={cards} query={query} />, root));

describe('the words of a search in listed highlights', () => {
  it('are painted wherever they stand in quote and note', async () => {
    await show([{ quote: 'The harbour lay still.', note: 'Which lay?' }], 'lay harbour');
    expect(painted()).toEqual(['lay', 'harbour', 'lay', 'harbour']);
  });

  it('look different where they are only similar', async () => {
    await show([{ quote: 'It lay still.' }], 'harbuor');
    expect(painted('search-similar')).toEqual(['harbour']);
    await show([{ quote: 'It lay still.' }], 'harbour');
    expect(painted('search-similar')).toEqual([]);
  });

  it('are painted where a card comes near the screen, or is changed', async () => {
    const far = { quote: 'A far harbour.', near: false };
    await show([far], 'far');
    expect(painted()).toEqual([]);
    await show([{ ...far, quote: 'A far, far harbour.', near: true }], 'far');
    await vi.waitFor(() => expect(painted()).toEqual(['far', 'far']));
    await show([{ ...far, quote: 'A harbour.', note: 'So far', near: true }], 'far');
    await vi.waitFor(() => expect(painted()).toEqual(['far']));
  });

  it('are not painted any more when nothing is asked, or the list is gone', async () => {
    const cards = [{ quote: 'The harbour.' }];
    await show(cards, 'harbour');
    await show(cards, '');
    expect(painted()).toEqual([]);
    await show(cards, 'harbour');
    await act(() => render(null, root));
    expect(painted()).toEqual([]);
  });
});
