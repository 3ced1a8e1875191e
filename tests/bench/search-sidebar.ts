/**
 * Prints how long the real sidebar in Chromium takes from a keystroke in the search field to the painted result, on an
 * episode of three hours. Builds the extension first. Run: `npm run bench -- search-sidebar`.
 */
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { build } from 'wxt';
import { writeVtt } from '@/lib/transcript/write-transcript';
import { startInternet } from '../support/internet';
import { openSidebar } from '../support/sidebar';
import { demoSites } from '../support/site';
import { pageAddress, transcriptAddress } from '../support/site/addresses';
import { launchBrowser } from '../support/stage';
import { quantile } from './measure';
import { plantQueries } from './planted-queries';
import { createLines, createRandom } from './synthetic-episode';

const queriesPerClass = 4;
/** Milliseconds between two keys: faster than anybody types. */
const pace = 70;
const duration = 3 * 3600;
const random = createRandom(5);
const spoken = createLines(random, 4500);
const queries = [...plantQueries(random, spoken, queriesPerClass).values()]
  .flat()
  .map(({ query }) => query);

/** Sentences, so that each stays a line of its own. */
function transcript(): string {
  const step = duration / spoken.length;
  const lines = spoken.map((text, at) => ({
    start: at * step,
    end: (at + 1) * step,
    speaker: at % 40 < 25 ? 'Ada' : 'Ben',
    text: `${text[0]!.toUpperCase()}${text.slice(1)}.`,
  }));
  return writeVtt(lines);
}

interface Keystroke {
  /** Milliseconds from the key to the end of the frame that shows its result. */
  painted: number;
  /** Of them, those the main thread was busy: the rest is waiting for the screen's next frame. */
  busy: number;
}

interface Probe {
  keystrokes: Keystroke[];
  /** Milliseconds of every task over 50. */
  longTasks: number[];
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Runs in the page of the field: notes every keystroke, and every long task. */
function installProbe(): void {
  const probe: Probe = { keystrokes: [], longTasks: [] };
  window.probe = probe;
  new PerformanceObserver((list) => {
    for (const { duration: ms } of list.getEntries()) probe.longTasks.push(ms);
  }).observe({ type: 'longtask' });
  const field = document.querySelector('#search')!;
  const count = document.querySelector('.search-count');
  /** Whether the newest query is answered, and its best line drawn where it can be read. */
  const isShown = () => {
    if (count?.getAttribute('aria-busy') === 'true') return false;
    const [range] = CSS.highlights.get('search-current') ?? [];
    const line = range?.startContainer.parentElement;
    if (!line) return true;
    const view = line.closest('.scroller')!.getBoundingClientRect();
    const { top, bottom } = line.getBoundingClientRect();
    return (
      top >= view.top &&
      bottom <= view.bottom &&
      line.checkVisibility({ contentVisibilityAuto: true })
    );
  };
  let pressed = 0;
  field.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true);
  // Before the page's own listener, so that in each frame this one is asked first.
  addEventListener(
    'input',
    () => {
      let busy = performance.now() - pressed;
      const nextFrame = () =>
        requestAnimationFrame(() => {
          const begun = performance.now();
          const { port1, port2 } = new MessageChannel();
          // The first task after the frame is drawn.
          port1.addEventListener('message', () => {
            const now = performance.now();
            busy += now - begun;
            if (isShown()) probe.keystrokes.push({ painted: now - pressed, busy });
            else nextFrame();
          });
          port1.start();
          port2.postMessage(null);
        });
      nextFrame();
    },
    true,
  );
}

async function typeAll(page: Page, frame: Frame): Promise<void> {
  let typed = 0;
  for (const query of queries) {
    await frame.$eval('#search', (field) => (field as HTMLInputElement).select());
    for (const letter of query) {
      await Promise.all([page.keyboard.type(letter), setTimeout(pace)]);
      typed += 1;
      await frame.waitForFunction(
        (wanted) => window.probe.keystrokes.length >= wanted,
        { polling: 25 },
        typed,
      );
    }
  }
}

function report(name: string, values: readonly number[]): void {
  const cells = [quantile(values, 0.5), quantile(values, 0.95), Math.max(...values)];
  const [p50, p95, most] = cells.map((ms) => ms.toFixed(1).padStart(6));
  console.log(`  ${name.padEnd(34)} p50 ${p50} ms  p95 ${p95} ms  at most ${most} ms`);
}

async function measure(page: Page, frame: Frame, name: string): Promise<void> {
  await frame.focus('#search');
  await frame.evaluate(installProbe);
  await typeAll(page, frame);
  const { keystrokes, longTasks } = await frame.evaluate(() => window.probe);
  console.log(`\n${name}: ${keystrokes.length} keystrokes`);
  report(
    'keystroke to painted result',
    keystrokes.map((it) => it.painted),
  );
  report(
    'of that, not waiting for a frame',
    keystrokes.map((it) => it.busy),
  );
  const worst = longTasks.length > 0 ? `, the longest ${Math.max(...longTasks).toFixed(0)} ms` : '';
  console.log(`  long tasks (over 50 ms): ${longTasks.length}${worst}`);
}

await build({ root: resolve(import.meta.dirname, '../..'), browser: 'chrome', debug: false });
const sites = demoSites();
const host = new URL(transcriptAddress('full', 'vtt')).hostname;
const demo = sites[host]!;
sites[host] = (request) =>
  request.url.href === transcriptAddress('full', 'vtt')
    ? { headers: { 'Content-Type': 'text/vtt' }, body: transcript() }
    : demo(request);
const internet = await startInternet(sites);
const launched = await launchBrowser('chromium', internet);
const empty = await launched.browser.newPage();
await empty.setContent('<input id="search" />');
await measure(empty, empty.mainFrame(), 'A field in an empty page: what the browser itself takes');
await empty.close();
const sidebar = await openSidebar(launched, pageAddress('full'));
const { page, frame } = sidebar;
const shown = (await sidebar.lines()).length;
console.log(`\n${shown} lines in the sidebar`);
await measure(page, frame, 'All lines shown');
await sidebar.clickButton('Only matching lines');
await measure(page, frame, 'Only matching lines shown');
await launched.close();
await internet.close();
