import { browser } from 'wxt/browser';

/** Opens the library in a tab of its own, at a place in it as its `parseRoute` reads it. */
export async function openLibraryTab(hash = ''): Promise<void> {
  const url = browser.runtime.getURL('/library.html') + (hash && `#${hash}`);
  await browser.tabs.create({ url });
}
