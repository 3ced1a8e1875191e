import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openExtensionPage, pressToolbarButton } from '../support/browsers.ts';
import { isOfBrowser } from '../support/internet.ts';
import { sidebarOn } from '../support/sidebar.ts';
import { pageAddress } from '../support/site/addresses.ts';
import { htmlDocument } from '../support/site/html.ts';
import { audio, playerPage } from '../support/site/player-page.ts';
import { html } from '../support/site/players.ts';
import { useStage } from '../support/stage.ts';
import facts from '../fixtures/sites.json' with { type: 'json' };

/** A page of each site that is no episode's. */
const otherPages = Object.values(facts.fromStart).map(({ others }) => others[0]!);

const quietPage = htmlDocument({
  title: 'New this week',
  style: '',
  head: `<script>
    window.changes = 0;
    addEventListener('load', () => setTimeout(() => {
      const count = (records) => (changes += records.length);
      new MutationObserver(count).observe(document, { subtree: true, childList: true, attributes: true });
    }));
  </script>`,
  body: '<h1>New this week</h1><p>Boats, lamps, fog.</p><a href="/about">About</a>',
});

const embed = 'https://player.simplecast.com/0a1b2c3d-0000-0000-0000-0a1b2c3d4e5f';
const blog = 'https://night-watch.example/2026/the-lamp';

interface Scripts {
  tabs: { query(facts: object): Promise<{ id: number; url?: string }[]> };
  scripting: {
    executeScript(injection: object): Promise<{ result?: unknown }[]>;
  };
}

/** What the extension has put beside the page at this address: names in its own world. Asked by a page of the extension. */
function namesBeside(library: Page, address: string): Promise<unknown> {
  return library.evaluate(async (url) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Scripts>;
    const { tabs, scripting } = browser ?? chrome;
    const tab = (await tabs.query({})).find((it) => it.url === url);
    const [answer] = await scripting.executeScript({
      target: { tabId: tab?.id },
      func: () => Object.keys(globalThis).filter((name) => name.startsWith('marginear')),
    });
    return answer?.result;
  }, address);
}

function frameOf(page: Page, address: string) {
  const frame = page.frames().find((it) => it.url() === address);
  if (!frame) throw new Error(`No frame of ${address}.`);
  return frame;
}

describe.each(['chromium', 'firefox'] as const)('where it runs, in %s', (name) => {
  const stage = useStage(name);

  beforeAll(() => {
    const { sites } = stage.internet;
    for (const address of otherPages) sites.set(new URL(address).hostname, () => html(quietPage));
    sites.set(new URL(blog).hostname, () =>
      html(playerPage({ body: `<iframe src="${embed}"></iframe>` })),
    );
    sites.set(new URL(embed).hostname, ({ url }) =>
      url.pathname.length > 1 ? html(`<!doctype html><audio src="${audio}"></audio>`) : undefined,
    );
  });

  it('does nothing on pages of its sites that are no episode', async () => {
    const library = await openExtensionPage(stage.launched, 'library.html');
    const before = stage.internet.requests.length;
    const look = async (addresses: string[]) => {
      const page = await stage.launched.browser.newPage();
      for (const address of addresses) {
        await page.goto(address, { waitUntil: 'networkidle0' });
        expect(await page.evaluate('changes'), address).toBe(0);
        expect(await namesBeside(library, address), address).toEqual([]);
      }
      await page.close();
    };
    // Each is waited for until it asks for nothing any more: several at a time.
    const lanes = [0, 1, 2, 3].map((lane) => otherPages.filter((_, at) => at % 4 === lane));
    await Promise.all(lanes.map(look));
    const asked = stage.internet.requests.slice(before).filter(({ url }) => !isOfBrowser(url));
    expect(asked.map(({ url }) => url.href).toSorted()).toEqual(otherPages.toSorted());
    const page = await stage.launched.browser.newPage();
    // The same look at an episode's page sees what is there.
    await page.goto(pageAddress('untold'), { waitUntil: 'networkidle0' });
    expect(await namesBeside(library, pageAddress('untold'))).toContain('marginear');
    await page.close();
    await library.close();
  });

  it('works on any page at the press of the button, and with a known player in it', async () => {
    const page = await stage.launched.browser.newPage();
    await page.goto(blog, { waitUntil: 'networkidle0' });
    expect(await page.$('marginear-sidebar')).toBeNull();
    await pressToolbarButton(stage.launched, page);
    const sidebar = await sidebarOn(page);
    const player = frameOf(page, embed);
    await player.evaluate(() => document.querySelector('audio')!.play());
    await sidebar.until(() => document.querySelector('[aria-current="true"]'));
    const { start } = await sidebar.clickLine('Who does the sums?');
    // It plays on while we look: what counts is that it jumped.
    await player.waitForFunction(
      (wanted) => document.querySelector('audio')!.currentTime >= wanted,
      { polling: 50, timeout: 20_000 },
      start,
    );
    expect(start).toBeGreaterThan(30);
    await page.close();
  });
});
