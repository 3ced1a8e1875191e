import type { Frame, Page } from 'puppeteer-core';
import { openExtensionPage, sidebarFrame, type Launched } from '../../tests/support/browsers.ts';
import type { Internet } from '../../tests/support/internet.ts';
import { mediaReaches, mediaState, play } from '../../tests/support/media.ts';
import { createSidebar, type Sidebar } from '../../tests/support/sidebar.ts';
import { pageAddress } from '../../tests/support/site/addresses.ts';
import { showIn } from '../colours.ts';

export interface Stage {
  launched: Launched;
  page: Page;
  internet: Internet;
  /** Keeps what a page shows now as `.output/demo/<name>.png`; the episode's page unless another is given. */
  shot(name: string, page?: Page): Promise<void>;
}

export interface Step {
  name: string;
  /** Says what was seen; throws when it was not what a listener needs. */
  run(stage: Stage): Promise<string>;
}

async function sidebarOf(page: Page): Promise<Sidebar> {
  return createSidebar(page, await sidebarFrame(page));
}

async function activeText(frame: Frame): Promise<string> {
  return frame.$eval('[aria-current="true"]', (line) => line.textContent ?? '');
}

/** Dark colours at 1920 px for one picture, and back. */
async function darkShot({ page, shot }: Stage, name: string): Promise<void> {
  const { width, height } = page.viewport() ?? { width: 1280, height: 800 };
  await page.setViewport({ width: 1920, height: 1080 });
  await showIn(page, 'dark');
  await shot(name);
  await showIn(page, 'light');
  await page.setViewport({ width, height });
}

export const steps: Step[] = [
  {
    name: 'Open an episode page',
    async run({ page, shot }) {
      await page.goto(pageAddress('full'));
      const sidebar = await sidebarOf(page);
      await sidebar.frame.waitForSelector('[data-start]');
      await shot('1-opened');
      const state = await sidebar.frame.$eval('.sync-badge', (badge) => badge.textContent);
      return `the sidebar came with ${(await sidebar.lines()).length} lines; it says "${state}"`;
    },
  },
  {
    name: 'Play: the spoken line lights',
    async run(stage) {
      const { page, shot } = stage;
      const { frame, until } = await sidebarOf(page);
      await play(page);
      const first = await frame.waitForSelector('[aria-current="true"]');
      const text = await first?.evaluate((line) => line.textContent);
      await until((before) => {
        const active = document.querySelector('[aria-current="true"]');
        return active && active.textContent !== before;
      }, text);
      await shot('2-playing');
      await darkShot(stage, '2-playing-dark-1920');
      return `from "${text}" to "${await activeText(frame)}"`;
    },
  },
  {
    name: 'Click a line: the audio goes there',
    async run({ page }) {
      const sidebar = await sidebarOf(page);
      const line = await sidebar.clickLine('It was Normandy.');
      await mediaReaches(page, line.start, 1);
      const { time, paused } = await mediaState(page);
      if (paused) throw new Error('a click on a line stopped the audio');
      return `"${line.text}" starts at ${line.start.toFixed(2)} s, the audio is at ${time.toFixed(2)} s and goes on`;
    },
  },
  {
    name: 'Search with a typo',
    async run({ page, shot }) {
      const sidebar = await sidebarOf(page);
      const count = await sidebar.search('normundy');
      const found = await sidebar.frame.$$eval('[data-match]', (lines) =>
        lines.map((line) => line.textContent),
      );
      if (found.length === 0) throw new Error(`nothing found: ${count}`);
      await shot('3-search');
      return `${count}: "${found[0]}"`;
    },
  },
  {
    name: 'Highlight a line and add a note',
    async run({ page, shot }) {
      const sidebar = await sidebarOf(page);
      await sidebar.press('Escape');
      await sidebar.frame.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await sidebar.frame.focus('[data-line="20"] .line');
      await sidebar.press('h');
      await sidebar.until(() => CSS.highlights.has('highlight-yellow'));
      await sidebar.press('n');
      await sidebar.frame.waitForSelector('.note-field');
      await page.keyboard.type('Tell Jo about this.');
      await shot('4-note');
      await page.keyboard.down('Control');
      await sidebar.press('Enter');
      await page.keyboard.up('Control');
      await sidebar.click('#tab-highlights');
      const card = await sidebar.frame.waitForSelector('[data-highlight] .note');
      await shot('5-highlights');
      return `kept with the note "${await card?.evaluate((note) => note.textContent)}"`;
    },
  },
  {
    name: 'Reload: the highlight is still there',
    async run({ page }) {
      await page.reload();
      const { frame, until } = await sidebarOf(page);
      await frame.waitForSelector('[data-start]');
      await until(() => CSS.highlights.has('highlight-yellow'));
      return `painted again, and "${await frame.$eval('#tab-highlights', (tab) => tab.textContent)}"`;
    },
  },
  {
    name: 'Find it in the library',
    async run({ launched, shot }) {
      const library = await openExtensionPage(launched, 'library.html#/highlights');
      const quote = await library.waitForSelector('[data-highlight] .quote');
      await shot('6-library', library);
      const text = await quote?.evaluate((element) => element.textContent);
      await library.close();
      return `"${text}"`;
    },
  },
];
