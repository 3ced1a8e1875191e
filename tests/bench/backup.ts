/**
 * A backup of 1,000 episodes of about 1,400 lines and 20,000 highlights in real Chromium, and its way back into an empty
 * profile and into the used one, beside the plain way: everything read at once, one `JSON.stringify`. Needs `npm run build`
 * and `CHROMIUM_PATH`. Run: `npm run bench -- backup [episodes]`.
 */
import { loadavg } from 'node:os';
import type { Page } from 'puppeteer-core';
import { launchChromium, type Launched } from '@/tests/support/browsers';
import { bundleForPage } from '@/tests/support/bundle';
import { ask, exportPlainly, restore, save, seedHighlights, type BenchResult } from './backup-page';
import { seed } from './library-page';
import { createLibrary } from './synthetic-library';

const extension = '.output/chrome-mv3';
const episodes = Number(process.argv[3] ?? 1000);
const highlightsPerEpisode = 20;

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`.padStart(8);

/**
 * The most the page's heap and buffers held while something ran, looked at four times a second, and the seconds
 * that its thread worked, whatever else the machine did meanwhile.
 */
async function observed<T>(
  page: Page,
  run: () => Promise<T>,
): Promise<{ result: T; most: number; worked: number }> {
  const session = await page.createCDPSession();
  let most = 0;
  const look = async () => {
    const usage = await session.send('Runtime.getHeapUsage');
    const { usedSize, backingStorageSize = 0 } = usage as {
      usedSize: number;
      backingStorageSize?: number;
    };
    most = Math.max(most, usedSize + backingStorageSize);
  };
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  };
  const before = await work();
  const timer = setInterval(() => void look().catch(() => undefined), 250);
  try {
    const result = await run();
    await look();
    return { result, most, worked: (await work()) - before };
  } finally {
    clearInterval(timer);
    await session.detach();
  }
}

async function measure(name: string, page: Page, run: () => Promise<BenchResult>): Promise<void> {
  const { result, most, worked } = await observed(page, run);
  const { seconds, bytes, longest, said = '' } = result;
  console.log(
    `  ${name.padEnd(34)} ${seconds.toFixed(1).padStart(6)} s (${worked.toFixed(1).padStart(5)} s of work)  file ${megabytes(bytes)}  memory ${megabytes(most)}  longest task ${longest.toFixed(0).padStart(5)} ms  ${said}`,
  );
}

async function withBrowser(use: (launched: Launched) => Promise<void>): Promise<void> {
  const launched = await launchChromium({ extension, proxyPort: 9 });
  try {
    await use(launched);
  } finally {
    await launched.close();
  }
}

console.log(`load of the machine: ${loadavg()[0]!.toFixed(1)}`);
console.log(`${episodes} episodes, ${episodes * highlightsPerEpisode} highlights`);
const code = await bundleForPage('tests/support/store-in-page.ts', 'store');
await withBrowser(async (launched) => {
  const page = await seed(launched, createLibrary(5, episodes).episodes);
  await page.evaluate(code);
  await page.evaluate(seedHighlights, highlightsPerEpisode);
  await measure('backup', page, () => page.evaluate(save));
  await measure('restored into the same profile', page, () => page.evaluate(restore, 'marginear'));
  await measure('restored into an empty one', page, () =>
    page.evaluate(restore, 'marginear-empty'),
  );
  console.log(`  ${await page.evaluate(ask)}`);
  await measure('plain: read all, JSON.stringify', page, () => page.evaluate(exportPlainly));
});
