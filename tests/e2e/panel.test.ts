import type { Browser, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import {
  openExtensionPage,
  pressToolbarButton,
  sidebarFrame,
  type Launched,
} from '../support/browsers.ts';
import { openSidebar, sidebarOn } from '../support/sidebar.ts';
import { blogAddress, pageAddress } from '../support/site/addresses.ts';
import { useStage } from '../support/stage.ts';

const overlayMargin = (page: Page) => page.$eval('html', (html) => html.style.marginRight);

interface Tabs {
  tabs: { query(facts: object): Promise<{ id: number; url?: string }[]> };
}

/** The browser's number of the tab with this address; our own pages may ask, since the site's host is granted. */
async function tabWith(launched: Launched, address: string): Promise<number> {
  const page = await openExtensionPage(launched, 'library.html');
  const id = await page.evaluate(async (url) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Tabs>;
    const tabs = await (browser ?? chrome).tabs.query({});
    return tabs.find((tab) => tab.url === url)?.id;
  }, address);
  await page.close();
  if (id === undefined) throw new Error(`No tab has ${address}.`);
  return id;
}

/** Waits for the panel's page in whatever window the browser puts it. */
async function panelPage(browser: Browser): Promise<Page> {
  const target = await browser.waitForTarget((it) => it.url().includes('/sidepanel.html'));
  return target.asPage();
}

/** Waits for an element of the sidebar in a panel. Firefox tells drivers nothing of a frame in our own page: the page is asked. */
async function shown(panel: Page, selector: string): Promise<void> {
  await panel.waitForFunction(
    (wanted) =>
      document
        .querySelector<HTMLIFrameElement>('iframe:not([hidden])')
        ?.contentDocument?.querySelector(wanted),
    { polling: 50 },
    selector,
  );
}

function inPanel<T>(panel: Page, read: (root: Document) => T): Promise<T> {
  return panel.evaluate(
    `(${read})(document.querySelector('iframe:not([hidden])').contentDocument)`,
  ) as Promise<T>;
}

const stages = { chromium: useStage('chromium'), firefox: useStage('firefox') };

describe.each(['chromium', 'firefox'] as const)('the side panel, in %s', (name) => {
  const stage = stages[name];

  it('takes the place of the overlay, steers the page, and gives the place back', async () => {
    const { page } = await openSidebar(stage.launched, pageAddress('marks'));
    const tab = await tabWith(stage.launched, pageAddress('marks'));
    const panel = await openExtensionPage(stage.launched, `sidepanel.html?tab=${tab}`);
    await shown(panel, '[data-start]');
    await expect.poll(() => page.$('marginear-sidebar')).toBeNull();
    expect(await overlayMargin(page)).toBe('');
    await shown(panel, '.play-button');
    const labels = await inPanel(panel, (root) =>
      [...root.querySelectorAll('button')].map((button) => button.ariaLabel),
    );
    expect(labels).toContain('Play');
    expect(labels).not.toContain('Fold sidebar');

    await inPanel(panel, (root) => root.querySelector<HTMLElement>('[aria-label="Play"]')!.click());
    await shown(panel, '[aria-current="true"]');
    expect(await page.$eval('audio', (audio) => audio.paused)).toBe(false);
    await page.$eval('audio', (audio) => audio.pause());

    await panel.close();
    await page.bringToFront();
    await page.waitForSelector('marginear-sidebar');
    await sidebarOn(page);
    await page.close();
  });

  it('goes along to the next page of its tab', async () => {
    const { page } = await openSidebar(stage.launched, pageAddress('marks'));
    const tab = await tabWith(stage.launched, pageAddress('marks'));
    const panel = await openExtensionPage(stage.launched, `sidepanel.html?tab=${tab}`);
    await shown(panel, '[data-start]');
    await page.goto(pageAddress('untold'));
    await shown(panel, '.empty');
    expect(await page.$('marginear-sidebar')).toBeNull();
    await panel.close();
    await page.close();
  });
});

