import { browser } from 'wxt/browser';
import { createChannel, type Channel } from './channel';
import { isPageToSidebar, type PageToSidebar, type ToBackground } from './protocol';
import type { SidebarToPage } from './to-page';
import { overMessagePort } from './wire';

/*
 * Any site on which we run can put `sidebar.html` into a frame of its own. So the frame trusts nobody
 * but the content script of its tab, and the two find each other through the background, which the page
 * cannot speak for: frame makes a nonce -> background -> content script -> posts nonce and port into
 * the frame that *it* made -> the frame accepts only its own nonce and says hello. A port that nobody says
 * hello on was asked for by a frame that is not ours, and changes nothing. The page's half is in `serve-sidebars.ts`.
 */

export type SidebarChannel = Channel<PageToSidebar, SidebarToPage>;

/** Resolves when the content script answered, and has said hello; never if a page merely framed us. */
export function connectToPage(signal?: AbortSignal): Promise<SidebarChannel> {
  const nonce = crypto.randomUUID();
  return new Promise((resolve, reject) => {
    const onMessage = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.source !== window.parent || !port) return;
      if ((event.data as { nonce?: unknown } | null)?.nonce !== nonce) return;
      window.removeEventListener('message', onMessage);
      const channel = createChannel<PageToSidebar, SidebarToPage>(
        overMessagePort(port),
        isPageToSidebar,
      );
      // At once: the port keeps what the page answers until the channel is started.
      channel.send({ type: 'hello' });
      resolve(channel);
    };
    window.addEventListener('message', onMessage, { signal });
    const message: ToBackground = { type: 'introduce', nonce };
    browser.runtime.sendMessage(message).catch(reject);
  });
}
