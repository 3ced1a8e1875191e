import { useComputed, useSignal } from '@preact/signals';
import type { StoredEpisode } from '@/lib/highlights/archive';
import { useLibrary, type MessageKey } from '../../services';
import { IconButton } from '../../shared/IconButton';
import { useGrowing } from '../../shared/use-growing';
import { arrangeEpisodes, episodeSorts, type EpisodeSort } from './arrange-episodes';
import { countText } from '../count-text';
import { EpisodeActions } from './EpisodeActions';
import { EpisodeNames } from './EpisodeNames';
import { FilterSelect } from '../FilterSelect';
import { SelectBox } from '../selection/SelectBox';
import { SelectButton, SelectionBar } from '../selection/SelectionBar';
import { pickedOf, useSelection, type Selection } from '../selection/selection';

const sortNames: Record<EpisodeSort, MessageKey> = {
  opened: 'sortOpened',
  published: 'sortPublished',
  title: 'sortTitle',
  marks: 'sortMarks',
};

interface EpisodeListingProps {
  /** What the filters leave. */
  episodes: readonly StoredEpisode[];
  onRemove(ids: readonly string[]): void;
}

/** The episodes that are listed, one by one or several at once. */
export function EpisodeListing({ episodes, onRemove }: EpisodeListingProps) {
  const { text, kept } = useLibrary();
  const sort = useSignal<EpisodeSort>(episodeSorts[0]);
  const selection = useSelection();
  const marks = useComputed(() => {
    const byEpisode = Map.groupBy(kept.value?.highlights ?? [], ({ episodeId }) => episodeId);
    return new Map([...byEpisode].map(([id, { length }]) => [id, length]));
  });
  const arranged = arrangeEpisodes(episodes, sort.value, marks.value);
  const drawn = useGrowing(arranged.length, 20, 40);
  const ids = arranged.map(({ id }) => id);
  return (
    <>
      <div class="list-head">
        <FilterSelect
          label={text('sort')}
          value={sort.value}
          options={episodeSorts.map((name) => [name, text(sortNames[name])] as const)}
          onChange={(picked) => (sort.value = picked)}
        />
        <SelectButton selection={selection} />
      </div>
      {selection.on.value && (
        <SelectionBar selection={selection} ids={ids}>
          <EpisodeActions ids={pickedOf(selection, ids)} onRemove={onRemove} />
        </SelectionBar>
      )}
      <ul class="episode-list">
        {arranged.slice(0, drawn).map((episode) => (
          <EpisodeRow
            key={episode.id}
            episode={episode}
            marks={marks.value.get(episode.id) ?? 0}
            selection={selection}
            onRemove={() => onRemove([episode.id])}
          />
        ))}
      </ul>
    </>
  );
}

interface EpisodeRowProps {
  episode: StoredEpisode;
  /** Number of highlights. */
  marks: number;
  selection: Selection;
  onRemove(): void;
}

function EpisodeRow({ episode, marks, selection, onRemove }: EpisodeRowProps) {
  const { text } = useLibrary();
  const name = episode.title ?? episode.page;
  return (
    <li class="episode-row" data-episode={episode.id}>
      <SelectBox selection={selection} id={episode.id} label={text('selectEpisode', name)} />
      <EpisodeNames episode={episode} seen />
      {marks > 0 && <span class="badge">{countText(marks, text)}</span>}
      <IconButton icon="remove" label={text('removeEpisode', name)} onClick={onRemove} />
    </li>
  );
}
