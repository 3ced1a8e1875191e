import { useComputed } from '@preact/signals';
import { toggle, type Selection } from './selection';

interface SelectBoxProps {
  selection: Selection;
  id: string;
  label: string;
}

/** Picks one of a list, while the list is one to pick from. */
export function SelectBox({ selection, id, label }: SelectBoxProps) {
  const picked = useComputed(() => selection.picked.value.has(id));
  if (!selection.on.value) return null;
  return (
    <input
      type="checkbox"
      class="select-box"
      aria-label={label}
      checked={picked.value}
      onChange={() => toggle(selection, id)}
    />
  );
}
