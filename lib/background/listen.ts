import { browser } from 'wxt/browser';
import { safeParse } from 'valibot';
import { toBackground, type ToBackground, type ToPage } from '@/lib/messaging/protocol';
import { createGuardedFetch } from './guarded-fetch';

const contentScript = '/content-scripts/episode.js' as const;

/** Milliseconds in which a grant of `activeTab` has arrived. */
const grantDelay = 50;

/** Wires the background up. Keeps no state: the worker is stopped after 30 s of silence. */
export function listen(): void {
  const fetchText = createGuardedFetch({
    fetch: (input, init) => fetch(input, init),
    hasPermission: (url) => browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] }),
  });
  browser.runtime.onMessage.addListener((data: unknown, sender, respond) => {
    // Only our own pages may ask; a content script shares its process with a page.
    if (!sender.url?.startsWith(browser.runtime.getURL('/'))) return;
    const { success, output } = safeParse(toBackground, data);
    if (!success) return;
    void answer(output, sender.tab?.id).then(respond);
    return true;
  });
  browser.action.onClicked.addListener((tab) => {
    if (tab.id !== undefined) void toggle(tab.id);
  });

  async function answer(message: ToBackground, tabId: number | undefined): Promise<unknown> {
    switch (message.type) {
      case 'introduce':
        return tabId === undefined ? undefined : tell(tabId, message);
      case 'fetch-text':
        return fetchText(message.url);
      case 'open-library':
        return void (await browser.tabs.create({ url: libraryUrl(message.hash) }));
    }
  }
}

function libraryUrl(hash: string): string {
  return browser.runtime.getURL('/library.html') + (hash && `#${hash}`);
}

/** To the tab's top frame only; true if a content script was there to hear it. */
async function tell(tabId: number, message: ToPage): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}

/** Opens or folds the sidebar; on a site we do not run on, the click itself is the permission. */
async function toggle(tabId: number): Promise<void> {
  if (await tell(tabId, { type: 'toggle' })) return;
  // Right after the click Chromium sometimes has not applied the grant yet: "Cannot access contents of
  // the page" in about one press of five, never on the second try (measured, Chromium 156).
  if ((await inject(tabId)) || (await inject(tabId))) return void tell(tabId, { type: 'toggle' });
  // A page no extension may touch (browser settings, stores): the library is still of use.
  await browser.tabs.create({ url: libraryUrl('') });
}

async function inject(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [contentScript] });
    return true;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, grantDelay));
    return false;
  }
}
