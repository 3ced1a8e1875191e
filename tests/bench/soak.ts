/**
 * Ten hours of audio at 16x in real Chromium, the service worker ended every minute and the tab hidden half of the time.
 * Each minute of the clock the tab is looked at for some seconds: the line that is lit must be the one that is said; and
 * what is held must not grow. Prints what it finds, and fails where that is not so. Needs `npm run build`.
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
import { countLines, episodeAddress, lineLength, longSites } from './page/long-site';
import { slopeOf } from './measure';
import { look, watchMedia, watchShown, type Looked } from './page/look';
import { drawAll, heldBytes, uncompiled } from './page/usage';

const hours = 10;
/** Of the episode: it still plays when it is looked at last. */
const longer = hours + 0.5;
const rate = 16;
/** Of the clock: the worker is ended once, the tab is hidden for the first half. Seconds. */
const round = 60;
/** Of the share of wrong frames: the last that is drawn of a line may come after the next one has begun. */
const mostWrong = 0.02;
/**
 * Bytes for each line that was said, once the first rounds have had all code run. An empty object and its place in a list
 * take 32 by themselves; what the browser adds to a stretch that comes into use is about ten for each of its lines.
 */
const mostKept = 32;
const firstRounds = 2;
/** Of the audio that should have been played by then; browsers now and then wait for what comes next of it. */
const leastPlayed = 0.9;

const whole = Math.ceil((hours * 3600) / rate / round);
/** At least so many that some are left to tell by what has grown. */
const rounds = Math.max(firstRounds + 4, Math.min(whole, Number(process.argv[3] ?? whole)));

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
  await page.goto(episodeAddress(longer));
  const frame = await sidebarFrame(page);
  const all = (count: number) => document.querySelectorAll('[data-start]').length >= count;
  await frame.waitForFunction(all, { polling: 100 }, countLines(longer));
  await drawAll(frame);
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

/** Bytes that each line has left behind, by all rounds after the first ones together. */
function keptOf(done: readonly Round[], kind: 0 | 1): number {
  return slopeOf(done.slice(firstRounds).map(({ time, heap }) => [time / lineLength, heap[kind]]));
}

function judge(done: readonly Round[]): string[] {
  const sum = (of: (round: Round) => number) => done.reduce((total, it) => total + of(it), 0);
  const wrong = sum((it) => it.wrong) / sum((it) => it.frames);
  const ended = sum((it) => Number(it.ended));
  const kept = [keptOf(done, 0), keptOf(done, 1)] as const;
  const { time } = done.at(-1)!;
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  console.log(
    `\n${clock(time)} of audio, looked at ${done.length} times: another line in ${percent(wrong)} of ${sum((it) => it.frames)} frames` +
      ` (limit ${percent(mostWrong)}); ${kept[0].toFixed(1)} bytes kept for a line, ${kept[1].toFixed(1)} in the page` +
      ` (limit ${mostKept}); the worker ended ${ended} times`,
  );
  return [
    ...(wrong <= mostWrong ? [] : ['The wrong line was lit.']),
    ...(Math.max(...kept) <= mostKept ? [] : ['Something is kept.']),
    ...(done.every(({ hidden }) => hidden) ? [] : ['The tab was not hidden.']),
    ...(ended >= done.length / 2 ? [] : ['The worker was hardly ever there to be ended.']),
    ...(time >= leastPlayed * (done.length - 1) * round * rate
      ? []
      : ['The audio did not play on.']),
  ];
}

console.log(
  `${rounds} of ${whole} minutes at ${rate}x; load of the machine ${loadavg()[0]!.toFixed(1)}`,
);
const internet = await startInternet(longSites);
const launched = await launchBrowser('chromium', internet, { args: [uncompiled], rests: true });
const failures = judge(await soak(launched));
await launched.close();
await internet.close();
for (const failure of failures) console.error(failure);
if (failures.length === 0) console.log('Always the right line, and nothing is kept.');
process.exitCode = failures.length > 0 ? 1 : 0;
