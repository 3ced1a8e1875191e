import { useComputed, useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { search, type Hit, type SearchResult } from '@/lib/search/search';
import { createSearchIndex } from '@/lib/search/search-index';
import type { Line } from '@/lib/transcript/types';

export interface Search {
  query: Signal<string>;
  /** Undefined while nothing is asked. */
  result: ReadonlySignal<SearchResult | undefined>;
  /** Index into `result.hits` of the hit the reader is on, or -1. */
  current: ReadonlySignal<number>;
  currentHit: ReadonlySignal<Hit | undefined>;
  type(query: string): void;
  next(): void;
  previous(): void;
  clear(): void;
}

/** Search in the transcript that is shown. The index is made at the first query, not at load. */
export function useSearch(lines: ReadonlySignal<readonly Line[]>): Search {
  const query = useSignal('');
  const chosen = useSignal<number | undefined>(undefined);
  const index = useComputed(() => createSearchIndex(lines.value));
  const result = useComputed(() =>
    query.value.trim() ? search(index.value, query.value) : undefined,
  );
  const current = useComputed(() => {
    const found = result.value;
    if (!found || found.hits.length === 0) return -1;
    return chosen.value ?? found.best;
  });
  const currentHit = useComputed(() => result.value?.hits[current.value]);
  const move = (step: number) => {
    const count = result.value?.hits.length ?? 0;
    if (count > 0) chosen.value = (current.value + step + count) % count;
  };
  const type = (next: string) => {
    query.value = next;
    chosen.value = undefined;
  };
  return {
    query,
    result,
    current,
    currentHit,
    type,
    next: () => move(1),
    previous: () => move(-1),
    clear: () => type(''),
  };
}
