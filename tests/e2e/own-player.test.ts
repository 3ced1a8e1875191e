import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sidebarFrame } from '../support/browsers';
import { mediaState } from '../support/media';
import { positionIn, shownPosition } from '../support/player-bar';
import { createSidebar, type Sidebar } from '../support/sidebar';
import { audioAddress } from '../support/site/addresses';
import { demoEpisode } from '../support/site/demo-episode';
import {
  readingRoom,
  silentPageAddress,
  transcriptPageAddress,
} from '../support/site/transcript-page';
import { useStage, type BrowserName } from '../support/stage';

describe.each<BrowserName>(['chromium', 'firefox'])('a page without media, in %s', (name) => {
  const stage = useStage(name);
  beforeAll(() => {
    stage.internet.sites.set(...readingRoom);
  });

  const open = async (page: Page, address = transcriptPageAddress): Promise<Sidebar> => {
    await page.goto(address);
    return offeredOn(page);
  };
  /** By a player; the file's first bytes are read for its chapters in any case. */
  const played = () =>
    stage.internet.requests.some(({ headers }) => headers['sec-fetch-dest'] === 'audio');

  it('is played by the sidebar when the listener says so, and follows and seeks', async () => {
    const sidebar = await open(await stage.launched.browser.newPage());
    expect(played()).toBe(false);
    await sidebar.clickButton('Play here');
    await sidebar.until(() => document.querySelector('[aria-current="true"]'));
    expect(played()).toBe(true);
    const told = await sidebar.frame.evaluate(() => navigator.mediaSession.metadata?.artist);
    expect(told).toBe(demoEpisode.show);
    await sidebar.clickButton('Pause');
    await sidebar.until(() => document.querySelector('[aria-label="Play"]'));
    const line = await sidebar.clickLine('So high water comes every twelve');
    await positionIn(sidebar.frame, line.start - 1, line.start + 1);
    await sidebar.until(
      (text) => document.querySelector('[aria-current="true"]')?.textContent === text,
      line.text,
    );
    await sidebar.close();
  });

  it('goes on where it was left, by a pause or in the middle of playing', async () => {
    const page = await stage.launched.browser.newPage();
    const first = await open(page);
    await first.clickButton('Play here');
    await first.until(() => document.querySelector('[aria-current="true"]'));
    const { start } = await first.clickLine('So high water comes every twelve');
    await positionIn(first.frame, start + 1);
    await first.clickButton('Pause');
    await first.until(() => document.querySelector('[aria-label="Play"]'));
    const left = (await shownPosition(first.frame))!;

    await page.reload();
    const second = await offeredOn(page);
    await second.clickButton('Play here');
    expect(Math.abs((await resumedAt(second)) - left)).toBeLessThanOrEqual(1);
    await positionIn(second.frame, left);
    const { start: further } = await second.clickLine('And how high is high?');
    await positionIn(second.frame, further + 5);

    await page.reload();
    const third = await offeredOn(page);
    await third.clickButton('Play here');
    expect(await resumedAt(third)).toBeGreaterThanOrEqual(further + 4);
    await positionIn(third.frame, further + 4);
    await third.clickButton('Start over');
    await positionIn(third.frame, 0, further);
    await third.close();
  });

  it('is heard on while another tab is looked at', async () => {
    const { browser } = stage.launched;
    const sidebar = await open(await browser.newPage());
    await sidebar.clickButton('Play here');
    await sidebar.until(() => document.querySelector('[aria-current="true"]'));
    const other = await browser.newPage();
    await other.bringToFront();
    await sidebar.until(() => document.hidden);
    const hidden = (await shownPosition(sidebar.frame))!;
    await positionIn(sidebar.frame, hidden + 3);
    await other.close();
    await sidebar.close();
  });

  it('is no longer played here once its own media plays', async () => {
    const page = await stage.launched.browser.newPage();
    const sidebar = await open(page);
    await sidebar.clickButton('Play here');
    await sidebar.until(() => document.querySelector('[aria-current="true"]'));
    await page.evaluate(async (address) => {
      const audio = document.createElement('audio');
      audio.controls = true;
      audio.src = address;
      document.body.prepend(audio);
      audio.currentTime = 100;
      await audio.play();
    }, audioAddress('full'));
    await positionIn(sidebar.frame, 100);
    await sidebar.clickButton('Pause');
    await page.waitForFunction(() => document.querySelector('audio')?.paused, { polling: 25 });
    const { time } = await mediaState(page);
    await positionIn(sidebar.frame, Math.floor(time), Math.ceil(time));
    await sidebar.close();
  });

  it('is silent again when the page turns to another episode', async () => {
    const page = await stage.launched.browser.newPage();
    const sidebar = await open(page);
    await sidebar.clickButton('Play here');
    await sidebar.until(() => document.querySelector('[aria-current="true"]'));
    await page.evaluate((address) => history.pushState(null, '', address), silentPageAddress);
    await sidebar.until(() => document.querySelector('.own-offer'));
    await sidebar.until(() => !document.querySelector('.progress-range'));
    await sidebar.close();
  });

  it('says what is wrong with audio that is not there, and names the file', async () => {
    const sidebar = await open(await stage.launched.browser.newPage(), silentPageAddress);
    await sidebar.clickButton('Play here');
    await sidebar.until(() => document.querySelector('.own-offer')?.textContent?.includes('404'));
    const link = await sidebar.frame.$eval('.own-offer a', (a) => (a as HTMLAnchorElement).href);
    expect(link).toMatch(/gone\.mp3$/);
    await sidebar.close();
  });
});

/** Waits for what the sidebar says of it. Seconds. */
async function resumedAt({ frame }: Sidebar): Promise<number> {
  const said = await frame.waitForFunction(
    () => /Resumed at (\d+):(\d+)/.exec(document.querySelector('.toast')?.textContent ?? ''),
    { polling: 25 },
  );
  const [, minutes, seconds] = (await said.jsonValue())!;
  return Number(minutes) * 60 + Number(seconds);
}

/** The sidebar of a page, when it offers to play. */
async function offeredOn(page: Page): Promise<Sidebar> {
  const frame = await sidebarFrame(page);
  await frame.waitForSelector('.own-offer');
  await frame.waitForSelector('[data-start]');
  return createSidebar(page, frame);
}
