/** How long from the click on the toolbar button, or from the detection of an episode, until lines are painted. */
import { setTimeout } from 'node:timers/promises';
import type { Frame, Page, Target, WebWorker } from 'puppeteer-core';
import { pressToolbarButton, sidebarFrame, type Launched } from '@/tests/support/browsers';
import { countLines, episodeAddress, plainAddress } from './long-site';
import { reportTimes } from './report';

/** Wall clock, milliseconds. */
interface Painted {
  /** By the browser's own record of what it has painted: https://www.w3.org/TR/largest-contentful-paint/ */
  first?: number;
  all?: number;
  /** Of tasks over 50 ms. */
  longTasks: number[];
}

declare global {
  interface Window {
    painted: Painted;
  }
  /** In the background. */
  var chrome: {
    runtime: { onMessage: { addListener(on: (message: { type: string }) => void): void } };
  };
  var woken: number;
}

interface TextPaint extends PerformanceEntry {
  element?: Element | null;
}

/** Runs in every frame before its own scripts: notes when the first line is painted, and when the last is. */
function watchLines(count: number): void {
  const painted: Painted = { longTasks: [] };
  window.painted = painted;
  const now = () => performance.timeOrigin + performance.now();
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
  new PerformanceObserver((list) => {
    const line = (list.getEntries() as TextPaint[]).find((it) =>
      it.element?.matches('[data-start]'),
    );
    if (line) painted.first ??= performance.timeOrigin + line.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  const changes = new MutationObserver(() => {
    // Counted rather than looked for: that is done at every change.
    if (document.getElementsByTagName('p').length < count) return;
    changes.disconnect();
    afterPaint(() => (painted.all = now()));
  });
  changes.observe(document, { childList: true, subtree: true });
}

const wallClock = () => performance.timeOrigin + performance.now();
const read = async (frame: Frame) => {
  await frame.waitForFunction(() => window.painted?.first && window.painted.all, {
    polling: 20,
    timeout: 60_000,
  });
  return frame.evaluate(() => window.painted);
};

interface Opening {
  /** Milliseconds; `network` is the part of `first` in which the transcript was asked for and sent. */
  first: number;
  network: number;
  all: number;
  longTasks: number[];
}

type Open = (launched: Launched, page: Page, hours: number) => Promise<Opening>;

function since(from: number, painted: Painted, network = 0): Opening {
  const { first, all, longTasks } = painted;
  return { first: first! - from, network, all: all! - from, longTasks };
}

/** Milliseconds: enough for a page to have come to rest, and for the sidebar to be there before it is looked for. */
const rest = 500;

const openPlain: Open = async (_launched, page, hours) => {
  const from = wallClock();
  await page.goto(plainAddress(hours), { waitUntil: [] });
  return since(from, await read(page.mainFrame()));
};

const openListed =
  (edition: () => number): Open =>
  async (launched, page, hours) => {
    await page.goto(episodeAddress(hours, 'listed', edition()));
    await setTimeout(rest);
    const painted = await read(await sidebarFrame(page));
    const { woken, network } = await readBackground(launched);
    return since(woken, painted, network);
  };

const openByClick =
  (edition: () => number): Open =>
  async (launched, page, hours) => {
    await page.goto(episodeAddress(hours, 'unlisted', edition()));
    await setTimeout(rest);
    const from = wallClock();
    await pressToolbarButton(launched, page);
    await setTimeout(rest);
    const painted = await read(await sidebarFrame(page));
    return since(from, painted, (await readBackground(launched)).network);
  };

let editions = 0;
/** An episode that was never opened; one that was, whose transcript is kept. */
const [unknown, known] = [() => (editions += 1), () => 0];

const ways: [name: string, open: Open][] = [
  ['baseline: plain paragraphs in a page, from the request', openPlain],
  ['page of a listed host, from its detection', openListed(unknown)],
  ['… opened before, its transcript kept', openListed(known)],
  ['click on the toolbar button, any page', openByClick(unknown)],
  ['… opened before, its transcript kept', openByClick(known)],
];

async function background({ browser, origin }: Launched): Promise<WebWorker> {
  const isBackground = (it: Target) =>
    it.type() === 'service_worker' && it.url().startsWith(origin);
  return (await (await browser.waitForTarget(isBackground)).worker())!;
}

/** Has the background note when a scout says that it has found what may be an episode. */
async function watchScouts(launched: Launched): Promise<void> {
  await (
    await background(launched)
  ).evaluate(() => {
    globalThis.chrome.runtime.onMessage.addListener(({ type }) => {
      if (type === 'wake') globalThis.woken = performance.timeOrigin + performance.now();
    });
  });
}

/** When the last scout was heard, by the wall clock, and how long the last transcript took to come. */
async function readBackground(launched: Launched): Promise<{ woken: number; network: number }> {
  return (await background(launched)).evaluate(() => {
    const requests = performance.getEntriesByType('resource');
    const last = requests.findLast(({ name }) => name.includes('/transcripts/'));
    performance.clearResourceTimings();
    return { woken: globalThis.woken, network: last?.duration ?? 0 };
  });
}

export async function measureOpening(
  launched: Launched,
  { hours = [1, 3, 10], runs = 5 } = {},
): Promise<void> {
  await watchScouts(launched);
  for (const length of hours) {
    console.log(`\nOpening a transcript of ${length} h, ${countLines(length)} lines`);
    for (const [name, open] of ways) {
      const openings: Opening[] = [];
      // The first is not counted: it fills the browser's caches of code.
      for (let run = 0; run <= runs; run += 1) {
        const page = await launched.browser.newPage();
        await page.evaluateOnNewDocument(watchLines, countLines(length));
        openings.push(await open(launched, page, length));
        await page.close();
        await setTimeout(300);
      }
      console.log(`  ${name}`);
      reportOpenings(openings.slice(1));
    }
  }
}

function reportOpenings(openings: readonly Opening[]): void {
  const report = (name: string, figure: (opening: Opening) => number) =>
    reportTimes(`  ${name}`, openings.map(figure));
  report('to the first line painted', ({ first }) => first);
  if (openings.some(({ network }) => network > 0))
    report('of it the network, for the transcript', ({ network }) => network);
  report('to all lines', ({ all }) => all);
  report('longest task while loading', ({ longTasks }) => Math.max(0, ...longTasks));
}
