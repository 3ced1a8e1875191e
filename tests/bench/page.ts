/**
 * Prints what the extension costs the pages it runs in, in real Chromium: what is injected, how soon lines are painted,
 * lit and reached, what scrolling, memory and processor take. Each beside what the browser takes without it. Builds the
 * extension first. Run: `npm run bench -- page [part…]`, the parts being the names below; all take about ten minutes.
 */
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { build } from 'wxt';
import type { Launched } from '../support/browsers';
import { startInternet } from '../support/internet';
import { launchBrowser } from '../support/stage';
import { measureFrames } from './page/frames';
import { measureLeaks } from './page/leaks';
import { measureLighting } from './page/lighting';
import { longSites } from './page/long-site';
import { measureMemory } from './page/memory';
import { measureOpening } from './page/opening';
import { measureProcessor } from './page/processor';
import { measureSteering } from './page/steering';
import { uncompiled } from './page/usage';
import { measureWeight } from './page/weight';

const parts: Record<string, (launched: Launched) => Promise<unknown>> = {
  weight: measureWeight,
  opening: measureOpening,
  frames: measureFrames,
  lighting: measureLighting,
  steering: measureSteering,
  keystrokes: () => import('./search-sidebar'),
  processor: measureProcessor,
  memory: measureMemory,
  leaks: measureLeaks,
};

const wanted = process.argv.slice(3);
await build({ root: resolve(import.meta.dirname, '../..'), browser: 'chrome', debug: false });
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}: load of the machine ${loadavg()[0]!.toFixed(1)}`);
  const internet = await startInternet(longSites);
  const launched = await launchBrowser('chromium', internet, {
    args: name === 'leaks' ? [uncompiled] : [],
  });
  try {
    await measure(launched);
  } finally {
    await launched.close();
    await internet.close();
  }
}
