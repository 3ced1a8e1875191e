import { useRef } from 'preact/hooks';
import { useText, type MessageKey } from '../../services';
import type { ToastMessage } from '../../shared/Toast';
import { highlightSorts, type HighlightSort } from './arrange-highlights';
import { FilterSelect } from '../FilterSelect';
import { HighlightActions } from './HighlightActions';
import { HighlightGroups } from './HighlightGroups';
import { pickedOf, useSelection } from '../selection/selection';
import { SelectButton, SelectionBar } from '../selection/SelectionBar';
import type { HighlightsView } from './use-highlights-view';
import { useListedPainting } from './use-listed-painting';

const sortNames: Record<HighlightSort, MessageKey> = {
  marked: 'sortMarked',
  show: 'sortShow',
  newest: 'sortNewest',
  oldest: 'sortOldest',
};

interface HighlightListingProps {
  view: HighlightsView;
  /** What the search asks beside. */
  asked: string;
  show(message: ToastMessage): void;
  onRemove(id: string): void;
}

/** The highlights that are listed, one by one or several at once. */
export function HighlightListing({ view, asked, show, onRemove }: HighlightListingProps) {
  const text = useText();
  const selection = useSelection();
  const groups = view.groups.value;
  const list = useRef<HTMLDivElement>(null);
  useListedPainting(list, asked);
  const listed = JSON.stringify([view.filters.value, view.sort.value, asked]);
  const ids = selection.on.value
    ? groups.flatMap(({ highlights }) => highlights.map(({ id }) => id))
    : [];
  return (
    <>
      <div class="list-head">
        <FilterSelect
          label={text('sort')}
          value={view.sort.value}
          options={highlightSorts.map((name) => [name, text(sortNames[name])] as const)}
          onChange={(sort) => (view.sort.value = sort)}
        />
        <SelectButton selection={selection} />
      </div>
      {selection.on.value && (
        <SelectionBar selection={selection} ids={ids}>
          <HighlightActions ids={pickedOf(selection, ids)} show={show} />
        </SelectionBar>
      )}
      <div ref={list}>
        <HighlightGroups key={listed} groups={groups} selection={selection} onRemove={onRemove} />
      </div>
    </>
  );
}
