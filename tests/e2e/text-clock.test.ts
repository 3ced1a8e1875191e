import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { pressToolbarButton } from '../support/browsers';
import { usePlayersStage } from '../support/players-stage';
import { sidebarOn, type Sidebar } from '../support/sidebar';
import { clockSites } from '../support/site/several';

/** Seconds by which the site's clock is before or after the line that is lit. */
async function secondsBeside(page: Page, { frame }: Sidebar): Promise<number> {
  const [clock, lit] = await Promise.all([
    page.$eval('#clock', (it) => it.textContent!),
    frame.$eval('[aria-current="true"]', (line) => {
      const { start, end } = (line as HTMLElement).dataset;
      return { start: Number(start), end: Number(end) };
    }),
  ]);
  const [minutes, seconds] = clock.split(':').map(Number);
  const time = minutes! * 60 + seconds!;
  return Math.max(lit.start - time, time - lit.end);
}

describe('a site whose media is out of reach', () => {
  const stage = usePlayersStage('chromium');

  it.each(Object.keys(clockSites))('is followed by its clock: %s', async (address) => {
    const page = await stage.launched.browser.newPage();
    await page.goto(address);
    // One of them we run on from the start.
    if (!address.includes('pocketcasts')) await pressToolbarButton(stage.launched, page);
    const sidebar = await sidebarOn(page);
    // The line at which the page is opened lights, and the next one as the clock goes on.
    await sidebar.until(() => document.querySelector('[aria-current="true"]'));
    const first = await sidebar.frame.$eval('[aria-current="true"]', (line) => line.textContent);
    await sidebar.until((text) => {
      const line = document.querySelector('[aria-current="true"]');
      return line && line.textContent !== text;
    }, first);
    // Both go on while one after the other is read.
    await expect.poll(() => secondsBeside(page, sidebar)).toBeLessThanOrEqual(1);
    expect(await sidebar.frame.$('.play-button')).toBeNull();
    expect(await sidebar.frame.$eval('.player', (bar) => bar.textContent)).toContain('Follow only');
    await page.close();
  });
});
