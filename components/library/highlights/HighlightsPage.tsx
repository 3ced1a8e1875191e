import { useSignal } from '@preact/signals';
import { useLibrary, type ImportReport } from '../../services';
import { counted } from '../../shared/counted';
import type { ToastMessage } from '../../shared/Toast';
import { Empty } from '../Empty';
import { Files } from '../files/Files';
import { FirstSteps } from '../FirstSteps';
import { HighlightFilterBar } from './HighlightFilterBar';
import { HighlightListing } from './HighlightListing';
import { ImportResult } from '../files/ImportResult';
import { LibrarySearch } from '../search/LibrarySearch';
import { SearchFilters } from '../search/SearchFilters';
import { SearchResults } from '../search/SearchResults';
import { useHighlightsView } from './use-highlights-view';
import type { LibraryQuery } from '../search/use-library-search';
import { useRemoving } from './use-removing';

const steps = ['stepOpen', 'stepMark', 'stepHeard', 'stepImport'] as const;

interface HighlightsPageProps {
  search: LibraryQuery;
  show(message: ToastMessage): void;
}

export function HighlightsPage({ search, show }: HighlightsPageProps) {
  const { text, kept } = useLibrary();
  const report = useSignal<ImportReport | undefined>(undefined);
  const view = useHighlightsView(search);
  const remove = useRemoving(show);
  const listing = view.listing.value;
  const found = listing ? view.groups.value : search.results.value;
  const marks = found.reduce((sum, { highlights }) => sum + highlights.length, 0);
  const total = kept.value?.highlights.length ?? 0;
  return (
    <>
      <div class="page-head">
        <h1>{text('highlights')}</h1>
        <Files
          found={marks === total ? undefined : found.filter((it) => it.highlights.length > 0)}
          onImported={(imported) => (report.value = imported)}
        />
      </div>
      {kept.value && (
        <LibrarySearch
          search={search}
          count={view.narrowed.value ? counted(text, 'highlightsOfAll', total, marks) : undefined}
        />
      )}
      {report.value && (
        <ImportResult report={report.value} onClose={() => (report.value = undefined)} />
      )}
      {!listing && <SearchFilters search={search} />}
      {total > 0 && <HighlightFilterBar view={view} search={search} />}
      {!listing && <SearchResults search={search} onRemove={remove} />}
      {listing && total > 0 && marks === 0 && (
        <Empty title={text('noneListed')} hint={text('noneListedHint')}>
          <button type="button" class="button" onClick={view.clear}>
            {text('clearFilters')}
          </button>
        </Empty>
      )}
      {listing && marks > 0 && (
        <HighlightListing view={view} asked={search.asked.value} show={show} onRemove={remove} />
      )}
      {listing && kept.value && total === 0 && <FirstSteps title="noHighlights" steps={steps} />}
    </>
  );
}
