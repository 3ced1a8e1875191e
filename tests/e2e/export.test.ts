import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openExtensionPage } from '../support/browsers.ts';
import { downloaded } from '../support/downloads.ts';
import { pressButton, saveAs } from '../support/exporting.ts';
import { openSidebar } from '../support/sidebar.ts';
import { pageAddress } from '../support/site/addresses.ts';
import { useStage } from '../support/stage.ts';

/** Puts a folder of the extension's own in place of the one a person would pick. */
function pickOwnFolder() {
  const notes = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('notes', { create: true });
  Object.assign(globalThis, { showDirectoryPicker: notes });
}

async function readNotes(): Promise<[string, string][]> {
  const root = await navigator.storage.getDirectory();
  const notes: [string, string][] = [];
  const folder = await root.getDirectoryHandle('notes');
  for await (const [name, handle] of folder.entries()) {
    notes.push([name, await (await (handle as FileSystemFileHandle).getFile()).text()]);
  }
  return notes.sort();
}

async function writeNote(name: string, text: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const handle = await (await root.getDirectoryHandle('notes')).getFileHandle(name);
  const writing = await handle.createWritable();
  await writing.write(text);
  await writing.close();
}

const stages = { chromium: useStage('chromium'), firefox: useStage('firefox') };

describe('taking highlights elsewhere', () => {
  const stage = stages.chromium;
  let library: Page;

  beforeAll(async () => {
    library = await openExtensionPage(stage.launched, 'library.html#/highlights');
    await library.evaluateOnNewDocument(pickOwnFolder);
    await library.reload();
    const file = resolve('tests/fixtures/exports/highlights.jsonld');
    await (await library.waitForSelector('input[type="file"]'))!.uploadFile(file);
    await library.waitForSelector('[data-highlight]');
  });

  it('takes in a file of Web Annotations', async () => {
    await library.waitForFunction(() => document.querySelectorAll('[data-highlight]').length === 3);
    const said = await library.$eval('.import-result', (it) => it.textContent);
    expect(said).toContain('3 added');
  });

  it.each([
    ['Markdown', /^marginear-highlights-.*\.md$/, /^# [^]*\n> a mini edge cloud\n\n\^marginear-/],
    ['Readwise', /\.readwise\.csv$/, /^Highlight,Title,Author,URL,Note,Location,Date\r\n/],
    ['Web page', /\.html$/, /^<!doctype html>[^]*<blockquote dir="auto">Hello\.<\/blockquote>/],
    ['Spreadsheet', /\d\.csv$/, /Show,Episode,[^]*,Id\r\n[^]*"'=HYPERLINK\(/],
    ['Web Annotations', /\.jsonld$/, /"type": "AnnotationCollection",[^]*"total": 3/],
    ['Everything', /^marginear-\d.*\.json$/, /"format": "marginear",[^]*"transcripts"/],
  ])('saves %s', async (format, name, shape) => {
    const file = await saveAs(stage.launched.browser, library, format);
    expect(file.name).toMatch(name);
    expect(file.text).toMatch(shape);
  });

  it('writes notes into a folder, and keeps what somebody wrote in them', async () => {
    await pressButton(library, 'Export');
    const says = (words: string) =>
      library.waitForFunction(
        (wanted) => document.querySelector('.export-dialog')?.textContent.includes(wanted),
        { polling: 50 },
        words,
      );
    await pressButton(library, 'Save into a folder…');
    await says('Notes written: 2.');
    const [name, text] = (await library.evaluate(readNotes)).find(([it]) => /Edges/.test(it))!;
    expect(name).toBe('The Show - Edges.md');
    const edited = text
      .replace('> a mini edge cloud', '> my own words')
      .replace(/\^marginear-\S+02\n/, '');
    await library.evaluate(writeNote, name, edited);
    await pressButton(library, 'Save into a folder…');
    await says('Notes written: 1. Already complete: 1.');
    const [, merged] = (await library.evaluate(readNotes)).find(([it]) => it === name)!;
    expect(merged.startsWith(edited)).toBe(true);
    expect(merged.slice(edited.length)).toMatch(/^\n> Hello\.\n\n\^marginear-\S+02\n/);
    await library.keyboard.press('Escape');
  });

  it("keeps a template of the person's own, and shows what it makes", async () => {
    await pressButton(library, 'Export');
    await library.locator('.template summary').click();
    await library
      .locator('.template textarea')
      .fill('{{nope}}{{#highlights}}* {{quote}}{{/highlights}}');
    await library.waitForFunction(() =>
      document
        .querySelector<HTMLTextAreaElement>('textarea[readonly]')
        ?.value.startsWith('* Hello.'),
    );
    expect(await library.$eval('.template [role="status"]', (it) => it.textContent)).toContain(
      '{{nope}}',
    );
    const file = await downloaded(stage.launched.browser, () => pressButton(library, 'Save'));
    expect(file.text).toMatch(/^\* Hello\.\n\n\^marginear-/);
    await pressButton(library, 'Use the standard template');
    await library.keyboard.press('Escape');
  });
});

describe.each(['chromium', 'firefox'] as const)('a link to a moment, in %s', (name) => {
  const stage = stages[name];

  it('seeks to its words, where its seconds are those of another audio', async () => {
    const first = await openSidebar(stage.launched, pageAddress('full'));
    const { text, start } = (await first.lines()).find((line) => line.text.length > 60)!;
    await first.close();
    const words = encodeURIComponent(text.slice(0, 60).replace(/\s\S*$/, ''));
    const page = await stage.launched.browser.newPage();
    await page.goto(`${pageAddress('full')}#t=${Math.floor(start) + 40}&q=${words}`);
    await page.waitForFunction(
      (seconds) => Math.abs((document.querySelector('audio')?.currentTime ?? -9) - seconds) < 1,
      { polling: 50 },
      start,
    );
    await page.close();
  });
});

describe('a link to a moment', () => {
  const stage = stages.chromium;

  it('is copied from a line, with its words', async () => {
    const sidebar = await openSidebar(stage.launched, pageAddress('full'));
    await sidebar.frame.hover('[data-line="3"] .line');
    await sidebar.clickButton('Copy link to this moment');
    await sidebar.until(() => /Copied/.test(document.body.textContent));
    await sidebar.frame.focus('#search');
    await sidebar.page.keyboard.press('v', { commands: ['Paste'] });
    const pasted = () => sidebar.frame.$eval('#search', (it) => (it as HTMLInputElement).value);
    await expect
      .poll(pasted)
      .toMatch(/#t=\d+&q=Mara%2C%20you%20promised[^:]*:~:text=Mara%2C%20you/);
    await sidebar.close();
  });
});
