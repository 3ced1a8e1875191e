import type { Page } from 'puppeteer-core';

/** The page's own media element, the clock that everything is held against. */
export async function mediaState(page: Page): Promise<{ time: number; paused: boolean }> {
  return page.evaluate(() => {
    const { currentTime: time, paused } = document.querySelector('audio')!;
    return { time, paused };
  });
}

/** Plays it, at the rate it has unless one is given. */
export async function play(page: Page, rate?: number): Promise<void> {
  await page.$eval(
    'audio',
    (audio, wanted = audio.playbackRate) => {
      audio.playbackRate = wanted;
      return audio.play();
    },
    rate,
  );
}

/** Waits until the page's media is at `time` (seconds), give or take `tolerance`, and no longer seeks. */
export async function mediaReaches(page: Page, time: number, tolerance = 0.1): Promise<void> {
  await page.waitForFunction(
    (wanted, allowed) => {
      const audio = document.querySelector('audio');
      return audio && !audio.seeking && Math.abs(audio.currentTime - wanted) <= allowed;
    },
    { polling: 10, timeout: 20_000 },
    time,
    tolerance,
  );
}

/** Waits until what plays has come to `time` and stops it there or, on a busy machine, a little later: at what is answered. */
export async function playUntil(page: Page, time: number): Promise<number> {
  return page.$eval(
    'audio',
    async (audio, wanted) => {
      while (audio.currentTime < wanted) await new Promise((resolve) => setTimeout(resolve, 10));
      audio.pause();
      return audio.currentTime;
    },
    time,
  );
}

/** Notes where each seek from now on lands; `landings` reads it. */
export async function watchSeeks(page: Page): Promise<void> {
  await page.$eval('audio', (audio) => {
    audio.dataset.landings = '[]';
    audio.addEventListener('seeking', () => {
      const known = JSON.parse(audio.dataset.landings ?? '[]');
      audio.dataset.landings = JSON.stringify([...known, audio.currentTime]);
    });
  });
}

export async function landings(page: Page): Promise<number[]> {
  return page.$eval('audio', (audio) => JSON.parse(audio.dataset.landings ?? '[]'));
}
