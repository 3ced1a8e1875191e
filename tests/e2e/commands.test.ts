import { fileURLToPath } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { sidebarFrame } from '../support/browsers';
import { mediaState, play } from '../support/media';
import { holdBack } from '../support/hold-back';
import { createSidebar, openSidebar } from '../support/sidebar';
import { pageAddress, transcriptAddress } from '../support/site/addresses';
import { useStage } from '../support/stage';

interface Background {
  chrome: {
    tabs: { query(filter: object): Promise<{ id?: number }[]> };
    commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
    action: { getBadgeText(tab: { tabId?: number }): Promise<string> };
  };
}

/** No driver presses an extension's keys; Chromium's events can be sent off from within the worker. */
describe('the browser’s key commands', () => {
  const stage = useStage('chromium', { audible: true });

  async function background() {
    const { browser, origin } = stage.launched;
    const target = await browser.waitForTarget(
      (it) => it.type() === 'service_worker' && it.url().startsWith(origin),
    );
    return (await target.worker())!;
  }
  const press = async (name: 'play-pause' | 'save-heard') =>
    (await background()).evaluate(async (command) => {
      const { chrome } = globalThis as unknown as Background;
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(command, tab);
    }, name);
  const audibleTabs = async () =>
    (await background()).evaluate(async () => {
      const { chrome } = globalThis as unknown as Background;
      return (await chrome.tabs.query({ audible: true })).length;
    });
  const badge = async () =>
    (await background()).evaluate(async () => {
      const { chrome } = globalThis as unknown as Background;
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText({ tabId: tab?.id });
    });
  const playFrom = async (page: Page, time: number) => {
    await page.$eval('audio', (audio, [at]) => (audio.currentTime = at!), [time]);
    await play(page);
  };
  const paused = (page: Page, wanted: boolean) =>
    page.waitForFunction(
      (it) => document.querySelector('audio')?.paused === it,
      { polling: 25 },
      wanted,
    );

  it('plays and pauses the page in front', async () => {
    const { page, close } = await openSidebar(stage.launched, pageAddress('vtt'));
    await page.bringToFront();
    await press('play-pause');
    await paused(page, false);
    await press('play-pause');
    await paused(page, true);
    await close();
  });

  it('pauses what is heard from another tab', async () => {
    const { page, close } = await openSidebar(stage.launched, pageAddress('vtt'));
    await page.bringToFront();
    await playFrom(page, 30);
    const other = await stage.launched.browser.newPage();
    await other.goto(pageAddress('srt'));
    await sidebarFrame(other);
    await other.bringToFront();
    await expect.poll(audibleTabs).toBe(1);
    await press('play-pause');
    await page.waitForFunction(() => document.querySelector('audio')?.paused, { polling: 50 });
    expect(await mediaState(other)).toMatchObject({ time: 0, paused: true });
    await other.close();
    await close();
  });

  it('saves the last half minute in whole sentences; twice, a whole minute; Undo takes it back', async () => {
    const sidebar = await openSidebar(stage.launched, pageAddress('full'));
    const { page, frame } = sidebar;
    await page.bringToFront();
    const lines = await sidebar.lines();
    await playFrom(page, 100);
    await frame.waitForSelector('[aria-current="true"]');
    await press('save-heard');
    await sidebar.until(() =>
      document.querySelector('.toast')?.textContent?.includes('30 seconds'),
    );
    // It plays on: what was said until now is counted from here at the latest.
    const { time } = await mediaState(page);
    await press('save-heard');
    await sidebar.until(() =>
      document.querySelector('.toast')?.textContent?.includes('60 seconds'),
    );
    const said = lines.filter(({ start, end }) => start >= time - 60 && end <= 100);
    await expect
      .poll(marked)
      .toEqual([expect.stringContaining(said.map(({ text }) => text).join(' '))]);
    const [quote] = await marked();
    expect(lines.some(({ text }) => quote!.startsWith(text))).toBe(true);
    await sidebar.clickButton('Undo');
    await sidebar.until(() => !document.querySelector('[data-highlight]'));
    await sidebar.close();

    async function marked(): Promise<string[]> {
      return frame.$$eval('[data-highlight] .quote', (all) =>
        all.map((it) => it.textContent ?? ''),
      );
    }
  });

  it('saves before the transcript is here, and fills in the words when it comes', async () => {
    const release = holdBack(stage.internet, transcriptAddress('slow', 'vtt'));
    const page = await stage.launched.browser.newPage();
    await page.goto(pageAddress('slow'));
    const sidebar = createSidebar(page, await sidebarFrame(page));
    await page.bringToFront();
    await sidebar.until(() => document.querySelector('.play-button'));
    await playFrom(page, 60);
    await press('save-heard');
    await sidebar.until(() =>
      document.querySelector('.toast')?.textContent?.includes('are filled in'),
    );
    release();
    await sidebar.until(() => document.querySelector('[data-highlight] .quote')?.textContent);
    await sidebar.close();
  });

  it('saves where there is no transcript; a later session fills in the words', async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(pageAddress('untold'));
    const before = createSidebar(page, await sidebarFrame(page));
    await page.bringToFront();
    await before.until(() => document.querySelector('.without'));
    await playFrom(page, 60);
    await press('save-heard');
    await before.until(() =>
      document.querySelector('[data-highlight]')?.textContent?.includes('are filled in'),
    );
    await page.reload();
    const frame = await sidebarFrame(page);
    const after = createSidebar(page, frame);
    await after.until(() => document.querySelector('[data-highlight]'));
    const field = (await frame.waitForSelector(
      '.empty input[type="file"]',
    )) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(
      fileURLToPath(new URL('../fixtures/demo/transcript.srt', import.meta.url)),
    );
    await after.until(() => document.querySelector('[data-highlight] .quote')?.textContent);
    await after.close();
  });

  it('saves with the sidebar folded and never opened, and shows it once it is', async () => {
    const address = pageAddress('json');
    const before = await openSidebar(stage.launched, address);
    await before.clickButton('Fold sidebar');
    const { page } = before;
    await page.waitForFunction(() => document.documentElement.style.marginRight === '');
    await page.reload();
    await page.waitForSelector('marginear-sidebar');
    await page.bringToFront();
    await playFrom(page, 60);
    // It is shown for some seconds only.
    await Promise.all([expect.poll(badge).toBe('+1'), press('save-heard')]);
    const frame = await sidebarFrame(page);
    await frame.waitForFunction(() => document.querySelector('.toast .toast-action'), {
      polling: 50,
    });
    const width = await page.$eval('marginear-sidebar', (it) => it.getBoundingClientRect().width);
    expect(width).toBe(0);
    await expect.poll(badge).not.toBe('+1');
    const edge = await page.evaluate(() => document.documentElement.clientWidth);
    await page.mouse.click(edge - 18, 120);
    const sidebar = createSidebar(page, frame);
    await sidebar.until(() => document.querySelector('#app')!.getBoundingClientRect().width > 0);
    await sidebar.clickButton('Add note');
    await frame.waitForSelector('.note-field');
    await page.keyboard.type('heard');
    await sidebar.clickButton('Save note');
    await sidebar.until(() =>
      document.querySelector('[data-highlight]')?.textContent?.includes('heard'),
    );
    await sidebar.close();
  });
});
