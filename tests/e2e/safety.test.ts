import type { Page, Protocol } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openExtensionPage } from '../support/browsers.ts';
import { saveAs } from '../support/exporting.ts';
import { askAsContentScript, eavesdrop, forge, hideAndSeek } from '../support/hostile-page.ts';
import { isOfBrowser, type SiteRequest } from '../support/internet.ts';
import { mediaState } from '../support/media.ts';
import { openSidebar, sidebarOn, type Sidebar } from '../support/sidebar.ts';
import {
  audioAddress,
  coverAddress,
  feedAddress,
  pageAddress,
  transcriptAddress,
} from '../support/site/addresses.ts';
import { useStage } from '../support/stage.ts';

/** What a listener does with an episode. */
async function mainFlow(sidebar: Sidebar): Promise<void> {
  await sidebar.clickButton('Play');
  await sidebar.until(() => document.querySelector('[aria-current="true"]'));
  await sidebar.clickLine('Who does the sums?');
  await sidebar.search('sums');
  await sidebar.frame.focus('[data-line="3"] .line');
  await sidebar.press('n');
  await sidebar.frame.waitForSelector('.note-field');
  await sidebar.page.keyboard.type('Ask Ada.');
  await sidebar.clickButton('Save note');
  await sidebar.until(() => document.querySelector('.highlight-card .note'));
}

async function lookThroughLibrary(library: Page): Promise<void> {
  await library.waitForSelector('nav a');
  const links = await library.$$eval('nav a', (all) => all.map((it) => it.getAttribute('href')!));
  expect(links.length).toBeGreaterThan(2);
  for (const link of [...links, '#/highlights']) {
    await library.locator(`nav a[href="${link}"]`).click();
    await library.waitForSelector(`nav a[href="${link}"][aria-current]`);
  }
  await library.waitForSelector('[data-highlight] .note');
}

/** Other than a page's own requests, these have no site that they come from. */
function isOfExtension({ headers }: SiteRequest): boolean {
  return headers['sec-fetch-site'] === 'none' && headers['sec-fetch-mode'] !== 'navigate';
}

const addressesOf = (requests: readonly SiteRequest[]) =>
  [...new Set(requests.map(({ url }) => url.href))].sort();

const stage = useStage('chromium');

describe('with the settings as they come', () => {
  it('nothing is asked for but the page and its episode’s feed, transcript and audio', async () => {
    const { launched, internet } = stage;
    const before = internet.requests.length;
    for (const domain of ['feeds.transistor.fm', 'share.transistor.fm']) {
      const cookie = { name: 'listener', value: '1', domain, path: '/', secure: true };
      await launched.browser.setCookie({ ...cookie, sameSite: 'None' });
    }
    const sidebar = await openSidebar(launched, pageAddress('full'));
    await mainFlow(sidebar);
    const library = await openExtensionPage(launched, 'library.html');
    await lookThroughLibrary(library);
    await saveAs(launched.browser, library, 'Everything');
    await sidebar.page.bringToFront();
    await sidebar.page.reload();
    await sidebarOn(sidebar.page);

    const asked = internet.requests.slice(before).filter(({ url }) => !isOfBrowser(url));
    const ofExtension = [feedAddress('full'), transcriptAddress('full', 'vtt')];
    const ofPage = [pageAddress('full'), coverAddress, audioAddress('full')];
    expect(addressesOf(asked)).toEqual([...ofPage, ...ofExtension].sort());
    const ours = asked.filter(isOfExtension);
    expect(addressesOf(ours)).toEqual(ofExtension.sort());
    for (const { method, headers } of ours) {
      expect(method).toBe('GET');
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
    await library.close();
    await sidebar.close();
  });
});

describe('a page that attacks with all it has', () => {
  it('sees, steers and hides nothing of the sidebar', async () => {
    const sidebar = await openSidebar(stage.launched, pageAddress('marks'));
    const { page } = sidebar;
    const lines = await sidebar.lines();
    await page.evaluate(eavesdrop);
    await page.evaluate(forge);
    expect(await page.evaluate(hideAndSeek)).toEqual({
      root: null,
      frames: 0,
      style: ['1', 'auto', '2147483647', 'none'],
    });
    expect((await mediaState(page)).paused).toBe(true);
    await sidebar.search('sums');
    await sidebar.clickButton('Play');
    await sidebar.until(() => document.querySelector('[aria-current="true"]'));
    expect(await sidebar.lines()).toEqual(lines);
    expect(await page.evaluate(() => window.overheard)).toEqual([]);
    await sidebar.close();
  });
});

describe('a page that has taken over its process', () => {
  it('gets nothing by what our script may ask', async () => {
    const { launched, internet } = stage;
    const { page, ...sidebar } = await openSidebar(launched, pageAddress('full'));
    const session = await page.createCDPSession();
    const worlds: Protocol.Runtime.ExecutionContextDescription[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await session.send('Runtime.enable');
    const ours = worlds.find(({ origin }) => origin === launched.origin)!;
    const tabs = (await launched.browser.pages()).length;
    const { result } = await session.send('Runtime.evaluate', {
      expression: `(${askAsContentScript.toString()})()`,
      contextId: ours.id,
      awaitPromise: true,
      returnByValue: true,
    });
    expect(result.value).toEqual([]);
    expect(internet.requests.filter(({ url }) => url.host === 'bank.example')).toEqual([]);
    expect(await launched.browser.pages()).toHaveLength(tabs);
    expect(await sidebar.lines()).not.toEqual([]);
    await sidebar.close();
  });
});
