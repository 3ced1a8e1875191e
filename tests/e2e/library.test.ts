import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openExtensionPage } from '../support/browsers.ts';
import { pressButton, saveAs } from '../support/exporting.ts';
import { mediaState } from '../support/media.ts';
import { openSidebar } from '../support/sidebar.ts';
import { pageAddress, podscriptsAddress } from '../support/site/addresses.ts';
import { launchBrowser, useStage } from '../support/stage.ts';

async function cards(page: Page): Promise<(string | null)[]> {
  return page.$$eval('[data-highlight] .quote', (all) => all.map((it) => it.textContent));
}

/** The export without the moment it was made. */
function contentOf(json: string): unknown {
  return { ...JSON.parse(json), exported: undefined };
}

describe('the library', () => {
  const stage = useStage('chromium');

  it('exports what was marked, and an empty profile takes it in unchanged', async () => {
    const { browser } = stage.launched;
    // Both pages carry the same audio: to the library they are one episode with two marks.
    for (const [address, line] of [
      [pageAddress('full'), 3],
      [podscriptsAddress, 40],
    ] as const) {
      const sidebar = await openSidebar(stage.launched, address);
      await sidebar.frame.focus(`[data-line="${line}"] .line`);
      await sidebar.press('n');
      await sidebar.frame.waitForSelector('.note-field');
      await sidebar.page.keyboard.type('A note with *stars* & <b>tags</b>');
      await sidebar.clickButton('Save note');
      // The mark was there before its note: a tab closed in between would take the note along.
      await sidebar.until(
        (count) => document.querySelectorAll('.highlight-card .note').length === count,
        line === 3 ? 1 : 2,
      );
      await sidebar.close();
    }
    const library = await openExtensionPage(stage.launched, 'library.html#/highlights');
    await library.waitForFunction(
      () => document.querySelectorAll('[data-highlight] .note').length === 2,
    );
    const quotes = await cards(library);

    const markdown = await saveAs(browser, library, 'Markdown');
    expect(markdown.name).toMatch(/\.md$/);
    for (const quote of quotes) expect(markdown.text).toContain(quote!.slice(0, 20));
    expect(markdown.text).toContain('#t=');

    const json = await saveAs(browser, library, 'Everything');
    const file = join(await mkdtemp(join(tmpdir(), 'marginear-import-')), json.name);
    await writeFile(file, json.text);

    const empty = await launchBrowser('chromium', stage.internet);
    try {
      const other = await openExtensionPage(empty, 'library.html#/highlights');
      await (await other.waitForSelector('input[type="file"]'))!.uploadFile(file);
      await other.waitForFunction(() => document.querySelectorAll('[data-highlight]').length === 2);
      const again = await saveAs(empty.browser, other, 'Everything');
      expect(contentOf(again.text)).toEqual(contentOf(json.text));
    } finally {
      await empty.close();
    }
    await library.close();
  });

  it('leads back to the moment: the link seeks', async () => {
    const library = await openExtensionPage(stage.launched, 'library.html#/highlights');
    const link = await library.waitForSelector('a.moment');
    const address = await link!.evaluate((it) => (it as HTMLAnchorElement).href);
    const wanted = Number(/#t=(\d+)/.exec(address)?.[1]);
    const page = await stage.launched.browser.newPage();
    await page.goto(address);
    await page.waitForFunction(
      (seconds) => Math.abs((document.querySelector('audio')?.currentTime ?? 0) - seconds) < 1,
      { polling: 20 },
      wanted,
    );
    expect((await mediaState(page)).paused).toBe(true);
    await page.close();
    await library.close();
  });

  it('finds a highlight by a misspelt word, and gives back what was removed', async () => {
    const library = await openExtensionPage(stage.launched, 'library.html#/highlights');
    await library.waitForSelector('[data-highlight]');
    const [first] = await cards(library);
    await library.locator('::-p-aria(Search everything[role="searchbox"])').fill('strs');
    await library.waitForFunction(() =>
      /2/.test(document.querySelector('[role="status"]')?.textContent ?? ''),
    );
    await library.locator('::-p-aria(Search everything[role="searchbox"])').fill('');
    await library.waitForFunction(() => document.querySelectorAll('[data-highlight]').length === 2);
    await library.locator('[data-highlight] ::-p-aria(Remove highlight[role="button"])').click();
    await library.waitForFunction(() => document.querySelectorAll('[data-highlight]').length === 1);
    await pressButton(library, 'Undo');
    await library.waitForFunction(() => document.querySelectorAll('[data-highlight]').length === 2);
    expect(await cards(library)).toContain(first);
    await library.close();
  });
});
