import { useSignal, type Signal } from '@preact/signals';

/** What was picked of a list, to do something with all of it at once. */
export interface Selection {
  /** Whether there is something to pick with. */
  on: Signal<boolean>;
  /** Ids; also of what a filter hides since. */
  picked: Signal<ReadonlySet<string>>;
}

export function useSelection(): Selection {
  return { on: useSignal(false), picked: useSignal<ReadonlySet<string>>(new Set()) };
}

/** Picks one, or no longer. */
export function toggle({ picked }: Selection, id: string): void {
  const next = new Set(picked.value);
  if (!next.delete(id)) next.add(id);
  picked.value = next;
}

/** What is picked of `ids`, in their order: nothing is done to what nobody sees. */
export function pickedOf({ picked }: Selection, ids: readonly string[]): string[] {
  return ids.filter((id) => picked.value.has(id));
}
