/**
 * `npm run store [-- de ar …]`: everything of a store's listing that is made, into `.output/store`: pictures of the production
 * build at work, light and dark, in English or the languages that are named (whose letters a font of the machine must have);
 * the tiles and the logo. And checks that the texts are no longer than the stores take (`store/listing.ts`).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium, openExtensionPage, type Launched } from '../tests/support/browsers.ts';
import { inLanguage } from '../tests/support/in-language.ts';
import { startInternet } from '../tests/support/internet.ts';
import { demoSites } from '../tests/support/site.ts';
import { showIn } from './colours.ts';
import { kept } from './store/kept.ts';
import { complaints } from './store/listing.ts';
import { drawTiles } from './store/tiles.ts';
import { views } from './store/views.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, '.output/store');
const locales = process.argv.length > 2 ? process.argv.slice(2) : ['en'];

const wrong = complaints();
console.log(wrong.length > 0 ? wrong.join('\n') : 'Every text fits into every store.');
if (wrong.length > 0) process.exitCode = 1;

console.log('Building the extension…');
execFileSync('wxt', ['build'], { cwd: root, stdio: 'pipe', shell: process.platform === 'win32' });
rmSync(folder, { recursive: true, force: true });
const internet = await startInternet(demoSites());
try {
  for (const locale of locales) await takePictures(locale);
} finally {
  await internet.close();
}
console.log(`The pictures are in ${folder}.`);

async function takePictures(locale: string): Promise<void> {
  const pictures = join(folder, locale);
  mkdirSync(pictures, { recursive: true });
  const extension = inLanguage(join(root, '.output/chrome-mv3'), locale);
  const launched = await launchChromium({ extension, proxyPort: internet.port });
  try {
    await importKept(launched, pictures);
    for (const { name, open } of views) await shoot(await open(launched), join(pictures, name));
    await drawTiles(await launched.browser.newPage(), folder);
  } finally {
    await launched.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

async function importKept(launched: Launched, work: string): Promise<void> {
  const file = join(work, 'kept.json');
  writeFileSync(file, JSON.stringify(kept));
  const library = await openExtensionPage(launched, 'library.html#/highlights');
  const chooser = await library.waitForSelector('input[type="file"]');
  await chooser!.uploadFile(file);
  await library.waitForSelector('[data-highlight]');
  await library.close();
  rmSync(file);
}

/** One picture in light colours and one in dark ones, of names that begin with `path`. */
async function shoot(page: Page, path: string): Promise<void> {
  // Away from what a pointer would light up.
  await page.mouse.move(0, 0);
  for (const scheme of ['light', 'dark'] as const) {
    await showIn(page, scheme);
    await page.screenshot({ path: `${path}-${scheme}.png` });
  }
  await page.close();
}
