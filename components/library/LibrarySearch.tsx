import type { Signal } from '@preact/signals';
import { useText } from '../services';
import { Icon } from '../shared/Icon';
import { countText } from './count-text';

interface LibrarySearchProps {
  query: Signal<string>;
  found: number;
  total: number;
}

/** Filters while one types. Escape empties the field. */
export function LibrarySearch({ query, found, total }: LibrarySearchProps) {
  const text = useText();
  return (
    <div class="library-search" role="search">
      <Icon name="search" size={18} />
      <input
        id="search"
        type="search"
        aria-label={text('searchEverything')}
        placeholder={text('searchEverything')}
        autoComplete="off"
        spellcheck={false}
        value={query.value}
        onInput={(event) => (query.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') query.value = '';
        }}
      />
      <span class="library-count" role="status">
        {query.value.trim() ? text('matchPosition', found, total) : countText(total, text)}
      </span>
    </div>
  );
}
