import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { SidebarToPage } from '@/lib/messaging/to-page';
import type { Reading } from '@/lib/sources/reading';

const badges = { loading: 'working', ready: 'found', none: 'nothing' } as const;

/** Long enough to be seen out of the corner of the eye. Milliseconds. */
const savedFor = 4_000;

/**
 * Keeps the toolbar button in line with the reading; `showSaved` says for a moment that words were saved. It is the page that
 * tells the background: only the page knows which page it is, once the tab goes on.
 */
export function createToolbarBadge(
  channel: { send(message: SidebarToPage): void },
  reading: ReadonlySignal<Reading>,
): { showSaved(): void } {
  const justSaved = signal(false);
  let fading: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const { status } = reading.value;
    // Until it has been told of an episode, what the page itself has said stands.
    if (status === 'waiting') return;
    channel.send({ type: 'badge', badge: justSaved.value ? 'saved' : badges[status] });
  });
  return {
    showSaved() {
      justSaved.value = true;
      clearTimeout(fading);
      fading = setTimeout(() => (justSaved.value = false), savedFor);
    },
  };
}
