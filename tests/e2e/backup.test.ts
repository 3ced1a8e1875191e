import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openExtensionPage } from '../support/browsers.ts';
import { pressButton } from '../support/exporting.ts';
import { useStage } from '../support/stage.ts';

interface DownloadsWindow {
  browser: {
    downloads?: { search(query: { state: string }): Promise<{ filename: string }[]> };
  };
}

/** Puts a folder of the extension's own in place of the one a person would pick. */
function pickOwnFolder() {
  const picked = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true });
  Object.assign(globalThis, { showDirectoryPicker: picked });
}

/** The backups in that folder: name and, as Base64, content. */
async function readFolder(): Promise<[string, string][]> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups');
  const files: [string, string][] = [];
  for await (const [name, handle] of folder.entries()) {
    const file = await (handle as FileSystemFileHandle).getFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    files.push([name, btoa(String.fromCharCode(...bytes))]);
  }
  return files.sort();
}

describe('what is kept, in firefox', () => {
  const stage = useStage('firefox');

  it('is backed up among the downloads as soon as that is turned on', async () => {
    const library = await openExtensionPage(stage.launched, 'library.html#/settings');
    const saved = () =>
      library.evaluate(async () => {
        const { downloads } = (globalThis as unknown as DownloadsWindow).browser;
        return (await downloads?.search({ state: 'complete' }))?.map(({ filename }) => filename);
      });
    await library.waitForSelector('::-p-aria(Backup[role="heading"])');
    await pressButton(library, 'Turn on');
    await library.waitForFunction(() => document.body.textContent.includes('The last one:'));
    await expect.poll(saved).toHaveLength(1);
    const [name] = (await saved())!;
    expect(name).toMatch(/Marginear.marginear-backup-[\d-]+\.jsonl\.gz$/);
    const text = gunzipSync(await readFile(name!)).toString();
    expect(text).toMatch(/^\{"format":"marginear-backup","version":1,/);
    expect(text).toMatch(/\n\{"end":true\}\n$/);
    await pressButton(library, 'Turn off');
    await library.waitForSelector('::-p-aria(Turn on[role="button"])');
    await library.close();
  });
});

describe('what is kept', () => {
  const stage = useStage('chromium');
  let library: Page;
  const says = (words: string) =>
    library.waitForFunction(
      (wanted) => document.querySelector('.library-app')?.textContent.includes(wanted),
      { polling: 50 },
      words,
    );
  const goTo = async (route: string, heading: string) => {
    await library.evaluate((hash) => void (location.hash = hash), route);
    await library.waitForSelector(`::-p-aria(${heading}[role="heading"])`);
  };
  const highlights = (count: number) =>
    library.waitForFunction(
      (wanted) => document.querySelectorAll('[data-highlight]').length === wanted,
      { polling: 50 },
      count,
    );

  beforeAll(async () => {
    library = await openExtensionPage(stage.launched, 'library.html#/highlights');
    await library.evaluateOnNewDocument(pickOwnFolder);
    await library.reload();
    const file = resolve('tests/fixtures/exports/highlights.jsonld');
    await (await library.waitForSelector('input[type="file"]'))!.uploadFile(file);
    await highlights(3);
  });

  it('is backed up into a folder, comes back from there, and is in the bin before it is gone', async () => {
    await goTo('#/settings', 'Backup');
    await pressButton(library, 'Choose a folder…');
    await says('The last one:');
    const [[name, content]] = (await library.evaluate(readFolder)) as [[string, string]];
    expect(name).toMatch(/^marginear-backup-\d{4}-\d\d-\d\d-\d{6}\.jsonl\.gz$/);
    const file = join(await mkdtemp(join(tmpdir(), 'marginear-backup-')), name);
    await writeFile(file, Buffer.from(content, 'base64'));

    await goTo('#/highlights', 'Highlights');
    await library.locator('[data-highlight] ::-p-aria(Remove highlight[role="button"])').click();
    await highlights(2);
    await goTo('#/bin', 'Bin');
    await says('30 days left');
    await pressButton(library, 'Restore');
    await says('The bin is empty');
    await goTo('#/highlights', 'Highlights');
    await highlights(3);
    await library.locator('[data-highlight] ::-p-aria(Remove highlight[role="button"])').click();
    await highlights(2);
    await goTo('#/bin', 'Bin');
    await pressButton(library, 'Delete now');
    await library.locator('.confirm-dialog ::-p-aria(Delete now[role="button"])').click();
    await says('The bin is empty');

    await goTo('#/settings', 'Backup');
    const field = await library.waitForSelector('.setting input[type="file"]');
    await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await says('1 added, 0 updated, 2 unchanged');
  });
});
