import { signal, type Signal } from '@preact/signals';
import { is } from 'valibot';
import { browser } from 'wxt/browser';
import { toSidebar } from '@/lib/messaging/protocol';

/** Hears what is chosen in the context menu over this frame; answers with the wish that the view has to take. */
export function createMenuCommands(): Signal<boolean> {
  const markWish = signal(false);
  browser.runtime.onMessage.addListener((data: unknown, sender) => {
    // Pages of ours and content scripts speak from a tab, the background does not.
    if (!sender.tab && is(toSidebar, data)) markWish.value = true;
  });
  return markWish;
}
