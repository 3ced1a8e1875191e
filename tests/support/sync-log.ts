import type { Frame, Page } from 'puppeteer-core';

declare global {
  interface Window {
    /** Wall clock (ms) and start (s) of each line that lit up. */
    flips?: [number, number][];
    /** Wall clock (ms) and the media's own clock (s). */
    clock?: [number, number][];
  }
}

export async function watchFlips(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const flips: [number, number][] = (window.flips = []);
    new MutationObserver((records) => {
      const now = performance.timeOrigin + performance.now();
      for (const { target } of records) {
        const line = target as HTMLElement;
        if (line.hasAttribute('aria-current')) flips.push([now, Number(line.dataset.start)]);
      }
    }).observe(document.body, { subtree: true, attributeFilter: ['aria-current'] });
  });
}

export async function watchClock(page: Page): Promise<void> {
  await page.evaluate(() => {
    const clock: [number, number][] = (window.clock = []);
    const audio = document.querySelector('audio')!;
    setInterval(() => {
      clock.push([performance.timeOrigin + performance.now(), audio.currentTime]);
    }, 5);
  });
}

/** Milliseconds each line came late (or early, below 0), of those that lit up after `since` (wall clock, ms). */
export async function flipErrors(page: Page, frame: Frame, since: number): Promise<number[]> {
  const flips = (await frame.evaluate(() => window.flips)) ?? [];
  const clock = (await page.evaluate(() => window.clock)) ?? [];
  return latenessOf(flips, clock, since);
}

/** The same of any notes of wall clock and line: when each came after the media had crossed the line's start. */
export function latenessOf(
  notes: readonly [wall: number, start: number][],
  clock: readonly [wall: number, time: number][],
  since: number,
): number[] {
  return notes.flatMap(([wall, start]) => {
    if (wall < since) return [];
    const after = clock.findIndex(([at, time]) => at >= since && time >= start);
    const [next, before] = [clock[after], clock[after - 1]];
    if (!next || !before) return [];
    const share = (start - before[1]) / (next[1] - before[1]);
    return [wall - (before[0] + share * (next[0] - before[0]))];
  });
}
