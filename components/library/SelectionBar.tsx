import type { ComponentChildren } from 'preact';
import { useText } from '../services';
import { pickedOf, type Selection } from './selection';

interface SelectionBarProps {
  selection: Selection;
  /** Ids of all that is listed. */
  ids: readonly string[];
  /** What can be done with what is picked. */
  children: ComponentChildren;
}

/** Stays in sight while one picks. */
export function SelectionBar({ selection, ids, children }: SelectionBarProps) {
  const text = useText();
  const { on, picked } = selection;
  const count = pickedOf(selection, ids).length;
  const all = count === ids.length && count > 0;
  return (
    <div class="selection-bar" role="group" aria-label={text('selection')}>
      <label class="choice">
        <input
          type="checkbox"
          checked={all}
          indeterminate={count > 0 && !all}
          onChange={() => (picked.value = new Set(all ? [] : ids))}
        />
        {text('selectAll', ids.length)}
      </label>
      <span class="facts" role="status">
        {text('selectedCount', count)}
      </span>
      <span class="spacer" />
      {children}
      <button
        type="button"
        class="button"
        onClick={() => {
          on.value = false;
          picked.value = new Set();
        }}
      >
        {text('done')}
      </button>
    </div>
  );
}
