/** What is still held after an hour of listening and after fifty other episodes, beside the same pages without us. */
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { sidebarFrame, type Launched } from '@/tests/support/browsers';
import { play } from '@/tests/support/media';
import { sidebarSession } from '@/tests/support/sidebar';
import { slopeOf } from '../measure';
import { countLines, episodeAddress, singlePageAddress } from './long-site';
import { megabytes, reportFigure } from './report';
import { drawAll, heldBytes } from './usage';

/** An hour of audio in less than four minutes; browsers play no faster. */
const rate = 16;
const minutes = [10, 20, 30, 40, 50, 59.5];
const changes = [10, 20, 30, 40, 50, 60];
/** Until a busy disk has taken what was kept of so many episodes, which is held until then. Milliseconds. */
const written = 10_000;

const kinds = ['sidebar', 'page', 'bare'] as const;
type Sample = Record<(typeof kinds)[number], number> & { at: number };

/** Bytes held by the sidebar, by the page it is in, by the same page without us. */
async function samplerOf(launched: Launched, page: Page, bare: Page) {
  const sidebar = await sidebarSession(launched);
  const [own, other] = [await page.createCDPSession(), await bare.createCDPSession()];
  return async (at: number): Promise<Sample> => ({
    at,
    sidebar: await heldBytes(sidebar),
    page: await heldBytes(own),
    bare: await heldBytes(other),
  });
}

async function openBoth({ browser }: Launched, address: string, alone: string) {
  const bare = await browser.newPage();
  await bare.goto(alone);
  const page = await browser.newPage();
  await page.goto(address);
  const frame = await sidebarFrame(page);
  // Not for an element itself: the driver would keep what is handed to it.
  await frame.waitForFunction(() => document.querySelector('[data-start]') !== null);
  const close = () => Promise.all([page.close(), bare.close()]);
  return { page, bare, frame, close };
}

async function measureListening(launched: Launched): Promise<void> {
  const both = await openBoth(launched, episodeAddress(1), episodeAddress(1, 'unlisted'));
  const { page, bare, frame } = both;
  const all = (count: number) => document.querySelectorAll('[data-start]').length >= count;
  await frame.waitForFunction(all, { polling: 100 }, countLines(1));
  await drawAll(frame);
  const sample = await samplerOf(launched, page, bare);
  const samples: Sample[] = [];
  for (const each of [bare, page]) await play(each, rate);
  for (const minute of minutes) {
    // Asked again and again: the driver waits for no single answer so long.
    while ((await page.$eval('audio', (audio) => audio.currentTime)) < minute * 60)
      await setTimeout(500);
    samples.push(await sample(minute));
  }
  report('an hour of listening', samples, 'a minute');
  await both.close();
}

async function measureChanges(launched: Launched): Promise<void> {
  const both = await openBoth(launched, singlePageAddress(), singlePageAddress('unlisted'));
  const { page, bare, frame } = both;
  const sample = await samplerOf(launched, page, bare);
  const samples: Sample[] = [];
  let done = 0;
  for (const count of changes) {
    for (; done < count; done += 1) {
      const episode = done + 2;
      for (const each of [bare, page]) await each.evaluate((next) => window.goTo(next), episode);
      await frame.waitForFunction(
        (words) => document.querySelector('[data-start]')?.textContent?.startsWith(words),
        { polling: 50 },
        `Episode ${episode}.`,
      );
    }
    await setTimeout(written);
    samples.push(await sample(count));
  }
  report('50 changes of episode', samples, 'a change');
  await both.close();
}

const names = { sidebar: 'the sidebar', page: '  its page', bare: '  the page without us' };

function report(name: string, samples: readonly Sample[], unit: string): void {
  for (const kind of kinds) {
    const [from, to] = [samples[0]![kind], samples.at(-1)![kind]];
    const slope = slopeOf(samples.map((sample) => [sample.at, sample[kind]]));
    reportFigure(
      kind === 'sidebar' ? `${name}: ${names[kind]}` : names[kind],
      `${megabytes(from)} to ${megabytes(to)} (${((to / from - 1) * 100).toFixed(1)} %), ${slope.toFixed(0)} bytes ${unit}`,
    );
  }
}

export async function measureLeaks(launched: Launched): Promise<void> {
  await measureChanges(launched);
  await measureListening(launched);
}
