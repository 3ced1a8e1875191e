import type { CDPSession } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { playMedia } from '../support/page-media';
import { usePlayersStage } from '../support/players-stage';
import { sidebarOn } from '../support/sidebar';
import { roamingAddress } from '../support/site/roaming';

const counted = ['JSEventListeners', 'Nodes', 'Documents', 'JSHeapUsedSize'] as const;
type Counts = Record<(typeof counted)[number], number>;

async function count(session: CDPSession): Promise<Counts> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const entries = counted.map((name) => [name, metrics.find((it) => it.name === name)!.value]);
  return Object.fromEntries(entries) as Counts;
}

describe('a page that is not loaded anew', () => {
  const stage = usePlayersStage('chromium');

  it('has after 52 navigations what it had before: listeners, nodes, documents, heap', async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(roamingAddress);
    const sidebar = await sidebarOn(page);
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const roam = async (times: number) => {
      for (let i = 0; i < times; i++) {
        const title = await page.evaluate(() => window.roam());
        await playMedia(page, 12);
        await sidebar.until(
          (wanted) =>
            document.querySelector('.episode-title')?.textContent === wanted &&
            document.querySelector('[aria-current="true"]'),
          title,
        );
      }
    };
    // So many that all code has been compiled: what comes after is what is kept. Each kind of place as often as the others.
    await roam(52);
    const before = await count(session);
    await roam(52);
    const after = await count(session);
    console.log(before, after);
    for (const name of counted) {
      expect(after[name] / before[name], name).toBeLessThan(1.1);
      expect(after[name] / before[name], name).toBeGreaterThan(0.9);
    }
    await page.close();
  }, 240_000);
});
