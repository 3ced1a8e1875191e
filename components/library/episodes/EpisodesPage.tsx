import { useComputed } from '@preact/signals';
import { useLibrary, type Translate } from '../../services';
import { counted } from '../../shared/counted';
import type { ToastMessage } from '../../shared/Toast';
import { AddTranscript } from './AddTranscript';
import { Empty } from '../Empty';
import { EpisodeListing } from './EpisodeListing';
import { filterEpisodes } from './filter-episodes';
import { FirstSteps } from '../FirstSteps';
import { LibrarySearch } from '../search/LibrarySearch';
import { SearchFilters } from '../search/SearchFilters';
import { SearchResults } from '../search/SearchResults';
import type { LibraryQuery } from '../search/use-library-search';
import { useRemoving } from '../highlights/use-removing';
import { useRemovingEpisodes } from './use-removing-episodes';

const steps = ['stepOpen', 'stepListed', 'stepTranscript'] as const;

interface EpisodesPageProps {
  search: LibraryQuery;
  show(message: ToastMessage): void;
}

export function EpisodesPage({ search, show }: EpisodesPageProps) {
  const { text, kept } = useLibrary();
  const removeHighlight = useRemoving(show);
  const removeEpisodes = useRemovingEpisodes(show);
  const listed = useComputed(() =>
    kept.value ? filterEpisodes(kept.value, search.filters.value, Date.now()) : [],
  );
  const searching = search.active.value;
  const total = kept.value?.episodes.length ?? 0;
  const count = listed.value.length;
  return (
    <>
      <div class="page-head">
        <h1>{text('episodes')}</h1>
        <AddTranscript show={show} />
      </div>
      {kept.value && (
        <LibrarySearch
          search={search}
          count={searching ? undefined : listedText(count, total, text)}
        />
      )}
      {(searching || total > 0) && <SearchFilters search={search} />}
      {searching && <SearchResults search={search} onRemove={removeHighlight} />}
      {!searching && total > 0 && count === 0 && (
        <Empty title={text('noneListed')} hint={text('noEpisodeListedHint')}>
          <button type="button" class="button" onClick={search.clear}>
            {text('clearFilters')}
          </button>
        </Empty>
      )}
      {!searching && count > 0 && (
        <EpisodeListing episodes={listed.value} onRemove={removeEpisodes} />
      )}
      {!searching && kept.value && total === 0 && <FirstSteps title="noEpisodes" steps={steps} />}
    </>
  );
}

function listedText(count: number, total: number, text: Translate): string {
  if (count !== total) return counted(text, 'episodesOfAll', total, count);
  return counted(text, 'episodeCount', total);
}
