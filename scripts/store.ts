/**
 * `npm run store`: everything of a store's listing that is made, into `.output/store`: pictures of the production build at work,
 * light and dark, the tiles and the logo; and checks that the texts are no longer than the stores take (`store/limits.ts`).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium, openExtensionPage, type Launched } from '../tests/support/browsers.ts';
import { startInternet } from '../tests/support/internet.ts';
import { demoSites } from '../tests/support/site.ts';
import { showIn } from './colours.ts';
import { kept } from './store/kept.ts';
import { complaints } from './store/listing.ts';
import { drawTiles } from './store/tiles.ts';
import { views } from './store/views.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, '.output/store');
const extension = join(root, '.output/chrome-mv3');

const wrong = complaints();
console.log(wrong.length > 0 ? wrong.join('\n') : 'Every text fits into every store.');
if (wrong.length > 0) process.exitCode = 1;

console.log('Building the extension…');
execFileSync('wxt', ['build'], { cwd: root, stdio: 'pipe', shell: process.platform === 'win32' });
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const internet = await startInternet(demoSites());
const launched = await launchChromium({ extension, proxyPort: internet.port });
try {
  await importKept(launched);
  for (const { name, open } of views) await shoot(await open(launched), name);
  await drawTiles(await launched.browser.newPage(), folder);
} finally {
  await launched.close();
  await internet.close();
}
console.log(`The pictures are in ${folder}.`);

async function importKept(launched: Launched): Promise<void> {
  const file = join(folder, 'kept.json');
  writeFileSync(file, JSON.stringify(kept));
  const library = await openExtensionPage(launched, 'library.html#/highlights');
  const chooser = await library.waitForSelector('input[type="file"]');
  await chooser!.uploadFile(file);
  await library.waitForSelector('[data-highlight]');
  await library.close();
  rmSync(file);
}

/** One picture in light colours and one in dark ones. */
async function shoot(page: Page, name: string): Promise<void> {
  // Away from what a pointer would light up.
  await page.mouse.move(0, 0);
  for (const scheme of ['light', 'dark'] as const) {
    await showIn(page, scheme);
    await page.screenshot({ path: join(folder, `${name}-${scheme}.png`) });
  }
  await page.close();
}
