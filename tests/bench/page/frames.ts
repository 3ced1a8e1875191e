/** How smoothly the list moves, by hand and by itself. */
import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { sidebarFrame, type Launched } from '@/tests/support/browsers';
import { countLines, episodeAddress, plainAddress } from './long-site';
import { reportFigure, reportTimes } from './report';
import { longestTask, onMainThread, traced } from './trace';

const hours = 10;
const wheels = 200;
/** Seconds of following, at 3x: a line every 0.8 s. */
const followed = 15;

interface DrawnFrame {
  /** Since the frame before. Milliseconds. */
  gap: number;
  /** The main thread worked for it. */
  busy: number;
}

declare global {
  interface Window {
    drawn: DrawnFrame[];
  }
}

/** Runs in the frame: notes each frame that is drawn from now on. */
function watchFrames(): void {
  window.drawn = [];
  let last = performance.now();
  const next = () =>
    requestAnimationFrame(() => {
      const begun = performance.now();
      const gap = begun - last;
      last = begun;
      const { port1, port2 } = new MessageChannel();
      // The first task after the frame is drawn.
      port1.addEventListener('message', () => {
        window.drawn.push({ gap, busy: performance.now() - begun });
      });
      port1.start();
      port2.postMessage(null);
      next();
    });
  next();
}

async function measureMoving(
  page: Page,
  frame: Frame,
  name: string,
  move: () => Promise<unknown>,
): Promise<void> {
  await setTimeout(1000);
  await frame.evaluate(watchFrames);
  const events = await traced(page, move);
  const frames = (await frame.evaluate(() => window.drawn)).slice(1);
  const share = (count: number) => `${((100 * count) / frames.length).toFixed(1)} %`;
  console.log(`\n${name}: ${frames.length} frames`);
  reportFigure('frames that came late', share(frames.filter(({ gap }) => gap > 25).length));
  reportFigure(
    'frames whose work took over 16 ms',
    share(frames.filter(({ busy }) => busy > 16).length),
  );
  reportTimes(
    'work for a frame',
    frames.map(({ busy }) => busy),
  );
  const longest = longestTask(onMainThread(events, new URL(frame.url()).pathname));
  reportFigure('longest task', `${longest.toFixed(1)} ms`);
}

/** Down and up again, as fast as a hand on a free wheel. */
async function scroll(page: Page): Promise<void> {
  await page.mouse.move(1150, 400);
  for (let at = 0; at < wheels; at += 1) {
    await Promise.all([
      page.mouse.wheel({ deltaY: at < wheels * 0.6 ? 500 : -500 }),
      setTimeout(16),
    ]);
  }
}

export async function measureFrames({ browser }: Launched): Promise<void> {
  const page = await browser.newPage();
  await page.goto(plainAddress(hours));
  const scrolling = () => scroll(page);
  const lines = `${countLines(hours)} lines`;
  await measureMoving(
    page,
    page.mainFrame(),
    `Scrolling, baseline: ${lines} as plain paragraphs`,
    scrolling,
  );
  await page.goto(episodeAddress(hours));
  const frame = await sidebarFrame(page);
  await frame.waitForFunction(
    (count) => document.querySelectorAll('[data-start]').length >= count,
    { polling: 100 },
    countLines(hours),
  );
  await measureMoving(page, frame, `Scrolling ${lines}`, scrolling);
  await frame.evaluate(() => document.querySelector<HTMLElement>('.back-to-now')?.click());
  await page.$eval('audio', (audio) => {
    audio.currentTime = 3600;
    audio.playbackRate = 3;
    return audio.play();
  });
  await measureMoving(page, frame, 'Following at 3x', () => setTimeout(followed * 1000));
  await page.close();
}
