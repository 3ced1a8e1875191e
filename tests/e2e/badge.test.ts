import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openExtensionPage, sidebarFrame } from '../support/browsers.ts';
import { holdBack } from '../support/hold-back.ts';
import { blogAddress, pageAddress, transcriptAddress } from '../support/site/addresses.ts';
import { useStage } from '../support/stage.ts';

interface Toolbar {
  tabs: { query(facts: object): Promise<{ id: number; url?: string }[]> };
  action: {
    getBadgeText(tab: { tabId?: number }): Promise<string>;
    getTitle(tab: { tabId?: number }): Promise<string>;
  };
}

/** Sign and words of the toolbar button over the tab with this address. Asked by a page of the extension. */
function toolbarButton(library: Page, address: string): Promise<string[]> {
  return library.evaluate(async (url) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Toolbar>;
    const { tabs, action } = browser ?? chrome;
    const tab = { tabId: (await tabs.query({})).find((it) => it.url === url)?.id };
    return [await action.getBadgeText(tab), await action.getTitle(tab)];
  }, address);
}

describe.each(['chromium', 'firefox'] as const)('the badge, in %s', (name) => {
  const stage = useStage(name);

  it('says whether there is a transcript, and nothing on a page that is no episode', async () => {
    const library = await openExtensionPage(stage.launched, 'library.html');
    const page = await stage.launched.browser.newPage();
    const shows = (address: string, ...look: string[]) =>
      expect.poll(() => toolbarButton(library, address)).toEqual(look);

    await page.goto(pageAddress('full'));
    await shows(pageAddress('full'), '✓', 'Marginear: transcript found');
    await page.goto(blogAddress);
    await shows(blogAddress, '', 'Marginear: transcript');
    const release = holdBack(stage.internet, transcriptAddress('slow', 'vtt'));
    await page.goto(pageAddress('slow'));
    await shows(pageAddress('slow'), '…', 'Marginear: looking for the transcript');
    release();
    await shows(pageAddress('slow'), '✓', 'Marginear: transcript found');
    await page.goto(pageAddress('untold'));
    await shows(pageAddress('untold'), '–', 'Marginear: no transcript found');
    await page.close();
    await library.close();
  });

  it('is there too while the sidebar is folded', async () => {
    const library = await openExtensionPage(stage.launched, 'library.html');
    const page = await stage.launched.browser.newPage();
    await page.goto(pageAddress('marks'));
    const frame = await sidebarFrame(page);
    const fold = await frame.waitForSelector('::-p-aria(Fold sidebar[role="button"])');
    await fold!.evaluate((button) => (button as HTMLElement).click());
    await page.waitForFunction(() => document.documentElement.style.marginRight === '');
    await page.reload();
    await expect
      .poll(() => toolbarButton(library, pageAddress('marks')))
      .toEqual(['✓', 'Marginear: transcript found']);
    await page.close();
    await library.close();
  });
});
