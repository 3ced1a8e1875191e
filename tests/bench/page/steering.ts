/** From a click on a line to the media's clock; from another episode in the page to its transcript. */
import { setTimeout } from 'node:timers/promises';
import { sidebarFrame, type Launched } from '@/tests/support/browsers';
import { sidebarOn } from '@/tests/support/sidebar';
import { episodeAddress, singlePageAddress } from './long-site';
import { reportTimes } from './report';

const clicks = 20;
const changes = 20;

declare global {
  interface Window {
    /** Wall clock, milliseconds: of the last press, the last seek, the last line that was awaited. */
    pressedAt: number;
    soughtAt: number;
    shownAt?: number;
  }
}

function watchPress(): void {
  document.addEventListener(
    'click',
    ({ timeStamp }) => (window.pressedAt = performance.timeOrigin + timeStamp),
    true,
  );
}

async function measureClicks({ browser }: Launched): Promise<void> {
  const page = await browser.newPage();
  await page.goto(episodeAddress(1));
  const sidebar = await sidebarOn(page);
  await sidebar.until(() => document.querySelector('.play-button'));
  await sidebar.frame.evaluate(watchPress);
  await page.evaluate(watchPress);
  await page.$eval('audio', (audio) =>
    audio.addEventListener('seeking', () => {
      window.soughtAt = performance.timeOrigin + performance.now();
    }),
  );
  const sought = async (press: () => Promise<unknown>) => {
    await page.evaluate(() => (window.soughtAt = 0));
    await press();
    await page.waitForFunction(() => window.soughtAt > 0, { polling: 10 });
    return page.evaluate(() => window.soughtAt);
  };
  const own: number[] = [];
  const ours: number[] = [];
  for (let at = 0; at < clicks; at += 1) {
    const there = await sought(() => page.click('button'));
    own.push(there - (await page.evaluate(() => window.pressedAt)));
    const landed = await sought(() => sidebar.clickLine(` ${10 + 3 * at}.`));
    ours.push(landed - (await sidebar.frame.evaluate(() => window.pressedAt)));
  }
  reportTimes("click on a line, to the media's clock", ours);
  reportTimes('baseline: click on a button of the page itself', own);
  await page.close();
}

/** Runs in the sidebar: notes when the first line begins with these words and is painted. */
function awaitLine(words: string): void {
  window.shownAt = undefined;
  const changed = new MutationObserver(() => {
    if (!document.querySelector('[data-start]')?.textContent?.startsWith(words)) return;
    changed.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener(
        'message',
        () => (window.shownAt = performance.timeOrigin + performance.now()),
      );
      port1.start();
      port2.postMessage(null);
    });
  });
  changed.observe(document, { childList: true, subtree: true, characterData: true });
}

async function measureChanges({ browser }: Launched): Promise<void> {
  const page = await browser.newPage();
  await page.goto(singlePageAddress());
  const frame = await sidebarFrame(page);
  await frame.waitForSelector('[data-start]');
  const times: number[] = [];
  for (let episode = 2; episode < 2 + changes; episode += 1) {
    await setTimeout(500);
    await frame.evaluate(awaitLine, `Episode ${episode}.`);
    const from = await page.evaluate((next) => {
      const now = performance.timeOrigin + performance.now();
      window.goTo(next);
      return now;
    }, episode);
    await frame.waitForFunction(() => window.shownAt, { polling: 20 });
    times.push((await frame.evaluate(() => window.shownAt!)) - from);
  }
  reportTimes('another episode in the page, to its transcript', times);
  await page.close();
}

export async function measureSteering(launched: Launched): Promise<void> {
  await measureClicks(launched);
  await measureChanges(launched);
}
