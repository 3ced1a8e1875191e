import { useComputed } from '@preact/signals';
import { highlightColours } from '@/lib/highlights/types';
import { useLibrary, type MessageKey } from '../../services';
import { showNames } from '../episodes/filter-episodes';
import { FilterSelect } from '../FilterSelect';
import { madeFilters, tagNames, type HighlightFilters } from './narrow-highlights';
import type { HighlightsView } from './use-highlights-view';
import type { LibraryQuery } from '../search/use-library-search';

const madeNames: Record<HighlightFilters['made'], MessageKey> = {
  any: 'madeAnyTime',
  week: 'pastWeek',
  month: 'pastMonth',
  year: 'pastYear',
  range: 'chooseDays',
};

interface HighlightFilterBarProps {
  view: HighlightsView;
  search: LibraryQuery;
}

/** Which highlights are listed. */
export function HighlightFilterBar({ view, search }: HighlightFilterBarProps) {
  const { text, kept } = useLibrary();
  const shows = useComputed(() => (kept.value ? showNames(kept.value) : []));
  const tags = useComputed(() => (kept.value ? tagNames(kept.value) : []));
  const change = (changes: Partial<HighlightFilters>) =>
    (view.filters.value = { ...view.filters.value, ...changes });
  const { tag, colour, noted } = view.filters.value;
  return (
    <div class="search-filters" role="group" aria-label={text('filterHighlights')}>
      {view.listing.value && (
        <FilterSelect
          label={text('filterShow')}
          value={search.filters.value.show}
          options={[['', text('allShows')], ...shows.value.map(itself)]}
          onChange={(show) => (search.filters.value = { ...search.filters.value, show })}
        />
      )}
      <FilterSelect
        label={text('filterTag')}
        value={tag}
        options={[['', text('allTags')], ...tags.value.map(itself)]}
        onChange={(picked) => change({ tag: picked })}
      />
      <FilterSelect
        label={text('colour')}
        value={colour}
        options={[
          ['', text('anyColour')],
          ...highlightColours.map((name) => [name, text(name)] as const),
        ]}
        onChange={(picked) => change({ colour: picked })}
      />
      <MadeFilter filters={view.filters.value} onChange={change} />
      <label class="choice">
        <input
          type="checkbox"
          checked={noted}
          onChange={(event) => change({ noted: event.currentTarget.checked })}
        />
        {text('withNote')}
      </label>
    </div>
  );
}

interface MadeFilterProps {
  filters: HighlightFilters;
  onChange(changes: Partial<HighlightFilters>): void;
}

function MadeFilter({ filters: { made, from, to }, onChange }: MadeFilterProps) {
  const { text } = useLibrary();
  return (
    <>
      <FilterSelect
        label={text('filterMade')}
        value={made}
        options={madeFilters.map((name) => [name, text(madeNames[name])] as const)}
        onChange={(picked) => onChange({ made: picked })}
      />
      {made === 'range' && (
        <span class="day-fields">
          <DayField label="fromDay" value={from} onChange={(day) => onChange({ from: day })} />
          <DayField label="toDay" value={to} onChange={(day) => onChange({ to: day })} />
        </span>
      )}
    </>
  );
}

function itself(name: string): readonly [string, string] {
  return [name, name];
}

interface DayFieldProps {
  label: MessageKey;
  value: string;
  onChange(day: string): void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  const { text } = useLibrary();
  return (
    <label class="day-field">
      {text(label)}
      <input type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}
