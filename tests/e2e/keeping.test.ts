import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../bench/synthetic-episode.ts';
import { openExtensionPage, type Launched } from '../support/browsers.ts';
import { bundleForPage } from '../support/bundle.ts';
import { startInternet, type Internet } from '../support/internet.ts';
import { launchBrowser, type BrowserName } from '../support/stage.ts';
import type * as Store from '../support/store-in-page.ts';

interface WriterWindow {
  store: typeof Store;
  acknowledge(write: number): Promise<void>;
}

/** Makes highlights (even numbers) and writes notes on them (odd) for ever, and says of each when the store has said so. */
async function write(from: number): Promise<void> {
  const { store, acknowledge } = globalThis as unknown as WriterWindow;
  const db = store.createDatabase();
  const { id: episodeId } = await store.rememberEpisode(db, { page: 'https://a.example' }, 1);
  const places = { line: 0, offset: 0 };
  const fields = { prefix: '', suffix: '', start: 0, end: 1, playbackStart: 0, playbackEnd: 1 };
  let made = '';
  for (let n = from; ; n += 1) {
    if (n % 2 === 1 && made) await store.editHighlight(db, made, { note: `${n}` }, n);
    else {
      const range = { start: places, end: places };
      const highlight = { ...fields, episodeId, range, quote: `${n}` };
      made = (await store.addHighlight(db, highlight, n)).id;
    }
    void acknowledge(n);
  }
}

async function kept(): Promise<string[]> {
  const { store } = globalThis as unknown as WriterWindow;
  const { highlights } = await store.readBackup(store.createDatabase());
  return highlights.flatMap(({ quote, note }) => [quote, note]);
}

/** How a writing page may end. */
const ends: Record<string, (launched: Launched, page: Page) => Promise<unknown>> = {
  'tab closed': (_, page) => page.close(),
  'tab crashed': async (_, page) => {
    const session = await page.createCDPSession();
    const crashed = new Promise((resolve) => page.once('error', resolve));
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
  },
  'worker stopped': async (_, page) => {
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await page.close();
  },
  'browser killed': async ({ browser }) => browser.process()!.kill('SIGKILL'),
};

describe.each<[BrowserName, number, string[]]>([
  ['chromium', 1000, ['tab closed', 'tab crashed', 'worker stopped', 'browser killed']],
  // It takes its time to start.
  ['firefox', 250, ['tab closed', 'browser killed']],
])('in %s, of %i writes', (name, writes, kinds) => {
  let internet: Internet;
  beforeAll(async () => {
    internet = await startInternet({});
  });
  afterAll(() => internet.close());

  it(
    'none that was acknowledged is lost, whatever ends the page',
    { timeout: 120_000 },
    async () => {
      const userDataDir = await mkdtemp(join(tmpdir(), 'marginear-killed-'));
      const code = await bundleForPage('tests/support/store-in-page.ts', 'store');
      const random = createRandom(7);
      let launched = await launchBrowser(name, internet, { userDataDir });
      const acknowledged = new Set<number>();
      let last = -1;
      const open = async () => {
        const page = await openExtensionPage(launched, 'sidebar.html');
        await page.evaluate(code);
        return page;
      };
      /** Writes on until so many are acknowledged. */
      const writeUntil = async (page: Page, enough: number) => {
        const { promise: reached, resolve } = Promise.withResolvers<void>();
        await page.exposeFunction('acknowledge', (n: number) => {
          acknowledged.add(n);
          last = n;
          if (n >= enough) resolve();
        });
        void page.evaluate(write, last + 1).catch(() => undefined);
        await reached;
      };
      for (const kind of kinds) {
        const page = await open();
        await writeUntil(page, last + 10 + Math.floor((random() * writes) / kinds.length));
        await ends[kind]!(launched, page);
        if (kind === 'browser killed')
          launched = await launchBrowser(name, internet, { userDataDir });
      }
      const page = await open();
      if (last < writes - 1) await writeUntil(page, writes - 1);
      const until = [...acknowledged];
      const found = new Set(await page.evaluate(kept));
      expect(until.filter((n) => !found.has(`${n}`))).toEqual([]);
      expect(until.length).toBeGreaterThan(writes * 0.9);
      await launched.close();
    },
  );
});
