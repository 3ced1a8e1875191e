import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { pressToolbarButton } from '../support/browsers';
import { playMedia } from '../support/page-media';
import { usePlayersStage } from '../support/players-stage';
import { sidebarOn, type Sidebar } from '../support/sidebar';
import { next } from '../support/site/changing';
import { demoEpisode } from '../support/site/demo-episode';
import { changingAddresses, unknownChangingAddress } from '../support/site/players';

async function openPlaying(page: Page, address: string, press = async () => {}): Promise<Sidebar> {
  await page.goto(address);
  await playMedia(page, 12);
  await press();
  const sidebar = await sidebarOn(page);
  await sidebar.until(() => document.querySelector('[aria-current="true"]'));
  return sidebar;
}

/** Waits, from before `change` on, until the sidebar has let go of the episode; that can pass in a moment. */
async function endsAt(change: () => Promise<void>, { frame }: Sidebar): Promise<void> {
  const gone = frame.waitForFunction(
    (former) =>
      document.querySelector('.episode-title')?.textContent !== former &&
      !document.querySelector('[aria-current="true"]'),
    { polling: 'mutation' },
    demoEpisode.title,
  );
  await Promise.all([gone, change()]);
}

const named = (title: string) => document.querySelector('.episode-title')?.textContent === title;

const stages = { chromium: usePlayersStage('chromium'), firefox: usePlayersStage('firefox') };

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const stage = stages[name];

  describe.each(changingAddresses)('%s', (address) => {
    it.each(['swapSource', 'replaceElement'] as const)(
      'ends the old episode and begins the new one at %s',
      async (change) => {
        const page = await stage.launched.browser.newPage();
        const sidebar = await openPlaying(page, address);
        await endsAt(() => page.evaluate((method) => void window[method](), change), sidebar);
        await sidebar.until(named, next.title);
        // Its transcript is the feed's, found by the file that plays.
        await playMedia(page, 30);
        await sidebar.until(() => document.querySelector('[aria-current="true"]'));
        await page.close();
      },
    );

    it('ends the old episode and begins the new one at pushState', async () => {
      const page = await stage.launched.browser.newPage();
      const sidebar = await openPlaying(page, address);
      await endsAt(() => page.evaluate(() => void window.goToNext(true)), sidebar);
      await sidebar.until(named, next.title);
      await playMedia(page, 30);
      await sidebar.until(() => document.querySelector('[aria-current="true"]'));
      await page.close();
    });

    it('stays with what plays when the listener only looks at another page', async () => {
      const page = await stage.launched.browser.newPage();
      const sidebar = await openPlaying(page, address);
      await page.evaluate(() => void window.goToNext(false));
      await sidebar.until(named, demoEpisode.title);
      expect(await page.evaluate(() => window.media!.paused)).toBe(false);
      const lines = await sidebar.frame.$$eval('[data-start]', (all) =>
        all.map((line) => line.textContent).join(' '),
      );
      expect(lines).not.toContain(next.line);
      await page.close();
    });
  });
});

describe('on an unknown site, at the press of the button', () => {
  const stage = stages.chromium;

  it.each(['swapSource', 'replaceElement'] as const)(
    'ends the old episode and begins the new one at %s',
    async (change) => {
      const page = await stage.launched.browser.newPage();
      const sidebar = await openPlaying(page, unknownChangingAddress, () =>
        pressToolbarButton(stage.launched, page),
      );
      await endsAt(() => page.evaluate((method) => void window[method](), change), sidebar);
      await sidebar.until(named, next.title);
      await page.close();
    },
  );
});
