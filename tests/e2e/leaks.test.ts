import type { CDPSession } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { playMedia } from '../support/page-media';
import { usePlayersStage } from '../support/players-stage';
import { sidebarOn, sidebarSession } from '../support/sidebar';
import { roamingAddress } from '../support/site/roaming';

const counted = ['JSEventListeners', 'Nodes', 'Documents', 'JSHeapUsedSize'] as const;
type Counts = Record<(typeof counted)[number], number>;

async function count(session: CDPSession): Promise<Counts> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const entries = counted.map((name) => [name, metrics.find((it) => it.name === name)!.value]);
  return Object.fromEntries(entries) as Counts;
}

/**
 * What is kept, not what is under way: what the store is asked has listeners and lines until it is answered, and navigations
 * come faster here. Nor what takes one more collection to go.
 */
async function countAtRest(session: CDPSession): Promise<Counts> {
  let counts = await count(session);
  const isAtRest = async () => {
    const isAsked = await isStoreAsked(session);
    const before = counts;
    counts = await count(session);
    return !isAsked && counted.every((name) => Math.abs(counts[name] / before[name] - 1) < 0.01);
  };
  await expect.poll(isAtRest).toBe(true);
  return counts;
}

async function isStoreAsked(session: CDPSession): Promise<boolean> {
  const objectGroup = 'transactions';
  const expression = 'IDBTransaction.prototype';
  const { result: prototype } = await session.send('Runtime.evaluate', { expression, objectGroup });
  const prototypeObjectId = prototype.objectId!;
  const all = await session.send('Runtime.queryObjects', { prototypeObjectId, objectGroup });
  const { result: isAsked } = await session.send('Runtime.callFunctionOn', {
    objectId: all.objects.objectId!,
    functionDeclaration: String(areSomeUnderWay),
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return isAsked.value as boolean;
}

/** A transaction that has ended gives no store any more. */
function areSomeUnderWay(this: readonly IDBTransaction[]): boolean {
  return this.some((transaction) => {
    try {
      return transaction.objectStore(transaction.objectStoreNames[0]!);
    } catch {
      return false;
    }
  });
}

describe('a page that is not loaded anew', () => {
  const stage = usePlayersStage('chromium');

  it('has after 52 navigations what it had before, and so has its sidebar: listeners, nodes, documents, heap', async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(roamingAddress);
    const sidebar = await sidebarOn(page);
    const sessions = {
      page: await page.createCDPSession(),
      sidebar: await sidebarSession(stage.launched),
    };
    for (const session of Object.values(sessions)) await session.send('Performance.enable');
    const countBoth = async () => ({
      page: await countAtRest(sessions.page),
      sidebar: await countAtRest(sessions.sidebar),
    });
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
    const before = await countBoth();
    await roam(52);
    const after = await countBoth();
    for (const frame of ['page', 'sidebar'] as const) {
      for (const name of counted) {
        const share = after[frame][name] / before[frame][name];
        expect(share, `${name} of the ${frame}`).toBeLessThan(1.1);
        expect(share, `${name} of the ${frame}`).toBeGreaterThan(0.9);
      }
    }
    await page.close();
  }, 240_000);
});
