import { effect, signal, type ReadonlySignal } from '@preact/signals';

/**
 * What `read` says, told on only when that has changed. A computed signal would have all that depends on it look whether it
 * has, at each sample of the player: that is most of the interface.
 */
export function onlyChanges<T>(read: () => T): ReadonlySignal<T> {
  const said = signal(read());
  effect(() => {
    said.value = read();
  });
  return said;
}
