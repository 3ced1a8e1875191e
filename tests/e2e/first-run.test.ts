import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openExtensionPage, sidebarFrame } from '../support/browsers.ts';
import { isOfBrowser } from '../support/internet.ts';
import { createSidebar, type Sidebar } from '../support/sidebar.ts';
import { useStage } from '../support/stage.ts';

/** What an extension's worker can say to itself in Chromium: no driver can press an entry of a native menu. */
interface Worker {
  chrome: {
    contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
    runtime: {
      getContexts(
        filter: object,
      ): Promise<{ tabId: number; frameId: number; documentUrl: string }[]>;
    };
  };
}

const stage = useStage('chromium', { welcome: true });

describe('a new listener', () => {
  let demo: Sidebar;

  async function choose(menuItemId: string, selectionText: string): Promise<void> {
    const target = await stage.launched.browser.waitForTarget(
      (it) => it.type() === 'service_worker',
    );
    const worker = await target.worker();
    await worker!.evaluate(
      async (info) => {
        const { contextMenus, runtime } = (globalThis as unknown as Worker).chrome;
        const contexts = await runtime.getContexts({ contextTypes: ['TAB'] });
        const frame = contexts.find(({ documentUrl }) => documentUrl.endsWith('/sidebar.html'))!;
        contextMenus.onClicked.dispatch({ ...info, frameId: frame.frameId }, { id: frame.tabId });
      },
      { menuItemId, selectionText },
    );
  }

  it('is welcomed, and opens a demo that asks nothing of any network', async () => {
    const [, page] = await stage.launched.browser.pages();
    await page!.waitForSelector('.welcome');
    const pictures = await page!.$$eval('.pictures svg', (all) => all.map((it) => it.ariaLabel));
    expect(pictures).toHaveLength(3);
    for (const picture of pictures) expect(picture).toMatch(/^Drawing: /);

    await page!.locator('a[href="demo.html"]').click();
    await page!.waitForSelector('.demo');
    const frame = await sidebarFrame(page!);
    await frame.waitForSelector('[data-start]');
    demo = createSidebar(page!, frame);
    await demo.until(() => document.querySelector('[data-sync="synced"]'));
    await demo.clickLine('Mostly the snails');
    await demo.until(() =>
      document.querySelector('[aria-current="true"]')?.textContent?.startsWith('Mostly'),
    );
    await demo.clickButton('Play');
    await demo.until(() => {
      const lit = document.querySelector('[aria-current="true"]');
      return lit && !lit.textContent.startsWith('Mostly');
    });
    expect(await demo.search('margn')).toMatch(/^1 of /);
    const asked = stage.internet.requests.filter(({ url }) => !isOfBrowser(url));
    expect(asked.map(({ url }) => url.href)).toEqual([]);
  });

  it('highlights what is selected, by the context menu', async () => {
    await demo.search('');
    await demo.select('somebody drew', 'snails.');
    await choose('highlight', 'ignored');
    await demo.until(() => document.querySelector('.toast-text')?.textContent === 'Highlighted');
  });

  it('finds selected words in the library, where the demo leads back to its page', async () => {
    const opened = stage.launched.browser.waitForTarget((it) => it.url().includes('#/search/'));
    await choose('search', '“knights” -who');
    const library = (await (await opened).page())!;
    const link = 'a[href^="demo.html#t="]';
    await library.waitForSelector(link);
    expect(await library.$eval('input[type="search"]', (field) => field.value)).toBe('knights who');
    await library.close();
  });
});

describe('another version', () => {
  const until = (page: Page, words: string) =>
    page.waitForFunction((said) => document.body.textContent.includes(said), {}, words);

  it('tells its news until they are put away', async () => {
    const library = await openExtensionPage(stage.launched, 'library.html');
    await library.evaluate('chrome.storage.local.set({ "seen-version": "0.0" })');
    await library.waitForSelector('.news');
    await library.locator('.news + button').click();
    await library.waitForFunction(() => !document.querySelector('.news'));
    await library.reload();
    await library.waitForSelector('[data-highlight]');
    expect(await library.$('.news')).toBeNull();
    await library.close();
  });

  it('that is older shows what a newer one has kept, and says that it keeps nothing', async () => {
    const demo = await openExtensionPage(stage.launched, 'demo.html');
    await (await sidebarFrame(demo)).waitForSelector('[data-start]');
    await demo.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.open('marginear', 990).addEventListener('success', resolve);
        }),
    );
    await demo.close();
    const library = await openExtensionPage(stage.launched, 'library.html#/episodes');
    await until(library, 'was written by a newer version of Marginear');
    await until(library, 'Snails in the margin');
  });
});
