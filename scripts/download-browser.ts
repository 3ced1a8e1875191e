/**
 * Downloads Chrome for Testing or Firefox, as their makers publish them, into the checkout and prints
 * where it lies. A script of its own because @puppeteer/browsers needs the project's Node.
 */
import { join } from 'node:path';
import {
  Browser,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';

const browser = process.argv[2] === 'firefox' ? Browser.FIREFOX : Browser.CHROME;
const cacheDir = join(import.meta.dirname, '..', '.cache', 'browsers');
const installed = (await getInstalledBrowsers({ cacheDir })).find((it) => it.browser === browser);

console.log((installed ?? (await download())).executablePath);

async function download() {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('No browser is published for this kind of machine.');
  const buildId = await resolveBuildId(browser, platform, 'stable');
  console.error(`Downloading ${browser} ${buildId} into .cache/browsers…`);
  return install({ browser, buildId, cacheDir });
}
