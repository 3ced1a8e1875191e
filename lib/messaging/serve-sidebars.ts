import { browser, type Browser } from 'wxt/browser';
import { createChannel, type Channel } from './channel';
import type { PageToSidebar } from './protocol';
import { isSidebarToPage, type SidebarToPage } from './to-page';
import { overMessagePort, overRuntimePort } from './wire';

/** The page's end of a line to a sidebar. */
export type PageChannel = Channel<SidebarToPage, PageToSidebar>;

/** Name of the ports that side panels open to a tab. */
export const panelPort = 'panel';

/** Hands one end of a new channel to the frame this content script made. */
export function connectToFrame(frame: HTMLIFrameElement, nonce: string): PageChannel {
  const { port1, port2 } = new MessageChannel();
  const origin = new URL(browser.runtime.getURL('/')).origin;
  frame.contentWindow?.postMessage({ nonce }, origin, [port2]);
  return createChannel<SidebarToPage, PageToSidebar>(overMessagePort(port1), isSidebarToPage);
}

/** Hears of every panel that wants to show this page. */
export function acceptPanels(onPanel: (channel: PageChannel) => void, signal: AbortSignal): void {
  const onConnect = (port: Browser.runtime.Port) => {
    const ours = port.sender?.url?.startsWith(browser.runtime.getURL('/'));
    if (port.name !== panelPort || !ours) return;
    onPanel(createChannel<SidebarToPage, PageToSidebar>(overRuntimePort(port), isSidebarToPage));
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => browser.runtime?.onConnect.removeListener(onConnect));
}
