/** How long after the audio crossed a line's start the line is lit on the screen; beside the browser's `timeupdate`. */
import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import type { Launched } from '@/tests/support/browsers';
import { play } from '@/tests/support/media';
import { openSidebar } from '@/tests/support/sidebar';
import { latenessOf, watchClock } from '@/tests/support/sync-log';
import { episodeAddress, lineLength } from './long-site';
import { reportTimes } from './report';

const rates = [1, 2, 3];
/** Seconds that are listened to at each rate; the first is not counted. */
const listened = 45;

type Note = [wall: number, start: number];

declare global {
  interface Window {
    /** Lines as they were lit and painted; as a page could light them by `timeupdate`. */
    lit: Note[];
    told: Note[];
  }
}

async function watchLit(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    window.lit = [];
    new MutationObserver((records) => {
      const line = records.map(({ target }) => target as HTMLElement).find((it) => it.ariaCurrent);
      if (!line) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () =>
          window.lit.push([performance.timeOrigin + performance.now(), Number(line.dataset.start)]),
        );
        port1.start();
        port2.postMessage(null);
      });
    }).observe(document.body, { subtree: true, attributeFilter: ['aria-current'] });
  });
}

async function watchTold(page: Page): Promise<void> {
  await page.$eval(
    'audio',
    (audio, length) => {
      window.told = [];
      let line = -1;
      audio.addEventListener('timeupdate', () => {
        const now = Math.floor(audio.currentTime / length);
        if (now === line) return;
        line = now;
        window.told.push([performance.timeOrigin + performance.now(), now * length]);
      });
    },
    lineLength,
  );
}

async function measureAt(launched: Launched, rate: number): Promise<void> {
  const sidebar = await openSidebar(launched, episodeAddress(1));
  const { page, frame } = sidebar;
  await sidebar.until(() => document.querySelector('.play-button'));
  await watchLit(frame);
  await watchTold(page);
  await watchClock(page);
  await play(page, rate);
  const since = performance.timeOrigin + performance.now() + 1000;
  await setTimeout(listened * 1000);
  const clock = await page.evaluate(() => window.clock!);
  const lit = await frame.evaluate(() => window.lit);
  const told = await page.evaluate(() => window.told);
  console.log(`\nat ${rate}x`);
  reportTimes("line's start heard, to the line painted as lit", latenessOf(lit, clock, since));
  reportTimes('baseline: to the next `timeupdate`', latenessOf(told, clock, since));
  await sidebar.close();
}

export async function measureLighting(launched: Launched): Promise<void> {
  for (const rate of rates) await measureAt(launched, rate);
}
