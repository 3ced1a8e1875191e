import { batch, useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { search, type Hit, type SearchResult } from '@/lib/search/search';
import { createSearchIndex } from '@/lib/search/search-index';
import type { Line } from '@/lib/transcript/types';

export interface Search {
  /** What stands in the field. */
  query: ReadonlySignal<string>;
  /** Whether the result is still of an earlier query. */
  pending: ReadonlySignal<boolean>;
  /** Undefined while nothing is asked. */
  result: ReadonlySignal<SearchResult | undefined>;
  /** Index into `result.hits` of the hit the reader is on, or -1. */
  current: ReadonlySignal<number>;
  currentHit: ReadonlySignal<Hit | undefined>;
  /** Whether the reader walked to the current hit; else it is the best one. */
  walked: ReadonlySignal<boolean>;
  /** Indexes the transcript, so that the first keystroke need not wait for it. */
  prepare(): void;
  type(query: string): void;
  next(): void;
  previous(): void;
  clear(): void;
}

/**
 * Search in the transcript that is shown. A keystroke is answered by the frame that shows its letter: of keys that come
 * between two frames only the newest is. A timer would be a frame late, since browsers draw first after a key.
 */
export function useSearch(lines: ReadonlySignal<readonly Line[]>): Search {
  const query = useSignal('');
  const asked = useSignal('');
  const chosen = useSignal<number | undefined>(undefined);
  const frame = useRef(0);
  const index = useComputed(() => createSearchIndex(lines.value));
  const result = useComputed(() =>
    asked.value.trim() ? search(index.value, asked.value) : undefined,
  );
  const current = useComputed(() => {
    const found = result.value;
    if (!found || found.hits.length === 0) return -1;
    return chosen.value ?? found.best;
  });
  const answer = () => {
    cancelAnimationFrame(frame.current);
    if (asked.value === query.value) return;
    batch(() => {
      asked.value = query.value;
      chosen.value = undefined;
    });
  };
  const type = (next: string) => {
    query.value = next;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(answer);
  };
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const move = (step: number) => {
    answer();
    const count = result.value?.hits.length ?? 0;
    if (count > 0) chosen.value = (current.value + step + count) % count;
  };
  return {
    query,
    pending: useComputed(() => query.value !== asked.value),
    result,
    current,
    currentHit: useComputed(() => result.value?.hits[current.value]),
    walked: useComputed(() => chosen.value !== undefined),
    prepare: () => void index.value,
    type,
    next: () => move(1),
    previous: () => move(-1),
    clear() {
      query.value = '';
      answer();
    },
  };
}
