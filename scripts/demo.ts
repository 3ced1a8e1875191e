/**
 * Shows the extension at work on the demo's own podcast site. With a display: a window to play with.
 * Without: the main job step by step, told in words and screenshots (.output/demo).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../tests/support/browsers.ts';
import { startInternet } from '../tests/support/internet.ts';
import { demoSites } from '../tests/support/site.ts';
import { pageAddress } from '../tests/support/site/addresses.ts';
import { steps, type Stage } from './demo/steps.ts';

const root = join(import.meta.dirname, '..');
const extension = join(root, '.output/chrome-mv3');
const screenshots = join(root, '.output/demo');
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless =
  process.argv.includes('--headless') || (process.platform === 'linux' && !hasDisplay);

console.log('Building the extension…');
execFileSync('wxt', ['build'], { cwd: root, stdio: 'pipe', shell: process.platform === 'win32' });
mkdirSync(screenshots, { recursive: true });
const internet = await startInternet(demoSites());
const launched = await launchChromium({ extension, proxyPort: internet.port, headless });
const page = (await launched.browser.pages())[0] ?? (await launched.browser.newPage());

if (headless) {
  process.exitCode = await perform({ launched, page, internet, shot });
  await launched.close();
} else {
  await page.goto(pageAddress('full'));
  console.log('Press play on the page. Close the window to end.');
  await new Promise((resolve) => launched.browser.once('disconnected', resolve));
}
await internet.close();

/** Each step says what it saw or throws; later ones need the earlier, so the first failure ends it. */
async function perform(stage: Stage): Promise<number> {
  for (const [index, { name, run }] of steps.entries()) {
    const title = `${index + 1}/${steps.length} ${name}`;
    try {
      console.log(`${title}: ${await run(stage)}`);
    } catch (error) {
      console.log(`${title}: FAILED, ${error instanceof Error ? error.message : error}`);
      await shot('failed');
      return 1;
    }
  }
  console.log('All steps passed; screenshots are in .output/demo.');
  return 0;
}

async function shot(name: string, shown = page): Promise<void> {
  await shown.screenshot({ path: `${screenshots}/${name}.png` });
}
