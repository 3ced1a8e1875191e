import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { showBadge } from '@/lib/messaging/background-client';
import type { Reading } from '@/lib/sources/reading';

const badges = { waiting: 'none', loading: 'working', ready: 'found', none: 'nothing' } as const;

/** Long enough to be seen out of the corner of the eye. Milliseconds. */
const savedFor = 4_000;

/** Keeps the toolbar button in line with the reading; `showSaved` says for a moment that words were saved. */
export function createToolbarBadge(reading: ReadonlySignal<Reading>): { showSaved(): void } {
  const justSaved = signal(false);
  let fading: ReturnType<typeof setTimeout> | undefined;
  effect(() => showBadge(justSaved.value ? 'saved' : badges[reading.value.status]));
  return {
    showSaved() {
      justSaved.value = true;
      clearTimeout(fading);
      fading = setTimeout(() => (justSaved.value = false), savedFor);
    },
  };
}
