import type { Page } from 'puppeteer-core';
import { openExtensionPage, type Launched } from '../../tests/support/browsers.ts';
import { play } from '../../tests/support/media.ts';
import { sidebarOn, type Sidebar } from '../../tests/support/sidebar.ts';
import { pageAddress } from '../../tests/support/site/addresses.ts';
import { demoEpisode } from '../../tests/support/site/demo-episode.ts';

export interface View {
  /** Names the picture's file. */
  name: string;
  /** Brings it about and answers with the page that shows it. */
  open(launched: Launched): Promise<Page>;
}

/** The demo's episode where this line is being said, and halted there. */
async function episodeAt(launched: Launched, text: string): Promise<Sidebar> {
  const page = await launched.browser.newPage();
  await page.goto(pageAddress('full'));
  const sidebar = await sidebarOn(page);
  const { start } = demoEpisode.lines.find((line) => line.text.startsWith(text))!;
  await page.$eval('audio', (audio, time) => (audio.currentTime = time), start + 0.3);
  await play(page);
  await sidebar.until(
    (wanted) => document.querySelector('[aria-current="true"]')?.textContent?.startsWith(wanted),
    text,
  );
  await page.$eval('audio', (audio) => audio.pause());
  return sidebar;
}

/** In the order in which a store shows them; Chrome's takes five. */
export const views: View[] = [
  {
    name: '1-read-along',
    open: async (launched) => (await episodeAt(launched, 'There is one bulge')).page,
  },
  {
    name: '2-search',
    async open(launched) {
      const sidebar = await episodeAt(launched, 'You look for a lighthouse');
      await sidebar.search('lighthuose');
      return sidebar.page;
    },
  },
  {
    name: '3-highlights',
    async open(launched) {
      const sidebar = await episodeAt(launched, 'It is the only document');
      await sidebar.click('#tab-highlights');
      await sidebar.frame.waitForSelector('[data-highlight] .note');
      return sidebar.page;
    },
  },
  {
    name: '4-library',
    async open(launched) {
      const library = await openExtensionPage(launched, 'library.html#/highlights');
      await library.locator('#search').fill('tide');
      await library.waitForFunction(
        () => {
          const episodes = [...document.querySelectorAll('[data-episode]')];
          return episodes.length === 3 && episodes.every((it) => it.querySelector('.found-line'));
        },
        { polling: 100 },
      );
      return library;
    },
  },
  {
    name: '5-settings',
    async open(launched) {
      const settings = await openExtensionPage(launched, 'library.html#/settings');
      await settings.waitForSelector('.setting');
      return settings;
    },
  },
];
