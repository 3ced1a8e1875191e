import {
  useComputed,
  useSignal,
  useSignalEffect,
  type ReadonlySignal,
  type Signal,
} from '@preact/signals';
import { useLibrary } from '../../services';
import { filterEpisodes, noFilters, type EpisodeFilters } from '../episodes/filter-episodes';
import { createHighlightFilter, groupHighlights } from '../highlights/filter-highlights';
import { mergeResults, type Result } from './merge-results';

export interface LibraryQuery {
  /** As typed. */
  query: Signal<string>;
  speaker: Signal<string>;
  filters: Signal<EpisodeFilters>;
  /** Whether anything is asked. */
  active: ReadonlySignal<boolean>;
  /** The query with the speaker in it. */
  asked: ReadonlySignal<string>;
  results: ReadonlySignal<readonly Result[]>;
  /** How many of them are shown. */
  most: ReadonlySignal<number>;
  showMore(): void;
  clear(): void;
}

/** Episodes that are shown at first, and that are added at a time. */
const pageSize = 10;

/** The search over everything: transcripts by the worker, highlights and notes here, where they are anyway. */
export function useLibrarySearch(): LibraryQuery {
  const { kept, search } = useLibrary();
  const query = useSignal('');
  const speaker = useSignal('');
  const filters = useSignal(noFilters);
  const most = useSignal(pageSize);
  const asked = useComputed(() => withSpeaker(query.value, speaker.value));
  const active = useComputed(() => asked.value.trim() !== '');
  const episodes = useComputed(() =>
    kept.value ? filterEpisodes(kept.value, filters.value, Date.now()) : [],
  );
  const filter = useComputed(() =>
    createHighlightFilter(kept.value ? groupHighlights(kept.value) : []),
  );
  const results = useComputed(() =>
    active.value
      ? mergeResults(episodes.value, search.found.value?.episodes ?? [], filter.value(asked.value))
      : [],
  );
  useSignalEffect(() => {
    const ids = episodes.value.map(({ id }) => id);
    if (active.value) search.ask(asked.value, ids, most.value);
    else search.clear();
  });
  useSignalEffect(() => {
    if (asked.value && filters.value) most.value = pageSize;
  });
  return {
    query,
    speaker,
    filters,
    active,
    asked,
    results,
    most,
    showMore: () => (most.value += pageSize),
    clear() {
      query.value = speaker.value = '';
      filters.value = noFilters;
    },
  };
}

/** Before the words, so that the last of them is still one in the typing. */
function withSpeaker(query: string, speaker: string): string {
  const name = speaker.replaceAll(/["“”„«»]/g, ' ').trim();
  return name ? `speaker:"${name}" ${query}` : query;
}
