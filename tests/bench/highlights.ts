/**
 * Prints how the library's list of 20,000 highlights in 1,000 episodes opens and scrolls in real Chromium, beside a naive
 * list of the same cards: all of them at once, without `content-visibility`. Builds the extension first.
 * Run: `npm run bench -- highlights`.
 */
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import { build } from 'wxt';
import { highlightColours } from '@/lib/highlights/types';
import { openExtensionPage } from '../support/browsers';
import { someHighlight } from '../support/highlights';
import { startInternet } from '../support/internet';
import { launchBrowser } from '../support/stage';
import { quantile } from './measure';
import { createLines, createRandom } from './synthetic-episode';

const episodeCount = 1000;
const perEpisode = 20;
const total = episodeCount * perEpisode;
const screens = 200;

/** Runs in the page before its own scripts. */
function installProbe(): void {
  const probe = { longTasks: [] as number[], firstCard: 0, allCards: 0 };
  Object.assign(window, { probe });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) probe.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const watch = () => {
    const count = document.getElementsByClassName('highlight-card').length;
    if (count > 0) probe.firstCard ||= performance.now();
    if (count >= 20_000) probe.allCards = performance.now();
    else requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
}

interface Scrolled {
  /** Milliseconds between frames. */
  frames: number[];
  longTasks: number[];
}

/** Scrolls a quarter of a screen a frame from the top, then jumps about; runs in the page. */
async function scroll(count: number): Promise<Scrolled> {
  const { probe } = window as unknown as { probe: { longTasks: number[] } };
  probe.longTasks.length = 0;
  const frames: number[] = [];
  let last = await new Promise(requestAnimationFrame);
  for (let at = 0; at < count; at += 1) {
    const far = at >= count / 2;
    const { scrollHeight } = document.documentElement;
    if (far) scrollTo(0, (scrollHeight * ((at * 7919) % count)) / count);
    else scrollBy(0, innerHeight / 4);
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  await new Promise((done) => requestIdleCallback(done));
  return { frames, longTasks: [...probe.longTasks] };
}

/** Puts all cards into the page at once, each with all its buttons; milliseconds until they are painted. */
async function showNaively(): Promise<number> {
  const whole = document.querySelector('.highlight-card:has(.card-tools)')!.cloneNode(true);
  const quotes = [...document.querySelectorAll('.highlight-card .quote')].map(
    (it) => it.textContent,
  );
  document.querySelector('#app')!.replaceChildren();
  await new Promise(requestAnimationFrame);
  const from = performance.now();
  const list = document.createElement('ul');
  list.className = 'highlight-list';
  for (const quote of quotes) {
    const card = whole.cloneNode(true) as Element;
    card.querySelector('.quote')!.textContent = quote;
    list.append(card);
  }
  const main = document.createElement('main');
  main.className = 'library-main';
  main.append(list);
  document.querySelector('#app')!.append(main);
  await new Promise((done) => requestAnimationFrame(() => window.setTimeout(done, 0)));
  return performance.now() - from;
}

/** Keeps episodes and highlights as the extension does. */
async function put(stores: Record<string, { id: string }[]>): Promise<void> {
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('marginear');
    request.addEventListener('success', () => done(request.result));
  });
  const writing = db.transaction(Object.keys(stores), 'readwrite');
  for (const [name, records] of Object.entries(stores)) {
    for (const record of records) writing.objectStore(name).put(record);
  }
  await new Promise((done) => writing.addEventListener('complete', done));
  db.close();
}

function library() {
  const random = createRandom(6);
  const lines = createLines(random, 2000);
  const episodes = Array.from({ length: episodeCount }, (_, at) => ({
    id: `e${at}`,
    page: `https://show.example/${at}`,
    title: `Episode ${at}`,
    show: `Show ${at % 40}`,
    enclosure: `https://show.example/${at}.mp3`,
    keys: [`page:https://show.example/${at}`],
    firstSeen: 1,
    lastSeen: at,
  }));
  const highlights = Array.from({ length: total }, (_, at) =>
    someHighlight({
      id: `h${at}`,
      episodeId: `e${at % episodeCount}`,
      quote: lines.slice(at % 1990, (at % 1990) + 1 + (at % 4)).join(' '),
      note: at % 5 ? '' : lines[at % 1990]!,
      tags: at % 3 ? [] : [`tag${at % 30}`],
      colour: highlightColours[at % 4]!,
      playbackStart: at % 3600,
      created: at,
    }),
  );
  return { episodes, highlights };
}

async function reportScrolling(page: Page, name: string): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await workedSeconds(session);
  const { frames, longTasks } = await page.evaluate(scroll, screens);
  const worked = (1000 * ((await workedSeconds(session)) - before)) / frames.length;
  const [p50, p95, most] = [quantile(frames, 0.5), quantile(frames, 0.95), Math.max(...frames)];
  const cells = [worked, p50, p95, most].map((ms) => ms.toFixed(0).padStart(4));
  const longest = Math.max(0, ...longTasks).toFixed(0);
  console.log(
    `  ${name}: main thread${cells[0]} ms a frame; frames p50 ${cells[1]} ms  p95 ${cells[2]} ms  at most ${cells[3]} ms` +
      `; long tasks ${longTasks.length}, the longest ${longest} ms`,
  );
}

/** What the page's main thread worked so far, whatever else the machine did meanwhile. */
async function workedSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

async function heap(page: Page): Promise<string> {
  const { JSHeapUsedSize = 0, Nodes = 0 } = await page.metrics();
  return `${(JSHeapUsedSize / 1e6).toFixed(0)} MB of heap, ${Nodes} nodes`;
}

await build({ root: resolve(import.meta.dirname, '../..'), browser: 'chrome', debug: false });
const internet = await startInternet();
const launched = await launchBrowser('chromium', internet);
const seed = await openExtensionPage(launched, 'library.html');
await seed.waitForSelector('.empty');
const { episodes, highlights } = library();
await seed.evaluate(put, { episodes });
for (let at = 0; at < total; at += 2000) {
  await seed.evaluate(put, { highlights: highlights.slice(at, at + 2000) });
}
await seed.close();

const page = await openExtensionPage(launched, 'sidebar.html');
await page.evaluateOnNewDocument(installProbe);
await page.goto(`${launched.origin}/library.html`, { waitUntil: [] });
await page.waitForFunction(
  () => (window as unknown as { probe?: { allCards: number } }).probe?.allCards,
  { polling: 100, timeout: 60_000 },
);
interface Probe {
  firstCard: number;
  allCards: number;
  longTasks: number[];
}
const probe = await page.evaluate(() => (window as unknown as { probe: Probe }).probe);
console.log(`${total} highlights of ${episodeCount} episodes`);
console.log(
  `  opened: first cards after ${probe.firstCard.toFixed(0)} ms, all in the document after ` +
    `${probe.allCards.toFixed(0)} ms; long tasks ${probe.longTasks.length}, the longest ` +
    `${Math.max(0, ...probe.longTasks).toFixed(0)} ms; ${await heap(page)}`,
);
await setTimeout(1000);
await reportScrolling(page, 'scrolled');
console.log(`  afterwards ${await heap(page)}`);
const naive = await page.evaluate(showNaively);
console.log(
  `  naive: all cards ${naive.toFixed(0)} ms after they were asked for; ${await heap(page)}`,
);
await reportScrolling(page, 'naive, scrolled');
await launched.close();
await internet.close();
