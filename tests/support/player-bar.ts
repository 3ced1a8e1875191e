import type { Frame } from 'puppeteer-core';

/** What the sidebar's player shows; undefined where there is none. */
export async function shownPosition(frame: Frame): Promise<number | undefined> {
  return frame.evaluate(() => {
    const range = document.querySelector<HTMLInputElement>('.progress-range');
    return range ? range.valueAsNumber : undefined;
  });
}

/** Waits until the sidebar's player shows a second between the two; where it plays, that passes. */
export async function positionIn(frame: Frame, least: number, most = Infinity): Promise<void> {
  await frame.waitForFunction(
    (from, to) => {
      const range = document.querySelector<HTMLInputElement>('.progress-range');
      return range && range.valueAsNumber >= from && range.valueAsNumber <= to;
    },
    { polling: 25, timeout: 20_000 },
    least,
    most,
  );
}
