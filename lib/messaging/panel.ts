import { browser } from 'wxt/browser';
import { createChannel } from './channel';
import type { SidebarChannel } from './sidebar-channel';
import { isPageToSidebar, type PageToSidebar } from './protocol';
import { panelPort } from './serve-sidebars';
import type { SidebarToPage } from './to-page';
import { overRuntimePort } from './wire';

/*
 * The side panel is a page of ours outside of every web page, so it needs no nonce: only our own pages can open a port
 * to a tab. What it shows is `sidebar.html?tab=…` in a frame.
 */

/** The tab that a sidebar framed by our own panel is for; undefined in any other frame. */
export function panelTab(): number | undefined {
  const tab = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (!Number.isInteger(tab) || window.parent === window) return undefined;
  try {
    // Any web page may frame the sidebar; only a page of ours lets its address be read.
    return window.parent.location.origin === location.origin ? tab : undefined;
  } catch {
    return undefined;
  }
}

/** Says hello when the channel is started; `onGone` tells when the page was left, or has no page script. */
export function connectToTab(tabId: number): SidebarChannel {
  const port = browser.tabs.connect(tabId, { name: panelPort, frameId: 0 });
  const channel = createChannel<PageToSidebar, SidebarToPage>(
    overRuntimePort(port),
    isPageToSidebar,
  );
  return {
    ...channel,
    start() {
      channel.start();
      channel.send({ type: 'hello' });
    },
  };
}
