import { useComputed } from '@preact/signals';
import { useLibrary, type MessageKey } from '../../services';
import { dateFilters, showNames, type EpisodeFilters } from '../episodes/filter-episodes';
import type { LibraryQuery } from './use-library-search';

const dateNames: Record<EpisodeFilters['date'], MessageKey> = {
  any: 'anyDate',
  month: 'pastMonth',
  year: 'pastYear',
  older: 'olderDate',
};

/** Narrows the search to a show, a time, a speaker, or what was marked. */
export function SearchFilters({ search: { filters, speaker } }: { search: LibraryQuery }) {
  const { text, kept } = useLibrary();
  const shows = useComputed(() => (kept.value ? showNames(kept.value) : []));
  const change = (changes: Partial<EpisodeFilters>) =>
    (filters.value = { ...filters.value, ...changes });
  const { show, date, marked } = filters.value;
  return (
    <div class="search-filters" role="group" aria-label={text('searchFilters')}>
      <select
        aria-label={text('filterShow')}
        value={show}
        onChange={(event) => change({ show: event.currentTarget.value })}
      >
        <option value="">{text('allShows')}</option>
        {shows.value.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={text('filterDate')}
        value={date}
        onChange={({ currentTarget: { value } }) =>
          change({ date: dateFilters.find((name) => name === value) ?? 'any' })
        }
      >
        {dateFilters.map((name) => (
          <option key={name} value={name}>
            {text(dateNames[name])}
          </option>
        ))}
      </select>
      <input
        type="text"
        aria-label={text('filterSpeaker')}
        placeholder={text('filterSpeaker')}
        autoComplete="off"
        spellcheck={false}
        value={speaker.value}
        onInput={(event) => (speaker.value = event.currentTarget.value)}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={marked}
          onChange={(event) => change({ marked: event.currentTarget.checked })}
        />
        {text('withHighlights')}
      </label>
    </div>
  );
}
