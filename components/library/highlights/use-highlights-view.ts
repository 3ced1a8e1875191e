import { useComputed, useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { useLibrary } from '../../services';
import { arrangeHighlights, highlightSorts, type HighlightSort } from './arrange-highlights';
import type { HighlightGroup } from './filter-highlights';
import {
  isNarrowing,
  narrowHighlights,
  noHighlightFilters,
  type HighlightFilters,
} from './narrow-highlights';
import type { LibraryQuery } from '../search/use-library-search';

export interface HighlightsView {
  /** Beside the show, which is the search's own. */
  filters: Signal<HighlightFilters>;
  sort: Signal<HighlightSort>;
  /** Highlights are listed; else it is a search, and nothing limits it to highlights. */
  listing: ReadonlySignal<boolean>;
  /** Some are left out. */
  narrowed: ReadonlySignal<boolean>;
  /** What is listed. */
  groups: ReadonlySignal<readonly HighlightGroup[]>;
  /** Leaves nothing out any more. */
  clear(): void;
}

/** The list of highlights: all, or what filters and search leave together. */
export function useHighlightsView(search: LibraryQuery): HighlightsView {
  const { kept } = useLibrary();
  const filters = useSignal(noHighlightFilters);
  const sort = useSignal<HighlightSort>(highlightSorts[0]);
  const listing = useComputed(() => !search.active.value || isNarrowing(filters.value));
  const narrowed = useComputed(
    () => listing.value && (isNarrowing(filters.value) || search.filters.value.show !== ''),
  );
  const groups = useComputed(() => {
    if (!kept.value || !listing.value) return [];
    const { show } = search.filters.value;
    const left = narrowHighlights(kept.value, show, filters.value, Date.now());
    const found = search.active.value
      ? new Set(search.results.value.flatMap(({ highlights }) => highlights.map(({ id }) => id)))
      : undefined;
    const highlights = found ? left.filter(({ id }) => found.has(id)) : left;
    return arrangeHighlights({ ...kept.value, highlights }, sort.value);
  });
  return {
    filters,
    sort,
    listing,
    narrowed,
    groups,
    clear() {
      search.clear();
      filters.value = noHighlightFilters;
    },
  };
}
