import { expect } from 'vitest';
import type { Frame, Page } from 'puppeteer-core';
import { sidebarOn, type Sidebar } from './sidebar.ts';

declare global {
  interface Window {
    /** The media of a test's page, wherever it lies. */
    media?: HTMLMediaElement;
  }
}

/** The page, or the frame whose media it is, plays it, from `time` if given. */
export async function playMedia(owner: Page | Frame, time?: number): Promise<void> {
  // Not the element itself: the driver would keep what is handed to it.
  await owner.waitForFunction(() => window.media !== undefined, { polling: 50 });
  await owner.evaluate(async (from) => {
    if (from !== undefined) window.media!.currentTime = from;
    await window.media!.play();
  }, time);
}

/** What the sidebar is for, whatever plays: the line that is spoken lights up, and a click on another goes there. */
export async function expectFollowedAndSteered(
  page: Page,
  owner: Page | Frame = page,
): Promise<Sidebar> {
  const sidebar = await sidebarOn(page);
  await sidebar.until(() => document.querySelector('[aria-current="true"]'));
  const time = await owner.evaluate(() => window.media!.currentTime);
  const lit = await sidebar.frame.$eval('[aria-current="true"]', (line) =>
    Number((line as HTMLElement).dataset.start),
  );
  expect(Math.abs(lit - time)).toBeLessThan(15);
  // Standing still, it is where it was sent for as long as it takes to look.
  await owner.evaluate(() => window.media!.pause());
  const { start } = await sidebar.clickLine('Who does the sums?');
  await owner.waitForFunction(
    (wanted) => Math.abs(window.media!.currentTime - wanted) < 1,
    { polling: 20, timeout: 20_000 },
    start,
  );
  await sidebar.until(
    (wanted) => document.querySelector(`[aria-current="true"][data-start="${wanted}"]`),
    start,
  );
  await owner.evaluate(() => window.media!.play());
  return sidebar;
}
