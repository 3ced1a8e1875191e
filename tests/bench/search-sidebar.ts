/**
 * Prints how long the real sidebar in Chromium takes from a keystroke in the search field to the painted result, on an
 * episode of three hours. Builds the extension first. Run: `npm run bench -- search-sidebar`.
 */
import { resolve } from 'node:path';
import type { Frame } from 'puppeteer-core';
import { build } from 'wxt';
import { writeVtt } from '@/lib/transcript/write-transcript';
import { startInternet } from '../support/internet';
import { openSidebar, type Sidebar } from '../support/sidebar';
import { demoSites } from '../support/site';
import { pageAddress, transcriptAddress } from '../support/site/addresses';
import { launchBrowser } from '../support/stage';
import { quantile } from './measure';
import { plantQueries } from './planted-queries';
import { createLines, createRandom } from './synthetic-episode';

const queriesPerClass = 6;
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
  /** Milliseconds from the key to the frame that shows its result. */
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

/** Runs in the sidebar: notes every keystroke, and every long task. */
function installProbe(): void {
  const probe: Probe = { keystrokes: [], longTasks: [] };
  window.probe = probe;
  new PerformanceObserver((list) => {
    for (const { duration: ms } of list.getEntries()) probe.longTasks.push(ms);
  }).observe({ type: 'longtask' });
  const field = document.querySelector('#search')!;
  const count = document.querySelector('.search-count')!;
  let pressed = 0;
  field.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true);
  field.addEventListener('input', () => {
    const begun = performance.now();
    const watch = new MutationObserver(() => {
      if (count.getAttribute('aria-busy') !== 'false') return;
      watch.disconnect();
      const answered = performance.now();
      requestAnimationFrame(() => {
        const framed = performance.now();
        // The first task after the frame is drawn.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          const now = performance.now();
          probe.keystrokes.push({
            painted: now - pressed,
            busy: begun - pressed + (answered - begun) + (now - framed),
          });
        });
        port1.start();
        port2.postMessage(null);
      });
    });
    watch.observe(count, { attributes: true, attributeFilter: ['aria-busy'] });
  });
}

async function typeAll({ page, frame, until }: Sidebar): Promise<void> {
  let typed = 0;
  for (const query of queries) {
    await frame.$eval('#search', (field) => (field as HTMLInputElement).select());
    for (const letter of query) {
      await page.keyboard.type(letter);
      typed += 1;
      await until((wanted) => window.probe.keystrokes.length >= wanted, typed);
    }
  }
}

function report(name: string, values: readonly number[]): void {
  const cells = [quantile(values, 0.5), quantile(values, 0.95), Math.max(...values)];
  const [p50, p95, most] = cells.map((ms) => ms.toFixed(1).padStart(6));
  console.log(`  ${name.padEnd(34)} p50 ${p50} ms  p95 ${p95} ms  at most ${most} ms`);
}

async function measure(frame: Frame, sidebar: Sidebar, name: string): Promise<void> {
  await frame.evaluate(() => {
    window.probe.keystrokes = [];
    window.probe.longTasks = [];
  });
  await typeAll(sidebar);
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
const sidebar = await openSidebar(launched, pageAddress('full'));
const { frame } = sidebar;
const shown = (await sidebar.lines()).length;
console.log(`${shown} lines in the sidebar`);
await frame.focus('#search');
await frame.evaluate(installProbe);
await measure(frame, sidebar, 'All lines shown');
await sidebar.clickButton('Only matching lines');
await frame.focus('#search');
await measure(frame, sidebar, 'Only matching lines shown');
await launched.close();
await internet.close();
