import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openExtensionPage, pressToolbarButton, sidebarFrame } from '../support/browsers.ts';
import { pressButton } from '../support/exporting.ts';
import { searchArchive } from '../support/search-archive.ts';
import { createSidebar, openSidebar } from '../support/sidebar.ts';
import { pageAddress } from '../support/site/addresses.ts';
import { unknownSite, unknownSites } from '../support/site/unknown-site.ts';
import {
  readingRoom,
  silentPageAddress,
  transcriptPageAddress,
} from '../support/site/transcript-page.ts';
import { useStage } from '../support/stage.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Rule and places of everything axe finds, by WCAG 2.2 AA and best practice. */
async function violations(view: Frame | Page): Promise<string[]> {
  await view.evaluate(axeSource);
  return view.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations: found } = await axe.run(document, {
      rules: { 'target-size': { enabled: true } },
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}

describe.each(['light', 'dark'] as const)('axe, in %s colours', (colorScheme) => {
  const stage = useStage('chromium', { colorScheme });

  it('finds nothing in the sidebar: reading, searching, marking, help', async () => {
    const sidebar = await openSidebar(stage.launched, pageAddress('full'));
    const { frame } = sidebar;
    expect(await violations(frame)).toEqual([]);
    await sidebar.search('moon');
    expect(await violations(frame)).toEqual([]);
    await sidebar.press('Escape', 'Escape', 'h');
    await sidebar.until(() => CSS.highlights.has('highlight-yellow'));
    await sidebar.press('e');
    await frame.waitForSelector('.edge-handle:focus');
    expect(await violations(frame)).toEqual([]);
    await sidebar.press('Escape', 'n');
    await frame.waitForSelector('.note-field');
    await sidebar.page.keyboard.type('*So*, see https://example.com and `that`.');
    await sidebar.clickButton('Preview');
    expect(await violations(frame)).toEqual([]);
    await sidebar.press('Escape');
    await sidebar.press('?');
    await frame.waitForSelector('.key-help');
    expect(await violations(frame)).toEqual([]);
    await sidebar.press('Escape');
    await sidebar.click('#tab-highlights');
    await frame.waitForSelector('#view-highlights:not([hidden]) [data-highlight]');
    await sidebar.clickButton('Change start and end');
    expect(await violations(frame)).toEqual([]);
    await sidebar.click('#tab-chapters');
    await sidebar.click('.chapter:nth-child(3) .icon-button');
    await frame.waitForSelector('.chapter[data-skipped]');
    expect(await violations(frame)).toEqual([]);
    await sidebar.click('#tab-transcript');
    await sidebar.click('.speaker');
    await frame.waitForSelector('.speaker-scopes');
    expect(await violations(frame)).toEqual([]);
    await sidebar.close();
  });

  it('finds nothing in the sidebar’s own player: offered, playing, failed', async () => {
    stage.internet.sites.set(...readingRoom);
    for (const address of [transcriptPageAddress, silentPageAddress]) {
      const page = await stage.launched.browser.newPage();
      await page.goto(address);
      const frame = await sidebarFrame(page);
      const sidebar = createSidebar(page, frame);
      await frame.waitForSelector('.own-offer');
      expect(await violations(frame)).toEqual([]);
      await sidebar.clickButton('Play here');
      await frame.waitForSelector('.progress-range, .own-offer a');
      expect(await violations(frame)).toEqual([]);
      await page.close();
    }
  });

  it('finds nothing in the sidebar that has no transcript', async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(pageAddress('missing'));
    const frame = await sidebarFrame(page);
    await frame.waitForSelector('.empty');
    expect(await violations(frame)).toEqual([]);
    await page.close();
  });

  it.each(['highlights', 'episodes', 'bin', 'settings', 'allow/page=a.example&read=b.example'])(
    'finds nothing in the library: %s',
    async (route) => {
      const page = await openExtensionPage(stage.launched, `library.html#/${route}`);
      await page.waitForSelector('main');
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
  );

  it('finds nothing in cards of the library and in the export of them', async () => {
    const page = await openExtensionPage(stage.launched, 'library.html#/highlights');
    const file = resolve('tests/fixtures/exports/highlights.jsonld');
    await (await page.waitForSelector('input[type="file"]'))!.uploadFile(file);
    await page.waitForSelector('[data-highlight]');
    expect(await violations(page)).toEqual([]);
    await pressButton(page, 'Export');
    await page.locator('.template summary').click();
    expect(await violations(page)).toEqual([]);
    await page.locator('.export-formats ::-p-text(Readwise account)').click();
    await page.waitForSelector('input[name="token"]');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await pressButton(page, 'Select');
    await page.waitForSelector('.select-box');
    await page.select('select[aria-label="Made"]', 'range');
    expect(await violations(page)).toEqual([]);
    await page.locator('::-p-aria(From)').fill('2099-01-01');
    await page.waitForSelector('.empty');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('finds nothing in the search over everything: found, similar, explained, nothing', async () => {
    const page = await openExtensionPage(stage.launched, 'library.html#/highlights');
    const file = join(await mkdtemp(join(tmpdir(), 'marginear-axe-')), 'library.json');
    await writeFile(file, JSON.stringify(searchArchive));
    await (await page.waitForSelector('input[type="file"]'))!.uploadFile(file);
    await page.waitForSelector('[data-highlight]');
    for (const [query, shown] of [
      ['harbour', '[data-result]'],
      ['kubernets', '.similar'],
      ['xqzjwqk', '.empty'],
    ] as const) {
      await page.locator('#search').fill(query);
      await page.waitForSelector(shown);
      expect(await violations(page)).toEqual([]);
    }
    await pressButton(page, 'How to search');
    await page.waitForSelector('.search-signs');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('finds nothing in the offer to run on a site', async () => {
    for (const [host, site] of Object.entries(unknownSites())) stage.internet.sites.set(host, site);
    const page = await stage.launched.browser.newPage();
    await page.goto(unknownSite.address);
    await pressToolbarButton(stage.launched, page);
    const frame = await sidebarFrame(page);
    await frame.waitForSelector('.offer');
    expect(await violations(frame)).toEqual([]);
    await page.close();
  });
});
