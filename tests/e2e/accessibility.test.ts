import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { barriers, sessionOf, wears } from '../support/accessible.ts';
import { openExtensionPage, pressToolbarButton, sidebarFrame } from '../support/browsers.ts';
import { pressButton } from '../support/exporting.ts';
import { searchArchive } from '../support/search-archive.ts';
import { createSidebar, openSidebar, type Sidebar } from '../support/sidebar.ts';
import { audioAddress, pageAddress } from '../support/site/addresses.ts';
import { demoEpisode } from '../support/site/demo-episode.ts';
import { findingSites, wayAddress } from '../support/site/finding.ts';
import {
  readingRoom,
  silentPageAddress,
  transcriptPageAddress,
} from '../support/site/transcript-page.ts';
import { unknownSite, unknownSites } from '../support/site/unknown-site.ts';
import { frameSeconds, withInsertions } from '../support/spliced.ts';
import { useStage } from '../support/stage.ts';

const stage = useStage('chromium');
beforeAll(() => {
  const { sites } = stage.internet;
  for (const [host, site] of Object.entries({ ...unknownSites(), ...findingSites() }))
    sites.set(host, site);
  sites.set(...readingRoom);
});

const isOpen = async (page: Page, view?: Frame) => expect(await barriers(page, view)).toEqual([]);
const library = (route: string) => openExtensionPage(stage.launched, `library.html#/${route}`);

/** The sidebar of a page, as soon as it shows an element. */
async function sidebarThatShows(address: string, selector: string): Promise<Sidebar> {
  const page = await stage.launched.browser.newPage();
  await page.goto(address);
  const sidebar = createSidebar(page, await sidebarFrame(page));
  await sidebar.frame.waitForSelector(selector);
  return sidebar;
}

async function bring(page: Page, file: string): Promise<void> {
  await (await page.waitForSelector('input[type="file"]'))!.uploadFile(file);
}

it('bars nobody from the transcript: reading, searching, marking, its keys', async () => {
  const sidebar = await openSidebar(stage.launched, pageAddress('full'));
  const { frame, page } = sidebar;
  const open = () => isOpen(page, frame);
  await open();
  await sidebar.search('moon');
  await sidebar.clickButton('Only matching lines');
  await open();
  await sidebar.press('Escape', 'Escape', 'h');
  await sidebar.until(() => CSS.highlights.has('highlight-yellow'));
  await sidebar.press('e');
  await frame.waitForSelector('.edge-handle:focus');
  await open();
  await sidebar.press('Escape', 'n');
  await frame.waitForSelector('.note-field');
  await page.keyboard.type('*So*, see https://example.com and `that`.');
  await open();
  await sidebar.clickButton('Preview');
  await open();
  await sidebar.press('Escape');
  await sidebar.until(() => document.activeElement?.matches('.line'));
  await sidebar.press('?');
  await frame.waitForSelector('.key-help');
  await open();
  await sidebar.close();
});

it('bars nobody from its file and speakers, chapters, highlights, the state of sync', async () => {
  const sidebar = await openSidebar(stage.launched, pageAddress('full'));
  const { frame, page } = sidebar;
  await sidebar.clickButton('Save or open a transcript');
  await isOpen(page, frame);
  await sidebar.press('Escape');
  await sidebar.click('.speaker');
  await frame.waitForSelector('.speaker-scopes');
  await isOpen(page, frame);
  await sidebar.press('Escape');
  await sidebar.click('#tab-chapters');
  await sidebar.click('.chapter:nth-child(3) .icon-button');
  await frame.waitForSelector('.chapter[data-skipped]');
  await isOpen(page, frame);
  await sidebar.click('#tab-highlights');
  await frame.waitForSelector('#view-highlights:not([hidden]) [data-highlight]');
  await sidebar.clickButton('Change start and end');
  await sidebar.clickButton('Add note');
  await isOpen(page, frame);
  await sidebar.clickButton('Remove highlight');
  await frame.waitForSelector('#view-highlights .empty');
  await isOpen(page, frame);
  await sidebar.click('.sync-badge');
  await isOpen(page, frame);
  await sidebar.close();
});

it('bars nobody where audio was inserted: offered, found, shown as a map', async () => {
  const next = demoEpisode.lines[24]!;
  const at = Math.round((next.start - 0.1) / frameSeconds);
  const { file, inserted } = withInsertions([at], 1_500);
  const { hostname } = new URL(audioAddress('json'));
  const before = stage.internet.sites.get(hostname)!;
  const headers = { 'Content-Type': 'audio/mpeg' };
  stage.internet.sites.set(hostname, () => ({ headers, body: file }));
  const { frame, page, ...sidebar } = await sidebarThatShows(pageAddress('json'), '.offer');
  await isOpen(page, frame);
  await frame.$eval('.offer .button', (button) => (button as HTMLElement).click());
  await frame.waitForSelector('.inserted');
  await page.$eval('audio', (audio, time) => (audio.currentTime = time), inserted[0]!.start + 10);
  await frame.waitForSelector('.inserted[data-now]');
  await sidebar.click('.sync-badge');
  await isOpen(page, frame);
  await page.close();
  stage.internet.sites.set(hostname, before);
});

