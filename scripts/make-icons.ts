/** Draws the extension's icons anew: `node scripts/setup.mjs make-icons`. The pictures are committed. */
import { launch } from 'puppeteer-core';

const sizes = [16, 32, 48, 96, 128];

/** A page of text whose second line is the one being said. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect width="32" height="32" rx="7" fill="#17695f"/>
  <g stroke-linecap="round" stroke-width="3.4" fill="none">
    <path d="M8 8.5h16M8 22.5h12" stroke="#e9f4f1"/>
    <path d="M8 15.5h12" stroke="#ffc95c"/>
    <path d="M24.4 13.2v4.6" stroke="#ffc95c" stroke-width="2.6"/>
  </g>
</svg>`;

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
