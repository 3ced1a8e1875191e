import { useMemo, useRef } from 'preact/hooks';
import { useLibrary } from '../../services';
import { Empty } from '../Empty';
import { focusResult } from './focus-result';
import { FoundEpisodeGroup } from './FoundEpisodeGroup';
import { IndexNotice } from './IndexNotice';
import { useFoundPainting } from './use-found-painting';
import type { LibraryQuery } from './use-library-search';

interface SearchResultsProps {
  search: LibraryQuery;
  onRemove(highlightId: string): void;
}

/** What was found, by episode; the arrow keys go through it. */
export function SearchResults({ search, onRemove }: SearchResultsProps) {
  const { text, search: library } = useLibrary();
  const list = useRef<HTMLDivElement>(null);
  const all = search.results.value;
  const most = search.most.value;
  const results = useMemo(() => all.slice(0, most), [all, most]);
  const found = library.found.value;
  const { ready, total } = library.state.value ?? { ready: 0, total: 0 };
  useFoundPainting(list, results, search.asked.value);
  return (
    <>
      <IndexNotice />
      {found && results.length === 0 && (
        <Empty
          title={text('noMatches')}
          hint={text(ready < total ? 'searchNothingYet' : 'searchNothingHint')}
        />
      )}
      <div ref={list} onKeyDown={onKeyDown}>
        {results.map((result) => (
          <FoundEpisodeGroup key={result.episode.id} result={result} onRemove={onRemove} />
        ))}
      </div>
      {found && (all.length > most || found.total > found.episodes.length || found.atLeast) && (
        <button type="button" class="button more" onClick={search.showMore}>
          {text('showMoreEpisodes')}
        </button>
      )}
    </>
  );
}

function onKeyDown(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
  const onResult = event.target instanceof Element && event.target.matches('[data-result]');
  if (step && onResult && focusResult(step)) event.preventDefault();
}
