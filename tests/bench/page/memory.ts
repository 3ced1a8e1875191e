/** Heap after opening, after an hour of listening, after fifty other episodes. */
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { sidebarFrame, type Launched } from '@/tests/support/browsers';
import { countLines, episodeAddress, plainAddress, singlePageAddress } from './long-site';
import { reportFigure } from './report';
import { heldBytes, sidebarSession } from './usage';

/** An hour of audio in less than four minutes; browsers play no faster. */
const rate = 16;
const changes = 50;
/** Until a busy disk has taken what was kept of so many episodes, which is held until then. Milliseconds. */
const written = 15_000;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

/** Heap of a page, or of the sidebar in it. */
async function heldBy(launched: Launched, page: Page) {
  const own = await page.createCDPSession();
  const sidebar = await sidebarSession(launched);
  return async () => ({ page: await heldBytes(own), sidebar: await heldBytes(sidebar) });
}

async function openWhole({ browser }: Launched, hours: number): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(episodeAddress(hours));
  const frame = await sidebarFrame(page);
  await frame.waitForFunction(
    (count) => document.querySelectorAll('[data-start]').length >= count,
    { polling: 100 },
    countLines(hours),
  );
  await setTimeout(1000);
  return page;
}

async function plainBytes({ browser }: Launched, address: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(address);
  const bytes = await heldBytes(await page.createCDPSession());
  await page.close();
  return bytes;
}

async function measureLoaded(launched: Launched, hours: number): Promise<void> {
  const page = await openWhole(launched, hours);
  const held = await (await heldBy(launched, page))();
  await page.close();
  const plain = await plainBytes(launched, plainAddress(hours));
  const bare = await plainBytes(launched, episodeAddress(hours, 'unlisted'));
  reportFigure(
    `${hours} h loaded: the sidebar`,
    `${megabytes(held.sidebar)}, plain paragraphs ${megabytes(plain)}`,
  );
  reportFigure('  its page', `${megabytes(held.page)}, without us ${megabytes(bare)}`);
}

async function measureListening(launched: Launched): Promise<void> {
  const page = await openWhole(launched, 1);
  const held = await heldBy(launched, page);
  const play = async (until: number) => {
    await page.$eval(
      'audio',
      (audio, speed) => {
        audio.currentTime = 0;
        audio.playbackRate = speed;
        return audio.play();
      },
      rate,
    );
    // Asked again and again: the driver waits for no single answer so long.
    while ((await page.$eval('audio', (audio) => audio.currentTime)) < until) await setTimeout(500);
    await page.$eval('audio', (audio) => audio.pause());
  };
  await play(300);
  const before = await held();
  await play(3590);
  report('an hour of listening', before, await held());
  await page.close();
}

async function measureChanges(launched: Launched): Promise<void> {
  const page = await launched.browser.newPage();
  await page.goto(singlePageAddress);
  const frame = await sidebarFrame(page);
  // Not for the element itself: the driver would keep what is handed to it.
  await frame.waitForFunction(() => document.querySelector('[data-start]') !== null);
  const held = await heldBy(launched, page);
  let episode = 1;
  const change = async (times: number) => {
    for (const last = episode + times; episode < last;) {
      episode += 1;
      await page.evaluate((next) => window.goTo(next), episode);
      await frame.waitForFunction(
        (words) => document.querySelector('[data-start]')?.textContent?.startsWith(words),
        { polling: 50 },
        `Episode ${episode}.`,
      );
    }
    await setTimeout(written);
  };
  await change(changes);
  const before = await held();
  await change(changes);
  report(`${changes} changes of episode`, before, await held());
  await page.close();
}

type Held = Awaited<ReturnType<Awaited<ReturnType<typeof heldBy>>>>;

function report(name: string, before: Held, after: Held): void {
  const grown = (of: keyof Held) =>
    `${megabytes(before[of])} to ${megabytes(after[of])} (${((after[of] / before[of] - 1) * 100).toFixed(1)} %)`;
  reportFigure(`${name}: the sidebar`, grown('sidebar'));
  reportFigure('  its page', grown('page'));
}

export async function measureMemory(launched: Launched): Promise<void> {
  for (const hours of [1, 3, 10]) await measureLoaded(launched, hours);
  await measureListening(launched);
  await measureChanges(launched);
}
