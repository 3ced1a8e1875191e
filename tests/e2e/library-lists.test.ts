import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { acceptPermissionPrompts, openExtensionPage } from '../support/browsers.ts';
import { pressButton } from '../support/exporting.ts';
import { listsArchive } from '../support/lists-archive.ts';
import { createReadwiseAccount } from '../support/readwise.ts';
import { useStage, type BrowserName } from '../support/stage.ts';

/** Waits until exactly these highlights are listed, in this order. */
async function listed(page: Page, ids: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[data-highlight]')]
        .map((it) => it.getAttribute('data-highlight'))
        .join() === wanted,
    { polling: 25 },
    ids.join(),
  );
}

/** Waits for a sentence in any status. */
async function said(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[role="status"]')].some((it) =>
        it.textContent.includes(wanted),
      ),
    { polling: 25 },
    words,
  );
}

const choose = (page: Page, label: string, value: string) =>
  page.select(`select[aria-label="${label}"]`, value);
const check = (page: Page, label: string) =>
  page.locator(`::-p-aria(${label}[role="checkbox"])`).click();

describe.each<BrowserName>(['chromium', 'firefox'])('the lists of the library in %s', (name) => {
  const stage = useStage(name);
  let library: Page;

  it('say what to do first, and take a file in', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'marginear-lists-')), 'library.json');
    await writeFile(file, JSON.stringify(listsArchive()));
    library = await openExtensionPage(stage.launched, 'library.html#/highlights');
    await library.waitForSelector('.first-steps');
    await (await library.waitForSelector('input[type="file"]'))!.uploadFile(file);
    await listed(library, ['sea', 'lamp', 'tide', 'rope']);
  });

  it('narrow by show, tag, colour, day and note, and sort', async () => {
    await choose(library, 'Sort', 'oldest');
    await listed(library, ['rope', 'tide', 'lamp', 'sea']);
    await choose(library, 'Tag', 'night');
    await listed(library, ['lamp', 'sea']);
    await choose(library, 'Colour', 'blue');
    await listed(library, ['lamp']);
    await check(library, 'With a note');
    await library.waitForSelector('.empty');
    await said(library, '0 of 4 highlights');
    await pressButton(library, 'Clear filters');
    await listed(library, ['rope', 'tide', 'lamp', 'sea']);
    await choose(library, 'Show', 'Sea School');
    await listed(library, ['rope', 'tide']);
    await choose(library, 'Show', '');
    await choose(library, 'Sort', 'marked');
  });

  it('search as one types within what the filters leave', async () => {
    await choose(library, 'Tag', 'night');
    await library.locator('#search').fill('harbour');
    await listed(library, ['sea']);
    await said(library, '1 of 4 highlights');
    await library.waitForFunction(() => (CSS.highlights.get('search-match')?.size ?? 0) > 0);
    await library.focus('#search');
    await library.keyboard.press('Escape');
    await listed(library, ['sea', 'lamp']);
    await choose(library, 'Tag', '');
  });

  it('tag and remove several at once, and take it back', async () => {
    await pressButton(library, 'Select');
    await check(library, 'Select all: 4');
    await said(library, '4 selected');
    await check(library, 'Select highlight at 0:20');
    await said(library, '3 selected');
    await library.type('.selection-bar .tag-field', 'later');
    await pressButton(library, 'Add tags');
    await said(library, 'Tagged: 3');
    await choose(library, 'Tag', 'later');
    await listed(library, ['lamp', 'tide', 'rope']);
    await pressButton(library, 'Remove');
    await library.waitForSelector('.empty');
    await pressButton(library, 'Undo');
    await listed(library, ['lamp', 'tide', 'rope']);
    await choose(library, 'Tag', '');
  });

  it('play a highlight up to its end', async () => {
    // It takes a second.
    const playing = library.waitForSelector('[aria-label="Pause"]');
    await library.locator('[data-highlight="sea"] ::-p-aria(Play[role="button"])').click();
    await playing;
    await library.waitForFunction(() => !document.querySelector('[aria-label="Pause"]'), {
      polling: 25,
    });
    await library.locator('[data-highlight="rope"] ::-p-aria(Play[role="button"])').click();
    await said(library, 'gone.example');
  });

  it('send to Readwise what it does not have', async () => {
    await acceptPermissionPrompts(stage.launched);
    const account = createReadwiseAccount('a secret token');
    stage.internet.sites.set('readwise.io', account.site);
    await library.bringToFront();
    await pressButton(library, 'Export');
    await library.locator('.export-formats ::-p-text(Readwise account)').click();
    await library.type('input[name="token"]', 'a wrong token');
    await pressButton(library, 'Send what is new: 4');
    await said(library, 'does not accept');
    await pressButton(library, 'Forget it');
    await library.type('input[name="token"]', 'a secret token');
    await pressButton(library, 'Send what is new: 4');
    await said(library, 'Sent: 4.');
    expect(account.held().map(({ location }) => location)).toEqual([20, 62, 9, 5]);
    expect(account.held()[0]).toMatchObject({ category: 'podcasts', location_type: 'time_offset' });
    await library.keyboard.press('Escape');
  });

  it('remove several episodes, and take it back', async () => {
    await library.evaluate(() => (location.hash = '#/episodes'));
    await library.waitForSelector('.episode-row');
    await check(library, 'With highlights');
    await said(library, '3 of 4 episodes');
    await pressButton(library, 'Select');
    await check(library, 'Select all: 3');
    await pressButton(library, 'Remove');
    await library.waitForSelector('.empty');
    await pressButton(library, 'Undo');
    await said(library, '3 of 4 episodes');
    await library.close();
  });
});
