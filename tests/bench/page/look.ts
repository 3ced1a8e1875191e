/** Whether the line that is lit is the one that is said, frame by frame. */
import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { lineLength } from './long-site';

/** How long a tab is looked at; the first moment is that in which it comes to the front. Milliseconds. */
const looking = 5000;
const coming = 250;
/** A line may come so much late: a frame and 20 ms, and what two clocks of two processes are apart. Milliseconds. */
const patience = 50;

type Note = [wall: number, value: number];

declare global {
  interface Window {
    /** Notes of the last look: the media's clock in the page, the start of the lit line in the sidebar. */
    looked: Note[];
    look(milliseconds: number): void;
  }
}

/** What was seen in a look. */
export interface Looked {
  frames: number;
  /** Those in which another line was lit than is said, and how late the latest of them was. */
  wrong: number;
  /** Milliseconds. */
  late: number;
}

/** Has a page note its media's clock whenever it is told to. */
export async function watchMedia(page: Page): Promise<void> {
  await page.evaluate(() => {
    const audio = document.querySelector('audio')!;
    const now = () => performance.timeOrigin + performance.now();
    window.look = (milliseconds) => {
      window.looked = [];
      const end = now() + milliseconds;
      const timer = setInterval(() => {
        window.looked.push([now(), audio.currentTime]);
        if (now() > end) clearInterval(timer);
      }, 5);
    };
  });
}

/** Has the sidebar note what is lit at each frame whenever it is told to. */
export async function watchShown(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const now = () => performance.timeOrigin + performance.now();
    window.look = (milliseconds) => {
      window.looked = [];
      const end = now() + milliseconds;
      const next = () => {
        const lit = document.querySelector<HTMLElement>('[data-start][aria-current]');
        window.looked.push([now(), Number(lit?.dataset.start ?? -1)]);
        if (now() < end) requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    };
  });
}

/** Looks at a tab that has just come to the front. */
export async function look(page: Page, frame: Frame): Promise<Looked> {
  const start = (milliseconds: number) => window.look(milliseconds);
  await Promise.all([page.evaluate(start, looking), frame.evaluate(start, looking - 500)]);
  await setTimeout(looking + 500);
  const clock = await page.evaluate(() => window.looked);
  const lit = await frame.evaluate(() => window.looked);
  return compare(clock, lit.slice(lit.findIndex(([wall]) => wall >= lit[0]![0] + coming)));
}

function compare(clock: readonly Note[], lit: readonly Note[]): Looked {
  const late: number[] = [];
  let frames = 0;
  let at = 0;
  for (const [wall, start] of lit) {
    while (at < clock.length - 1 && clock[at + 1]![0] < wall) at += 1;
    const [before, time] = clock[at]!;
    if (before > wall || wall - before > 100) continue;
    frames += 1;
    // Since the line that is said began.
    const said = Math.floor(time / lineLength) * lineLength;
    if (Math.abs(start - said) < 0.01) continue;
    const began = clock.find(([, heard]) => heard >= said)![0];
    // Ahead by as much is a clock that was carried forward.
    const next = clock.find(([, heard]) => heard >= said + lineLength)?.[0] ?? Infinity;
    const ahead = Math.abs(start - said - lineLength) < 0.01 ? next - wall : Infinity;
    const behind = Math.abs(start - said + lineLength) < 0.01 ? wall - began : Infinity;
    late.push(Math.min(ahead, behind));
  }
  const wrong = late.filter((milliseconds) => milliseconds > patience);
  return { frames, wrong: wrong.length, late: Math.max(0, ...late.filter(Number.isFinite)) };
}
