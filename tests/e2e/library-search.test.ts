import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openExtensionPage } from '../support/browsers.ts';
import { searchArchive } from '../support/search-archive.ts';
import { pageAddress } from '../support/site/addresses.ts';
import { useStage, type BrowserName } from '../support/stage.ts';

const field = '::-p-aria(Search everything[role="searchbox"])';

const foundTitles = (page: Page) =>
  page.$$eval('[data-episode]:has([data-result]) .title', (all) =>
    all.map((it) => it.textContent).sort(),
  );

/** Waits until these episodes are found, in any order. */
const finds = (page: Page, ...wanted: string[]) =>
  expect.poll(() => foundTitles(page)).toEqual(wanted);

/** The words that are painted as found, or only as similar. */
function painted(name: string): (string | undefined)[] {
  return [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    startContainer.textContent?.slice(startOffset, endOffset),
  );
}

describe.each<BrowserName>(['chromium', 'firefox'])('search over everything in %s', (name) => {
  const stage = useStage(name);
  let library: Page;

  it('takes in three episodes', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'marginear-search-')), 'library.json');
    await writeFile(file, JSON.stringify(searchArchive));
    library = await openExtensionPage(stage.launched, 'library.html#/highlights');
    await (await library.waitForSelector('input[type="file"]'))!.uploadFile(file);
    await library.waitForSelector('[data-highlight]');
  });

  it('finds a word in all of them, painted on the word, with what was marked', async () => {
    await library.locator(field).fill('harbour');
    await finds(library, 'Ropes and knots', 'The lamp room', 'Tides for beginners');
    await library.waitForFunction(() =>
      document.querySelector('[role="status"]')?.textContent?.startsWith('3 episodes'),
    );
    await expect.poll(() => library.evaluate(painted, 'search-match')).toContain('harbour');
    const words = await library.evaluate(painted, 'search-match');
    expect(new Set(words.map((word) => word?.toLowerCase()))).toEqual(new Set(['harbour']));
    expect(await library.evaluate(painted, 'search-similar')).toEqual([]);
    expect(await library.$$('[data-episode="e1"] [data-highlight]')).toHaveLength(1);
  });

  it('narrows to a show, and to what was marked', async () => {
    await library.select('select[aria-label="Show"]', 'Sea School');
    await finds(library, 'Ropes and knots', 'Tides for beginners');
    await library.select('select[aria-label="Show"]', '');
    await library.locator('::-p-aria(With highlights[role="checkbox"])').click();
    await finds(library, 'The lamp room');
    await library.locator('::-p-aria(With highlights[role="checkbox"])').click();
  });

  it('finds a phrase over a line border, and a misspelt word', async () => {
    await library.locator(field).fill('"never leave the ladder"');
    await finds(library, 'Ropes and knots');
    await library.locator(field).fill('kubernets');
    await finds(library, 'Tides for beginners');
    await expect.poll(() => library.evaluate(painted, 'search-similar')).toEqual(['Kubernetes']);
  });

  it('goes through what was found by keys, and leads to the moment', async () => {
    await library.locator(field).fill('keeper');
    await finds(library, 'The lamp room');
    await library.focus('#search');
    await library.keyboard.press('ArrowDown');
    const href = await library.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    expect(href).toContain(`${pageAddress('full')}#t=12&`);
    await library.keyboard.press('ArrowUp');
    expect(await library.evaluate(() => document.activeElement?.id)).toBe('search');
    const page = await stage.launched.browser.newPage();
    await page.goto(href);
    await page.waitForFunction(
      () => Math.abs((document.querySelector('audio')?.currentTime ?? 0) - 12) < 1,
      { polling: 20 },
    );
    await page.close();
  });

  it('says when nothing is found, and goes back to the highlights', async () => {
    await library.locator(field).fill('xqzjwqk');
    await library.waitForFunction(() =>
      /No matches/.test(document.querySelector('[role="status"]')?.textContent ?? ''),
    );
    await library.focus('#search');
    await library.keyboard.press('Escape');
    await library.waitForFunction(() => document.querySelectorAll('[data-episode]').length === 1);
  });

  it('makes an index that was deleted by hand anew', async () => {
    await library.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('marginear-search');
          request.addEventListener('success', () => resolve());
          request.addEventListener('error', () => reject(request.error));
        }),
    );
    await library.close();
    library = await openExtensionPage(stage.launched, 'library.html#/episodes');
    await library.locator(field).fill('harbour');
    // One may have got its page's own title since that was opened.
    await expect.poll(() => foundTitles(library)).toHaveLength(3);
    await library.close();
  });
});
