import { untracked, useSignal, type ReadonlySignal } from '@preact/signals';
import { useInstantEffect } from './use-instant-effect';

/** What `read` says, told on only when that has changed: see `onlyChanges` in `lib/services`. */
export function useOnlyChanges<T>(read: () => T): ReadonlySignal<T> {
  const said = useSignal(untracked(read));
  useInstantEffect(() => {
    said.value = read();
  });
  return said;
}