describe('a page that frames the sidebar of the panel', () => {
  const stage = stages.chromium;

  it('gets an empty page, not what another tab reads', async () => {
    const { page } = await openSidebar(stage.launched, pageAddress('marks'));
    const tab = await tabWith(stage.launched, pageAddress('marks'));
    const forged = `${stage.launched.origin}/sidebar.html?tab=${tab}`;
    const hostile = await stage.launched.browser.newPage();
    await hostile.goto(blogAddress);
    await hostile.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      return new Promise((resolve) => frame.addEventListener('load', resolve));
    }, forged);
    // The real one still answers: whatever the forged frame asked was refused before this came back.
    await page.bringToFront();
    const real = await sidebarOn(page);
    await real.clickButton('Play');
    await real.until(() => document.querySelector('[aria-current="true"]'));
    const frame = hostile.frames().find((it) => it.url() === forged);
    expect(await frame?.$eval('#app', (app) => app.childElementCount)).toBe(0);
    await hostile.close();
    await page.close();
  });
});

describe('a page in which no frame of ours can live', () => {
  const stage = stages.chromium;
  const address = 'https://sandboxed.transistor.fm/episodes/the-lamp';

  it('gets its room back, and the toolbar button opens the sidebar beside it', async () => {
    const { browser } = stage.launched;
    const body = await stage.internet.sites.get('the-tide-table.transistor.fm')!({
      method: 'GET',
      url: new URL(pageAddress('marks')),
      headers: {},
    });
    if (typeof body !== 'object') throw new Error('The demo page is missing.');
    const headers = { ...body.headers, 'Content-Security-Policy': 'sandbox allow-scripts' };
    stage.internet.sites.set('sandboxed.transistor.fm', () => ({ ...body, headers }));

    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForSelector('marginear-sidebar');
    await page.waitForFunction(() => {
      const host = document.querySelector('marginear-sidebar');
      return host && getComputedStyle(host).display === 'none';
    });
    expect(await overlayMargin(page)).toBe('');

    await pressToolbarButton(stage.launched, page);
    const panel = await panelPage(browser);
    const frame = await sidebarFrame(panel);
    await frame.waitForSelector('[data-start]');
    await panel.close();
    await page.close();
  });
});

describe('a page whose extension is reloaded under it', () => {
  const stage = stages.chromium;

  it('says so once, in place of the sidebar, and goes quiet', async () => {
    const { page } = await openSidebar(stage.launched, pageAddress('marks'));
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    const said = async () => JSON.stringify(await page.accessibility.snapshot());
    // By then it has all its words, which nobody gives to it later.
    await expect.poll(said).toContain('Width of the transcript');
    await stage.launched.browser.installExtension('.output/chrome-mv3');
    await page.$eval('audio', (audio) => audio.play());
    await page.waitForFunction(() => document.documentElement.style.marginRight === '');
    await expect.poll(said).toContain('Reload this page');
    await page.reload();
    await sidebarOn(page);
    expect(errors.map(String)).toEqual([]);
    await page.close();
  });
});

/** The last: it stays chosen. */
describe('the choice of the side panel', () => {
  const stage = stages.chromium;

  it('keeps pages as they are; the toolbar button opens the panel', async () => {
    const { launched } = stage;
    const settings = await openExtensionPage(launched, 'library.html#/settings');
    await settings.locator('input[name="place"][value="panel"]').click();
    const kept = () =>
      settings.evaluate('chrome.storage.local.get("settings").then((it) => it.settings?.place)');
    await expect.poll(kept).toBe('panel');
    const page = await launched.browser.newPage();
    await page.goto(pageAddress('marks'));
    await pressToolbarButton(launched, page);
    const panel = await panelPage(launched.browser);
    await shown(panel, '[data-start]');
    expect(await page.$('marginear-sidebar')).toBeNull();
    expect(await overlayMargin(page)).toBe('');
    await page.close();
  });
});
