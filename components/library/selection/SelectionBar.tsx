import type { ComponentChildren } from 'preact';
import { useText } from '../../services';
import { counted } from '../../shared/counted';
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
  const { picked } = selection;
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
        {counted(text, 'selectedCount', count)}
      </span>
      <span class="spacer" />
      {children}
    </div>
  );
}

/** Begins to pick, and ends it. */
export function SelectButton({ selection: { on, picked } }: Pick<SelectionBarProps, 'selection'>) {
  const text = useText();
  const onClick = () => {
    on.value = !on.value;
    picked.value = new Set();
  };
  return (
    <button type="button" class="button" onClick={onClick}>
      {text(on.value ? 'done' : 'select')}
    </button>
  );
}
