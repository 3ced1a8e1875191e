import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import type { Line } from '@/lib/transcript/types';
import { keptLines, type KeptRow } from './kept-lines';
import type { Search } from './use-search';

export interface Filter {
  /** Whether the listener wants to see matching lines only. */
  on: ReadonlySignal<boolean>;
  /** Undefined while all rows are shown. */
  kept: ReadonlySignal<ReadonlyMap<number, KeptRow> | undefined>;
  toggle(): void;
}

interface FilterOptions {
  lines: ReadonlySignal<readonly Line[]>;
  headings: ReadonlySignal<ReadonlyMap<number, string>>;
  search: Search;
}

/** The view of matching lines only, kept from episode to episode for as long as the tab is open. */
export function useFilter({ lines, headings, search }: FilterOptions): Filter {
  const on = useSignal(remembered());
  const kept = useComputed(() => {
    const hits = search.result.value?.hits ?? [];
    return on.value && hits.length > 0 ? keptLines(lines.value, hits, headings.value) : undefined;
  });
  const toggle = () => {
    on.value = !on.value;
    remember(on.value);
  };
  return { on, kept, toggle };
}

const key = 'only-matching-lines';

/** A browser that blocks other sites' data takes the storage of embedded frames away: asking for it throws. */
function remembered(): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function remember(on: boolean): void {
  try {
    if (on) sessionStorage.setItem(key, '');
    else sessionStorage.removeItem(key);
  } catch {
    // Then it is remembered for this episode alone.
  }
}
