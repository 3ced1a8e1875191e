import { useComputed, useSignal } from '@preact/signals';
import { quoteLink } from '@/lib/highlights/quote-text';
import { HighlightCard } from '../highlights/HighlightCard';
import { useLibrary, type ImportReport } from '../services';
import type { ToastMessage } from '../shared/Toast';
import { Empty } from './Empty';
import { EpisodeNames } from './EpisodeNames';
import { Files } from './Files';
import { groupHighlights, type HighlightGroup } from './filter-highlights';
import { ImportResult } from './ImportResult';
import { LibrarySearch } from './LibrarySearch';
import { SearchFilters } from './SearchFilters';
import { SearchResults } from './SearchResults';
import type { LibraryQuery } from './use-library-search';
import { useRemoving } from './use-removing';

interface HighlightsPageProps {
  search: LibraryQuery;
  show(message: ToastMessage): void;
}

export function HighlightsPage({ search, show }: HighlightsPageProps) {
  const { text, kept } = useLibrary();
  const report = useSignal<ImportReport | undefined>(undefined);
  const groups = useComputed(() => (kept.value ? groupHighlights(kept.value) : []));
  const found = useComputed(() =>
    search.results.value.filter(({ highlights }) => highlights.length > 0),
  );
  const remove = useRemoving(show);
  const active = search.active.value;

  return (
    <>
      <div class="page-head">
        <h1>{text('highlights')}</h1>
        <Files
          found={active ? found.value : undefined}
          onImported={(imported) => (report.value = imported)}
        />
      </div>
      {kept.value && <LibrarySearch search={search} />}
      {report.value && (
        <ImportResult report={report.value} onClose={() => (report.value = undefined)} />
      )}
      {active && <SearchFilters search={search} />}
      {active && <SearchResults search={search} onRemove={remove} />}
      {!active && kept.value && groups.value.length === 0 && (
        <Empty title={text('noHighlights')} hint={text('libraryEmptyHint')} />
      )}
      {!active &&
        groups.value.map((group) => (
          <Group key={group.episode.id} group={group} onRemove={remove} />
        ))}
    </>
  );
}

interface GroupProps {
  group: HighlightGroup;
  onRemove(id: string): void;
}

function Group({ group: { episode, highlights }, onRemove }: GroupProps) {
  return (
    <section class="group" data-episode={episode.id}>
      <EpisodeNames episode={episode} />
      <ul class="highlight-list">
        {highlights.map((highlight) => (
          <HighlightCard
            key={highlight.id}
            highlight={highlight}
            episode={episode}
            href={quoteLink(highlight, episode)}
            onRemove={() => onRemove(highlight.id)}
          />
        ))}
      </ul>
    </section>
  );
}
