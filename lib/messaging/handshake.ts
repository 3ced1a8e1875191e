import { browser } from 'wxt/browser';
import type { ToBackground } from './protocol';
import type { SidebarToPage } from './to-page';

/*
 * Any site on which we run can put `sidebar.html` into a frame of its own. So the frame trusts nobody
 * but the content script of its tab, and the two find each other through the background, which the page
 * cannot speak for: frame makes a nonce -> background -> content script -> posts nonce and port into
 * the frame that *it* made -> the frame accepts only its own nonce and says hello. A port that nobody says
 * hello on was asked for by a frame that is not ours, and changes nothing. The page's half is in `serve-sidebars.ts`.
 */

declare global {
  /** Left by the first script of the sidebar for the others, which are long and take a while to come. */
  var pagePort: Promise<MessagePort>;
}

/** Resolves when the content script answered, and has been said hello to; never if a page merely framed us. */
export function askForPagePort(signal?: AbortSignal): Promise<MessagePort> {
  const nonce = crypto.randomUUID();
  return new Promise((resolve, reject) => {
    const onMessage = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.source !== window.parent || !port) return;
      if ((event.data as { nonce?: unknown } | null)?.nonce !== nonce) return;
      window.removeEventListener('message', onMessage);
      // At once: the port keeps what the page answers until the sidebar listens.
      const hello: SidebarToPage = { type: 'hello' };
      port.postMessage(hello);
      resolve(port);
    };
    window.addEventListener('message', onMessage, { signal });
    const message: ToBackground = { type: 'introduce', nonce };
    browser.runtime.sendMessage(message).catch(reject);
  });
}
