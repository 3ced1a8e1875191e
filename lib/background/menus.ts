import { browser } from 'wxt/browser';
import type { ToSidebar } from '@/lib/messaging/protocol';
import { selectionQuery } from '@/lib/search/selection-query';
import { openLibraryTab } from './library-tab';

/** Wires the entries of the toolbar button's menu and of the page's; browsers keep them from one start to the next. */
export function serveMenus(): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  // Firefox for Android has no such menus.
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    switch (menuItemId) {
      case 'library':
        return void openLibraryTab();
      case 'help':
        return void openLibraryTab('/help');
      case 'search':
        return void openLibraryTab(searchPlace(selectionText));
      case 'highlight':
        return void (tab?.id !== undefined && tellSidebar(tab.id, frameId));
    }
  });
}

async function createMenus(): Promise<void> {
  const { contextMenus, i18n, runtime } = browser;
  if (!contextMenus) return;
  await contextMenus.removeAll();
  const { getMessage } = i18n;
  contextMenus.create({ id: 'library', contexts: ['action'], title: getMessage('library') });
  contextMenus.create({ id: 'help', contexts: ['action'], title: getMessage('help') });
  contextMenus.create({ id: 'search', contexts: ['selection'], title: getMessage('menuSearch') });
  contextMenus.create({
    id: 'highlight',
    contexts: ['selection'],
    title: getMessage('highlight'),
    documentUrlPatterns: [runtime.getURL('/sidebar.html')],
  });
}

/** What was selected is a page's word: it only becomes a query. */
function searchPlace(selected = ''): string {
  return `/search/${new URLSearchParams({ q: selectionQuery(selected) })}`;
}

async function tellSidebar(tabId: number, frameId?: number): Promise<void> {
  const message: ToSidebar = { type: 'mark-selection' };
  // Refused where the sidebar has gone meanwhile.
  await browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => undefined);
}
