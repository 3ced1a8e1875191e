/** Draws the extension's icons anew: `node scripts/setup.mjs make-icons`. The pictures are committed. */
import { readFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';

const sizes = [16, 32, 48, 96, 128];

/** A page of text whose second line is the one being said. */
const icon = readFileSync('scripts/icon.svg', 'utf8');

const browser = await launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${icon}`);
  await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
}
await browser.close();
