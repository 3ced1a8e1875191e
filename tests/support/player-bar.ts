import type { Frame } from 'puppeteer-core';

/** What the sidebar's player shows; undefined where there is none. */
export async function shownPosition(frame: Frame): Promise<number | undefined> {
  return frame.evaluate(() => {
    const range = document.querySelector<HTMLInputElement>('.progress-range');
    return range ? range.valueAsNumber : undefined;
  });
}

/** Waits until the sidebar's player shows a second between the two. */
export async function positionIn(frame: Frame, least: number, most: number): Promise<void> {
  await frame.waitForFunction(
    (from, to) => {
      const range = document.querySelector<HTMLInputElement>('.progress-range');
      return range && range.valueAsNumber >= from && range.valueAsNumber <= to;
    },
    { polling: 50, timeout: 15_000 },
    least,
    most,
  );
}
