import { useText } from '../services';
import { Icon } from '../shared/Icon';
import { IconButton } from '../shared/IconButton';
import type { Search } from './use-search';

interface SearchBarProps {
  search: Search;
  /** Escape in an empty field. */
  onLeave(): void;
}

export function SearchBar({ search, onLeave }: SearchBarProps) {
  const text = useText();
  const asked = search.result.value;
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
    <div class="search-bar" role="search">
      <Icon name="search" size={16} />
      <input
        id="search"
        class="search-field"
        type="search"
        aria-label={text('searchTranscript')}
        placeholder={text('searchTranscript')}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellcheck={false}
        value={search.query.value}
        onInput={(event) => search.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="search-count" role="status">
        <Count search={search} />
      </span>
      {asked && (
        <>
          <IconButton
            icon="up"
            label={text('previousMatch')}
            shortcut="Shift+Enter"
            disabled={asked.hits.length === 0}
            onClick={search.previous}
          />
          <IconButton
            icon="down"
            label={text('nextMatch')}
            shortcut="Enter"
            disabled={asked.hits.length === 0}
            onClick={search.next}
          />
          <IconButton
            icon="close"
            label={text('clearSearch')}
            shortcut="Escape"
            onClick={search.clear}
          />
        </>
      )}
    </div>
  );
}

/** "3/12", and how many of them are only similar to what was asked. */
function Count({ search }: { search: Search }) {
  const text = useText();
  const result = search.result.value;
  if (!result) return null;
  const total = result.hits.length;
  if (total === 0) return <>{text('noMatches')}</>;
  const position = text('matchPosition', search.current.value + 1, total);
  if (result.similar === 0) return <>{position}</>;
  return <>{text('positionWithSimilar', position, result.similar)}</>;
}
