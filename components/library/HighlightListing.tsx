import { useText } from '../services';
import type { ToastMessage } from '../shared/Toast';
import { HighlightActions } from './HighlightActions';
import { HighlightGroups } from './HighlightGroups';
import { pickedOf, useSelection } from './selection';
import { SelectionBar } from './SelectionBar';
import type { HighlightsView } from './use-highlights-view';

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
  const listed = JSON.stringify([view.filters.value, view.sort.value, asked]);
  const ids = groups.flatMap(({ highlights }) => highlights.map(({ id }) => id));
  return (
    <>
      {selection.on.value ? (
        <SelectionBar selection={selection} ids={ids}>
          <HighlightActions ids={pickedOf(selection, ids)} show={show} />
        </SelectionBar>
      ) : (
        <div class="list-head">
          <button type="button" class="button" onClick={() => (selection.on.value = true)}>
            {text('select')}
          </button>
        </div>
      )}
      <HighlightGroups key={listed} groups={groups} selection={selection} onRemove={onRemove} />
    </>
  );
}
