/**
 * Ten hours of audio at 16x in real Chromium, the service worker ended every minute and the tab hidden half of the time.
 * Each minute of the clock the tab is looked at for some seconds: the line that is lit must be the one that is said; and
 * the heap must not grow. Prints what it finds, and fails where that is not so. Needs `npm run build`.
 * Run: `npm run soak [minutes]`; the whole takes 38 minutes.
 */
import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { sidebarFrame, type Launched } from '../support/browsers';
import { startInternet } from '../support/internet';
import { play } from '../support/media';
import { sidebarSession } from '../support/sidebar';
import { launchBrowser } from '../support/stage';
import { episodeAddress, longSites } from './page/long-site';
import { look, watchMedia, watchShown, type Looked } from './page/look';
import { heldBytes } from './page/usage';

const hours = 10;
const rate = 16;
/** Of the clock: the worker is ended once, the tab is hidden for the first half. Seconds. */
const round = 60;
/** Of the share of wrong frames: the last that is drawn of a line may come after the next one has begun. */
const mostWrong = 0.02;
/** Of the heap after the first rounds, in which all code is compiled. */
const mostGrown = 1.02;
const warmUp = 2;

const whole = Math.ceil((hours * 3600) / rate / round);
const rounds = Math.min(whole, Number(process.argv[3] ?? whole));

/** Ends the worker as the browser does after half a minute of silence, only sooner. */
async function endWorker({ browser, origin }: Launched): Promise<boolean> {
  const target = browser
    .targets()
    .find((it) => it.type() === 'service_worker' && it.url().startsWith(origin));
  const worker = await target?.worker();
  await worker?.close();
  return worker !== undefined && worker !== null;
}

async function hide({ browser }: Launched): Promise<Page> {
  const other = await browser.newPage();
  await other.bringToFront();
  return other;
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2);
const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 19);

interface Round extends Looked {
  time: number;
  ended: boolean;
  hidden: boolean;
  /** Bytes: of the sidebar, of its page. */
  heap: [sidebar: number, page: number];
}

async function soak(launched: Launched): Promise<Round[]> {
  const page = await launched.browser.newPage();
  await page.goto(episodeAddress(hours));
  const frame = await sidebarFrame(page);
  await frame.waitForSelector('.play-button');
  const sessions = [await sidebarSession(launched), await page.createCDPSession()] as const;
  await watchMedia(page);
  await watchShown(frame);
  await play(page, rate);
  const done: Round[] = [];
  const began = performance.now();
  while (done.length < rounds) {
    const ended = await endWorker(launched);
    const other = await hide(launched);
    await setTimeout((round / 2) * 1000);
    const hidden = await page.evaluate(() => document.hidden);
    await page.bringToFront();
    await other.close();
    const looked = await look(page, frame);
    const heap: Round['heap'] = [await heldBytes(sessions[0]), await heldBytes(sessions[1])];
    const time = await page.$eval('audio', (audio) => audio.currentTime);
    done.push({ ...looked, time, ended, hidden, heap });
    report(done.at(-1)!, done.length);
    const next = began + done.length * round * 1000;
    await setTimeout(Math.max(0, next - performance.now()));
  }
  return done;
}

function report({ time, ended, hidden, frames, wrong, late, heap }: Round, at: number): void {
  console.log(
    `${String(at).padStart(3)} min  audio ${clock(time)}  worker ${ended ? 'ended' : 'slept'}, tab ${hidden ? 'was hidden' : 'STAYED'}` +
      `  wrong in ${wrong} of ${frames} frames, at most ${late.toFixed(0)} ms` +
      `  heap ${megabytes(heap[0])} MB, page ${megabytes(heap[1])} MB`,
  );
}

function judge(done: readonly Round[]): string[] {
  const frames = done.reduce((sum, it) => sum + it.frames, 0);
  const wrong = done.reduce((sum, it) => sum + it.wrong, 0);
  const [from, to] = [done[Math.min(warmUp, done.length - 1)]!, done.at(-1)!];
  const grown = from.heap.map((bytes, at) => to.heap[at]! / bytes);
  console.log(
    `\n${clock(to.time)} of audio, ${done.length} times looked at: wrong line in ${((100 * wrong) / frames).toFixed(2)} % of ${frames} frames;` +
      ` heap ${((grown[0]! - 1) * 100).toFixed(1)} %, of the page ${((grown[1]! - 1) * 100).toFixed(1)} % more than after ${Math.min(warmUp + 1, done.length)} min`,
  );
  return [
    ...(frames === 0 || wrong / frames > mostWrong ? ['The wrong line was lit.'] : []),
    ...(grown.some((share) => share > mostGrown) ? ['The heap has grown.'] : []),
    ...(done.every(({ hidden }) => hidden) ? [] : ['The tab was not hidden.']),
  ];
}

console.log(
  `${rounds} of ${whole} minutes at ${rate}x; load of the machine ${loadavg()[0]!.toFixed(1)}`,
);
const internet = await startInternet(longSites);
const launched = await launchBrowser('chromium', internet);
const failures = judge(await soak(launched));
await launched.close();
await internet.close();
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
