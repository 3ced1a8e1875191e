/** How long from the click on the toolbar button, or from the page's being there, until lines are painted. */
import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { pressToolbarButton, sidebarFrame, type Launched } from '@/tests/support/browsers';
import { countLines, episodeAddress, plainAddress } from './long-site';
import { reportTimes } from './report';

/** Wall clock, milliseconds. */
interface Painted {
  ready?: number;
  first?: number;
  all?: number;
  /** Of tasks over 50 ms. */
  longTasks: number[];
}

declare global {
  interface Window {
    painted: Painted;
  }
}

/** Runs in every frame before its own scripts: notes when the first line is painted, and when the last is there. */
function watchLines(count: number): void {
  const painted: Painted = { longTasks: [] };
  window.painted = painted;
  const now = () => performance.timeOrigin + performance.now();
  document.addEventListener('DOMContentLoaded', () => (painted.ready = now()));
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) painted.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', then);
      port1.start();
      port2.postMessage(null);
    });
  let seen = false;
  const changes = new MutationObserver(() => {
    if (!seen && document.querySelector('p[data-start]')) {
      seen = true;
      afterPaint(() => (painted.first = now()));
    }
    // Counted rather than looked for: that is done at every change.
    if (document.getElementsByTagName('p').length < count) return;
    changes.disconnect();
    afterPaint(() => (painted.all = now()));
  });
  changes.observe(document, { childList: true, subtree: true });
}

const wallClock = () => performance.timeOrigin + performance.now();
const read = async (frame: Frame) => {
  await frame.waitForFunction(() => window.painted?.all, { polling: 20, timeout: 60_000 });
  return frame.evaluate(() => window.painted);
};

interface Opening {
  first: number;
  all: number;
  longTasks: number[];
}

type Open = (launched: Launched, page: Page, hours: number) => Promise<Opening>;

const since = (from: number, painted: Painted): Opening => ({
  first: painted.first! - from,
  all: painted.all! - from,
  longTasks: painted.longTasks,
});

const ways: Record<string, Open> = {
  'baseline: plain paragraphs in a page, from the request': async (_launched, page, hours) => {
    const from = wallClock();
    await page.goto(plainAddress(hours), { waitUntil: [] });
    return since(from, await read(page.mainFrame()));
  },
  'page of a listed host, from its being there': async (_launched, page, hours) => {
    await page.goto(episodeAddress(hours));
    const { ready } = await page.evaluate(() => window.painted);
    return since(ready!, await read(await sidebarFrame(page)));
  },
  'click on the toolbar button, any page': async (launched, page, hours) => {
    await page.goto(episodeAddress(hours, 'unlisted'));
    const from = wallClock();
    await pressToolbarButton(launched, page);
    return since(from, await read(await sidebarFrame(page)));
  },
};

export async function measureOpening(
  launched: Launched,
  { hours = [1, 3, 10], runs = 5 } = {},
): Promise<void> {
  for (const length of hours) {
    console.log(`\nOpening a transcript of ${length} h, ${countLines(length)} lines`);
    for (const [name, open] of Object.entries(ways)) {
      const openings: Opening[] = [];
      // The first is not counted: it fills the browser's caches of code.
      for (let run = 0; run <= runs; run += 1) {
        const page = await launched.browser.newPage();
        await page.evaluateOnNewDocument(watchLines, countLines(length));
        openings.push(await open(launched, page, length));
        await page.close();
        await setTimeout(300);
      }
      const counted = openings.slice(1);
      console.log(`  ${name}`);
      reportTimes(
        '  to the first line painted',
        counted.map((it) => it.first),
      );
      reportTimes(
        '  to all lines',
        counted.map((it) => it.all),
      );
      reportTimes(
        '  longest task while loading',
        counted.map((it) => Math.max(0, ...it.longTasks)),
      );
    }
  }
}
