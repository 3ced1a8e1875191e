import { useSignal } from '@preact/signals';
import { useLibrary, useText, type Translate } from '../../services';
import { counted } from '../../shared/counted';
import { IconButton } from '../../shared/IconButton';
import { SearchField } from '../../shared/SearchField';
import { SearchSigns } from '../../shared/SearchSigns';
import { countText } from '../count-text';
import { focusResult } from './focus-result';
import type { LibraryQuery } from './use-library-search';

interface LibrarySearchProps {
  search: LibraryQuery;
  /** What is listed, where that is not all that was found. */
  count?: string;
}

/** Searches while one types. Escape empties the field, the arrow down goes to what was found. */
export function LibrarySearch({ search, count }: LibrarySearchProps) {
  const text = useText();
  const { query, active, clear } = search;
  const explained = useSignal(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') clear();
    if (event.key === 'ArrowDown' && focusResult(1)) event.preventDefault();
  };
  return (
    <>
      <SearchField
        label={text('searchEverything')}
        query={query.value}
        onQuery={(typed) => (query.value = typed)}
        onKeyDown={onKeyDown}
      >
        <div class="search-found">
          <span class="search-count" role="status">
            {count ?? (active.value ? <FoundCount search={search} /> : <HighlightCount />)}
          </span>
          <IconButton
            icon="help"
            label={text('howToSearch')}
            pressed={explained.value}
            onClick={() => (explained.value = !explained.value)}
          />
        </div>
      </SearchField>
      {explained.value && <SearchSigns />}
    </>
  );
}

function HighlightCount() {
  const { text, kept } = useLibrary();
  return <>{kept.value && countText(kept.value.highlights.length, text)}</>;
}

function FoundCount({ search: { results } }: { search: LibraryQuery }) {
  const { text, search } = useLibrary();
  if (!search.found.value) return null;
  const { total, atLeast, episodes } = search.found.value;
  // The worker counts all; what is marked only is shown beside it.
  const spoken = results.value.filter(({ found }) => found).length;
  const count = total - episodes.length + spoken + (results.value.length - spoken);
  const marks = results.value.reduce((sum, { highlights }) => sum + highlights.length, 0);
  if (count === 0) return <>{text('noMatches')}</>;
  const found = episodesText(count, atLeast, text);
  return <>{marks > 0 ? text('foundWithHighlights', found, countText(marks, text)) : found}</>;
}

function episodesText(count: number, atLeast: boolean, text: Translate): string {
  return counted(text, atLeast ? 'episodeCountAtLeast' : 'episodeCount', count);
}
