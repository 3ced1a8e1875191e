import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptPermissionPrompts,
  openExtensionPage,
  pressToolbarButton,
  sidebarFrame,
  type Launched,
} from '../support/browsers.ts';
import { createSidebar, openSidebar, sidebarOn } from '../support/sidebar.ts';
import { pageAddress } from '../support/site/addresses.ts';
import { unknownSite, unknownSites } from '../support/site/unknown-site.ts';
import { useStage } from '../support/stage.ts';

const { page: pageHost, player: playerHost, feed: feedHost, address } = unknownSite;

async function press(page: Page, name: string): Promise<void> {
  await page.locator(`::-p-aria(${name}[role="button"])`).click();
}

async function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => (element as HTMLElement).innerText);
}

/** Waits for the tab of the library that the sidebar opens. Firefox tells nothing of it: every tab is asked. */
async function allowPage({ browser }: Launched): Promise<Page> {
  for (;;) {
    for (const page of await browser.pages()) {
      const at = await page.evaluate(() => location.href).catch(() => '');
      if (at.includes('/library.html#/allow/')) return page;
    }
    await setTimeout(50);
  }
}

/** Opens the episode's page and waits until it has all it will get without us. */
async function openEpisode({ browser }: Launched): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle0' });
  return page;
}

/** What the background answers to a page of ours that wants the feed. */
async function fetchedBy(page: Page): Promise<unknown> {
  return page.evaluate(async (url) => {
    interface Runtime {
      runtime: {
        connect(options: { name: string }): {
          postMessage(message: object): void;
          onMessage: { addListener(listener: (message: { result: unknown }) => void): void };
        };
      };
    }
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Runtime>;
    const port = (browser ?? chrome).runtime.connect({ name: 'text' });
    port.postMessage({ url });
    return new Promise((resolve) => port.onMessage.addListener(({ result }) => resolve(result)));
  }, `https://${feedHost}/radio`);
}

const withoutSidebar = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('marginear-sidebar'), { polling: 50 });

describe.each(['chromium', 'firefox'] as const)('permissions, in %s', (name) => {
  const stage = useStage(name);

  beforeAll(async () => {
    for (const [host, site] of Object.entries(unknownSites())) stage.internet.sites.set(host, site);
    await acceptPermissionPrompts(stage.launched);
  });

  it('does nothing on a site it does not know, until the toolbar button is pressed', async () => {
    const page = await openEpisode(stage.launched);
    expect(await page.$('marginear-sidebar')).toBeNull();
    expect(stage.internet.requests.some(({ url }) => url.host === feedHost)).toBe(false);
    await pressToolbarButton(stage.launched, page);
    const frame = await sidebarFrame(page);
    await frame.waitForSelector('.offer');
    await page.close();
  });

  it('asks once for page, player and feed, and runs at once where it was allowed', async () => {
    const page = await openEpisode(stage.launched);
    await pressToolbarButton(stage.launched, page);
    const sidebar = createSidebar(page, await sidebarFrame(page));
    await sidebar.until(() => document.querySelector('.offer, .failures'));
    await sidebar.clickButton('Always on this site');
    const asking = await allowPage(stage.launched);
    await asking.waitForSelector('.purposes dt');
    const asked = await asking.$$eval('.purposes dt', (all) => all.map((it) => it.textContent));
    expect(asked).toEqual([pageHost, playerHost, feedHost]);
    await press(asking, 'Allow these sites');
    await asking.waitForFunction(() => /Allowed/.test(document.body.innerText));
    await asking.close();
    await page.bringToFront();
    await sidebar.until(() => !document.querySelector('.offer'));
    await sidebar.until(() => document.querySelectorAll('[data-start]').length === 95);
    await page.close();

    const again = await openEpisode(stage.launched);
    const opened = await sidebarOn(again);
    expect((await opened.lines()).length).toBe(95);
    expect(await opened.frame.$('.offer')).toBeNull();
    const player = again.frames().find((it) => new URL(it.url()).hostname === playerHost);
    await player!.evaluate(() => document.querySelector('audio')!.play());
    await opened.until(() => document.querySelector('[aria-current="true"]'));
    await again.close();
  });

  it('lists what was allowed, and takes back the right to read', async () => {
    const settings = await openExtensionPage(stage.launched, 'library.html#/settings');
    await settings.waitForSelector('.granted li:nth-child(3)');
    const rows = (await textOf(settings, '.granted')).split('\n').filter(Boolean);
    expect(rows).toEqual([pageHost, 'runs there', feedHost, 'only read', playerHost, 'runs there']);
    expect(await fetchedBy(settings)).toMatchObject({ ok: true });
    await press(settings, `Remove ${feedHost}`);
    await settings.waitForFunction(() => document.querySelectorAll('.granted li').length === 2);
    expect(await fetchedBy(settings)).toMatchObject({ ok: false, code: 'no-permission' });
    await settings.close();
  });

  it('goes quiet where the right to run was taken back, and stays away', async () => {
    const page = await openEpisode(stage.launched);
    await sidebarFrame(page);
    const settings = await openExtensionPage(stage.launched, 'library.html#/settings');
    await settings.waitForSelector('.granted');
    const other = await openSidebar(stage.launched, pageAddress('marks'));
    await settings.bringToFront();
    await press(settings, `Remove ${pageHost}`);
    await withoutSidebar(page);
    await page.close();
    expect(await other.page.$('marginear-sidebar')).not.toBeNull();
    await other.close();
    const again = await openEpisode(stage.launched);
    expect(await again.$('marginear-sidebar')).toBeNull();
    await again.close();
    await settings.close();
  });

  it('runs everywhere if that is wanted, and no longer when it is not', async () => {
    const page = await openEpisode(stage.launched);
    const settings = await openExtensionPage(stage.launched, 'library.html#/settings');
    await press(settings, 'Run on every site');
    await page.waitForSelector('marginear-sidebar');
    await press(settings, 'Stop running on every site');
    await withoutSidebar(page);
    await page.close();
    const again = await openEpisode(stage.launched);
    expect(await again.$('marginear-sidebar')).toBeNull();
    await again.close();
    await settings.close();
  });

  it('does not offer again where the offer was declined', async () => {
    for (const shown of [true, false]) {
      const page = await openEpisode(stage.launched);
      await pressToolbarButton(stage.launched, page);
      const sidebar = createSidebar(page, await sidebarFrame(page));
      await sidebar.until(() => document.querySelector('[data-start]'));
      if (shown) await sidebar.frame.waitForSelector('.offer');
      else expect(await sidebar.frame.$('.offer')).toBeNull();
      if (shown) await sidebar.clickButton('Dismiss');
      await sidebar.until(() => !document.querySelector('.offer'));
      await page.close();
    }
  });
});
