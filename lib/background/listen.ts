import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { safeParse } from 'valibot';
import { fromPage, toBackground, type ToBackground } from '@/lib/messaging/protocol';
import { createToolbarPlace, openBeside } from './beside';
import { browserKeys, passOnCommand } from './commands';
import { createGuardedFetch } from './guarded-fetch';
import { forgetRevoked, missingOf, registerGranted, runOn, runOnGranted } from './granted-sites';
import type { GuardedRequestOptions } from './guarded-request';
import { injectByClick } from './inject';
import { openLibraryTab } from './library-tab';
import { retireLostFrames } from './open-tabs';
import { limitRate } from './rate-limit';
import { createReadChapters } from './read-chapters';
import { createReadFeed } from './read-feed';
import { relay } from './relay';
import { serveFeeds, serveTexts } from './serve-reading';
import { tell, tellToToggle } from './tell';

/** Wires the background up. Keeps no state: the worker is stopped after 30 s of silence. */
export function listen(): void {
  const fetchFor = limitRate((url, init) => fetch(url, init));
  const networkOf = (tab: Browser.tabs.Tab | undefined): GuardedRequestOptions => ({
    fetch: fetchFor(tab?.id),
    hasPermission: (url) => browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] }),
  });
  serveFeeds((tab) => createReadFeed(networkOf(tab)));
  serveTexts((tab) => createGuardedFetch(networkOf(tab)));
  browser.runtime.onMessage.addListener((data: unknown, sender, respond) => {
    // Only our own pages may ask for anything; a content script shares its process with a page.
    if (!sender.url?.startsWith(browser.runtime.getURL('/'))) {
      const { success, output } = safeParse(fromPage, data);
      if (success) void relay(output, sender);
      return;
    }
    const { success, output } = safeParse(toBackground, data);
    if (!success) return;
    void answer(output, sender.tab).then(respond);
    return true;
  });
  const toolbar = createToolbarPlace();
  browser.action.onClicked.addListener(async ({ id }) => {
    if (id !== undefined && !(await toolbar.open(id))) await toggle(id);
  });

  // Firefox for Android has no keys to give.
  browser.commands?.onCommand.addListener((name, tab) => void passOnCommand(name, tab?.id));

  browser.runtime.onInstalled.addListener(() => void registerGranted());
  browser.runtime.onStartup.addListener(() => void registerGranted());
  browser.permissions.onAdded.addListener(() => void runOnGranted());
  browser.permissions.onRemoved.addListener(() => void forgetRevoked().then(retireLostFrames));

  async function answer(message: ToBackground, tab: Browser.tabs.Tab | undefined) {
    const tabId = tab?.id;
    switch (message.type) {
      case 'introduce':
        return tabId === undefined ? undefined : tell(tabId, message);
      case 'read-chapters':
        return createReadChapters(networkOf(tab))(message.url);
      case 'open-page':
        return injectByClick(message.tabId);
      case 'missing-hosts':
        return missingOf(message.hosts);
      case 'run-on':
        return runOn(message.hosts);
      case 'browser-keys':
        return browserKeys();
      case 'open-library':
        return openLibraryTab(message.hash);
    }
  }
}

/** Opens or folds the sidebar; on a site we do not run on, the click itself is the permission. */
async function toggle(tabId: number): Promise<void> {
  let answer = await tellToToggle(tabId);
  if (answer === 'absent' && (await injectByClick(tabId, true)))
    answer = await tellToToggle(tabId, true);
  if (answer === 'refused') await openBeside(tabId);
  // A page no extension may touch (browser settings, stores): the library is still of use.
  if (answer === 'absent') await openLibraryTab();
}
