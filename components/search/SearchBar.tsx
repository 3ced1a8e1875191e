import type { ReadonlySignal } from '@preact/signals';
import type { Line } from '@/lib/transcript/types';
import { useText } from '../services';
import { IconButton } from '../shared/IconButton';
import { SearchField } from '../shared/SearchField';
import type { Filter } from './use-filter';
import type { Search } from './use-search';

interface SearchBarProps {
  search: Search;
  filter: Filter;
  lines: ReadonlySignal<readonly Line[]>;
  /** Escape in an empty field. */
  onLeave(): void;
}

export function SearchBar({ search, filter, lines, onLeave }: SearchBarProps) {
  const text = useText();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      if (event.shiftKey) search.previous();
      else search.next();
    } else if (event.key === 'Escape') {
      if (search.query.value) search.clear();
      else onLeave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <SearchField
      label={text('searchTranscript')}
      shortcut="/"
      query={search.query.value}
      onQuery={search.type}
      onKeyDown={onKeyDown}
      onFocus={search.prepare}
    >
      <div class="search-found">
        <span class="search-count" role="status" aria-busy={search.pending.value}>
          <Count search={search} />
          <CurrentLine search={search} lines={lines} />
        </span>
        {search.result.value && <Buttons search={search} filter={filter} />}
      </div>
    </SearchField>
  );
}

function Buttons({ search, filter }: { search: Search; filter: Filter }) {
  const text = useText();
  const none = search.current.value < 0;
  return (
    <>
      <IconButton
        icon="filter"
        label={text('onlyMatchingLines')}
        pressed={filter.on.value}
        onClick={filter.toggle}
      />
      <IconButton
        icon="up"
        label={text('previousMatch')}
        shortcut="Shift+Enter"
        disabled={none}
        onClick={search.previous}
      />
      <IconButton
        icon="down"
        label={text('nextMatch')}
        shortcut="Enter"
        disabled={none}
        onClick={search.next}
      />
      <IconButton
        icon="close"
        label={text('clearSearch')}
        shortcut="Escape"
        onClick={search.clear}
      />
    </>
  );
}

/** "3 of 12", and how many of them are only similar to what was asked. */
function Count({ search }: { search: Search }) {
  const text = useText();
  const result = search.result.value;
  if (!result) return null;
  const total = result.hits.length;
  if (total === 0) return <>{text('noMatches')}</>;
  const position = text('matchPosition', search.current.value + 1, total);
  if (result.similar === 0) return <>{position}</>;
  if (result.exact === 0) return <>{text('positionAllSimilar', position)}</>;
  return <>{text('positionWithSimilar', position, result.similar)}</>;
}

/** The words of the hit that was walked to, for who hears the screen. While typing the count is enough. */
function CurrentLine({ search, lines }: Pick<SearchBarProps, 'search' | 'lines'>) {
  const hit = search.currentHit.value;
  if (!hit || !search.walked.value) return null;
  const { speaker, text } = lines.value[hit.line]!;
  return <span class="visually-hidden">{speaker ? ` ${speaker}: ${text}` : ` ${text}`}</span>;
}