it.each([
  ['is not there', pageAddress('missing'), '.failures'],
  ['was never there', pageAddress('untold'), '.empty'],
  ['is looked for', wayAddress('endless'), '.loading-progress'],
  ['may be in a directory', wayAddress('unlinked'), '.ask-directory'],
  ['is one of several', wayAddress('languages'), '.transcript-choice'],
  ['is damaged', pageAddress('malformed'), '.problems'],
])('bars nobody where a transcript %s', async (_, address, selector) => {
  const { frame, page } = await sidebarThatShows(address, selector);
  await isOpen(page, frame);
  await page.close();
});

it('bars nobody from the sidebar’s own player: offered, playing, failed', async () => {
  for (const address of [transcriptPageAddress, silentPageAddress]) {
    const { frame, page, ...sidebar } = await sidebarThatShows(address, '.own-offer');
    await isOpen(page, frame);
    await sidebar.clickButton('Play here');
    await frame.waitForSelector('.progress-range, .own-offer a');
    await isOpen(page, frame);
    await page.close();
  }
});

it('bars nobody from the offer to run on a site, nor from the empty panel', async () => {
  const page = await stage.launched.browser.newPage();
  await page.goto(unknownSite.address);
  await pressToolbarButton(stage.launched, page);
  const frame = await sidebarFrame(page);
  await frame.waitForSelector('.offer');
  await isOpen(page, frame);
  await page.close();
  const panel = await openExtensionPage(stage.launched, 'sidepanel.html?tab=999999');
  await panel.waitForSelector('.panel-empty');
  await isOpen(panel);
  await panel.close();
});

it('bars nobody from the library while it is empty, its settings, help and welcome', async () => {
  const page = await library('bin');
  for (const route of [
    'bin',
    'settings',
    'help',
    'welcome',
    'allow/page=a.example&read=b.example',
  ]) {
    await page.evaluate((hash) => (location.hash = `#/${hash}`), route);
    await page.waitForSelector('main h1');
    await isOpen(page);
  }
  await page.close();
});

it('bars nobody from cards, their export, and what is done with several', async () => {
  const page = await library('highlights');
  await bring(page, resolve('tests/fixtures/exports/highlights.jsonld'));
  await page.waitForSelector('[data-highlight]');
  await isOpen(page);
  await pressButton(page, 'Export');
  await page.locator('.template summary').click();
  await isOpen(page);
  await page.locator('.export-formats ::-p-text(Readwise account)').click();
  await page.waitForSelector('input[name="token"]');
  await isOpen(page);
  await page.keyboard.press('Escape');
  await pressButton(page, 'Select');
  await page.waitForSelector('.select-box');
  await page.select('select[aria-label="Made"]', 'range');
  await isOpen(page);
  await page.locator('::-p-aria(From)').fill('2099-01-01');
  await page.waitForSelector('.empty');
  await isOpen(page);
  await page.close();
});

it('bars nobody from episodes, the bin and what is asked before anything is gone', async () => {
  const page = await library('episodes');
  await page.locator('.add-transcript > summary').click();
  await isOpen(page);
  await page.locator('.add-transcript > summary').click();
  await page.locator('.episode-row .icon-button').click();
  await page.waitForSelector('.toast');
  await isOpen(page);
  await page.evaluate(() => (location.hash = '#/bin'));
  await page.waitForSelector('.bin-row');
  await isOpen(page);
  await pressButton(page, 'Empty the bin');
  await isOpen(page);
  await page.close();
});

it('bars nobody from the search over everything: found, similar, explained, nothing', async () => {
  const page = await library('highlights');
  const file = join(await mkdtemp(join(tmpdir(), 'marginear-axe-')), 'library.json');
  await writeFile(file, JSON.stringify(searchArchive));
  await bring(page, file);
  await page.waitForSelector('.import-result');
  await pressButton(page, 'How to search');
  for (const [query, shown] of [
    ['kubernets', '.similar'],
    ['xqzjwqk', '.empty'],
    ['harbour', '[data-result]'],
  ] as const) {
    await page.locator('#search').fill(query);
    await page.waitForSelector(shown);
    await isOpen(page);
  }
  await page.close();
});

it('shows in forced colours what is chosen, pressed, played and highlighted', async () => {
  const { frame, page, ...sidebar } = await openSidebar(stage.launched, pageAddress('full'));
  await sidebar.search('moon');
  await sidebar.clickButton('Only matching lines');
  await page.$eval('audio', (audio) => (audio.currentTime = 40));
  await frame.waitForSelector('.line[aria-current]');
  await wears(await sessionOf(frame), 'forced');
  const style = (selector: string, name: string) =>
    frame.$eval(selector, (it, of) => getComputedStyle(it).getPropertyValue(of), name);
  const differ = async (one: string, other: string, name: string) =>
    expect(await style(one, name), one).not.toBe(await style(other, name));
  await differ('.tab[aria-selected="true"]', '.tab[aria-selected="false"]', 'border-bottom-color');
  await differ('[aria-pressed="true"]', '[aria-label="Next match"]', 'background-color');
  await differ('.line[aria-current]', '.line:not([aria-current])', 'outline-style');
  await differ('.progress-range', '.search-field', 'forced-color-adjust');
  expect(await style('.play-button', 'border-top-style')).toBe('solid');
  await page.close();
});
