import { useComputed } from '@preact/signals';
import { useLibrary } from '../services';
import { IconButton } from '../shared/IconButton';
import type { ToastMessage } from '../shared/Toast';
import { AddTranscript } from './AddTranscript';
import { countText } from './count-text';
import { Empty } from './Empty';
import { EpisodeNames } from './EpisodeNames';
import { LibrarySearch } from './LibrarySearch';
import { SearchFilters } from './SearchFilters';
import { SearchResults } from './SearchResults';
import type { LibraryQuery } from './use-library-search';
import { useRemoving } from './use-removing';

interface EpisodesPageProps {
  search: LibraryQuery;
  show(message: ToastMessage): void;
}

export function EpisodesPage({ search, show }: EpisodesPageProps) {
  const { text, kept, bulk } = useLibrary();
  const removeHighlight = useRemoving(show);
  const active = search.active.value;
  const marks = useComputed(() =>
    Map.groupBy(kept.value?.highlights ?? [], ({ episodeId }) => episodeId),
  );

  const remove = async (id: string) => {
    const mark = await bulk.deleteEpisodes([id]);
    if (mark === undefined) return;
    show({
      text: text('episodeRemoved'),
      action: { label: text('undo'), run: () => void bulk.restoreEpisodes([id], mark) },
    });
  };

  return (
    <>
      <div class="page-head">
        <h1>{text('episodes')}</h1>
        <AddTranscript show={show} />
      </div>
      {kept.value && <LibrarySearch search={search} />}
      {active && <SearchFilters search={search} />}
      {active && <SearchResults search={search} onRemove={removeHighlight} />}
      {!active && kept.value?.episodes.length === 0 && (
        <Empty title={text('noEpisodes')} hint={text('noEpisodesHint')} />
      )}
      {!active && (
        <ul class="episode-list">
          {kept.value?.episodes.map((episode) => {
            const highlights = marks.value.get(episode.id)?.length ?? 0;
            return (
              <li key={episode.id} class="episode-row" data-episode={episode.id}>
                <EpisodeNames episode={episode} seen />
                {highlights > 0 && <span class="badge">{countText(highlights, text)}</span>}
                <IconButton
                  icon="remove"
                  label={text('removeEpisode', episode.title ?? episode.page)}
                  onClick={() => void remove(episode.id)}
                />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
