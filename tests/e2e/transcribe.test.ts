import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openExtensionPage, sidebarFrame, type Launched } from '../support/browsers.ts';
import { startInternet, type Internet } from '../support/internet.ts';
import { createSidebar, type Sidebar } from '../support/sidebar.ts';
import { demoSites } from '../support/site.ts';
import { pageAddress } from '../support/site/addresses.ts';
import { demoEpisode } from '../support/site/demo-episode.ts';
import {
  createSpeechServer,
  speechHost,
  speechKey,
  type SpeechServer,
} from '../support/speech-server.ts';
import { launchBrowser, type BrowserName } from '../support/stage.ts';

const spoken = demoEpisode.lines.map(({ text }) => text).join(' ');
const allStarts = [0, 44, 95, 145, 196, 246];

let internet: Internet;
let server: SpeechServer;
let launched: Launched | undefined;

beforeAll(async () => {
  internet = await startInternet(demoSites());
});
afterAll(() => internet.close());
beforeEach(() => {
  server = createSpeechServer();
  internet.sites.set(speechHost, (request) => server.site(request));
});
afterEach(async () => {
  await launched?.close();
  launched = undefined;
});

async function launch(name: BrowserName, userDataDir?: string): Promise<Launched> {
  launched = await launchBrowser(name, internet, { userDataDir });
  return launched;
}

/** Fills the settings in as a listener does; a minute a piece makes six pieces of the demo. */
async function setUp(browser: Launched, key = speechKey): Promise<void> {
  const page = await openExtensionPage(browser, 'library.html#/settings');
  await page.waitForSelector('input[name="address"]');
  const values = { address: `https://${speechHost}/v1`, key, mostMinutes: '1' };
  for (const [name, value] of Object.entries(values)) {
    await page.$eval(`input[name="${name}"]`, (field) => (field as HTMLInputElement).select());
    await page.type(`input[name="${name}"]`, value);
  }
  await page.click('.speech-form button[type="submit"]');
  await page.waitForFunction(
    () =>
      /^Saved\.$/.test(document.querySelector('.speech-form [role="status"]')?.textContent ?? ''),
    { polling: 50 },
  );
  await page.close();
}

/** The sidebar of an episode that has no transcript. */
async function openUntold(browser: Launched): Promise<Sidebar> {
  const page = await browser.browser.newPage();
  await page.goto(pageAddress('untold'));
  return createSidebar(page, await sidebarFrame(page));
}

async function start(sidebar: Sidebar): Promise<void> {
  await sidebar.frame.waitForSelector('.offer-below button');
  await sidebar.clickButton('Transcribe');
  await sidebar.clickButton('Start');
}

const textOf = async (sidebar: Sidebar) =>
  (await sidebar.lines()).map(({ text }) => text).join(' ');
const done = (sidebar: Sidebar) =>
  sidebar.until(() => document.querySelector('[data-start]') && !document.querySelector('.making'));
const shows = (sidebar: Sidebar, sentence: string) =>
  sidebar.until(
    (wanted) => document.querySelector('.making')?.textContent?.includes(wanted),
    sentence,
  );
const starts = () => server.heard.map((request) => Math.round(request.start));

/** Holds the answer to the piece that begins at or after `from` until it is let go. */
function holdFrom(from: number): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
  server.before = (request) => (request.start >= from ? held : undefined);
  return release;
}

describe.each<BrowserName>(['chromium', 'firefox'])(
  'an episode without a transcript, in %s',
  (name) => {
    it('is transcribed piece by piece: lines appear as pieces come back, and stay', async () => {
      const browser = await launch(name);
      await setUp(browser);
      const release = holdFrom(140);
      const sidebar = await openUntold(browser);
      await sidebar.frame.waitForSelector('.offer-below button');
      await sidebar.clickButton('Transcribe');
      const said = await sidebar.frame.$eval('.offer-below', (it) => it.textContent);
      expect(said).toContain(
        `The audio of this episode (5 minutes) and its name will be sent to ${speechHost}`,
      );
      expect(server.heard).toEqual([]);
      await sidebar.clickButton('Start');
      await shows(sidebar, '3 of 6 pieces done');
      const half = await textOf(sidebar);
      expect(half.length).toBeGreaterThan(500);
      expect(spoken.startsWith(half.slice(0, -40))).toBe(true);
      // Half a transcript fits its audio as well as a whole one.
      await sidebar.frame.waitForSelector('[data-sync="synced"]');

      release();
      await done(sidebar);
      expect(await textOf(sidebar)).toBe(spoken);
      expect(starts()).toEqual(allStarts);
      expect(server.problems).toEqual([]);
      expect(server.heard[0]!.fields.prompt).toEqual([`${demoEpisode.show}: ${demoEpisode.title}`]);
      const shown = (await sidebar.lines()).find(
        ({ text }) => text === demoEpisode.lines[40]!.text,
      );
      expect(shown?.start).toBeCloseTo(demoEpisode.lines[40]!.start, 1);
      await sidebar.close();

      const again = await openUntold(browser);
      await again.frame.waitForSelector('[data-start]');
      expect(await textOf(again)).toBe(spoken);
      expect(server.heard).toHaveLength(6);
    });

    it('goes on where it was when the browser was closed in the middle', async () => {
      const userDataDir = await mkdtemp(join(tmpdir(), 'marginear-profile-'));
      const first = await launch(name, userDataDir);
      await setUp(first);
      const release = holdFrom(90);
      const sidebar = await openUntold(first);
      await start(sidebar);
      await shows(sidebar, '2 of 6 pieces done');
      await vi.waitFor(() => expect(server.heard).toHaveLength(3), 10_000);
      await first.close();
      release();
      server.before = undefined;
      const before = starts();
      expect(before).toEqual(allStarts.slice(0, 3));

      const after = await openUntold(await launch(name, userDataDir));
      await done(after);
      expect(await textOf(after)).toBe(spoken);
      expect(starts()).toEqual([...before, ...allStarts.slice(2)]);
    });
  },
);

describe('transcribing', () => {
  it.each<BrowserName>(['chromium', 'firefox'])(
    'reaches a server in the own network over http:, in %s',
    async (name) => {
      const headers = {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'authorization',
      };
      const schemes = new Set<string>();
      internet.sites.set('192.168.1.5', async (request) => {
        schemes.add(request.url.protocol);
        if (request.method === 'OPTIONS') return { headers };
        const answer = await server.site(request);
        return typeof answer === 'object' ? { ...answer, headers } : answer;
      });
      const browser = await launch(name);
      const library = await openExtensionPage(browser, 'library.html');
      // Shown, it has made the database.
      await library.waitForSelector('nav a');
      // The browser would ask for permission, which nobody can give here; this server lets everybody read.
      await library.evaluate((key) => {
        const speech = { address: 'http://192.168.1.5:9000', key, mostMinutes: 2 };
        return new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('marginear');
          opening.addEventListener('success', () => {
            const writing = opening.result.transaction('secrets', 'readwrite');
            writing.objectStore('secrets').put({ name: 'speech', value: speech });
            writing.addEventListener('complete', () => resolve(opening.result.close()));
            writing.addEventListener('error', () => reject(writing.error));
          });
        });
      }, speechKey);
      const sidebar = await openUntold(browser);
      await start(sidebar);
      await done(sidebar);
      expect(await textOf(sidebar)).toBe(spoken);
      expect([...schemes]).toEqual(['http:']);
    },
  );

  it('says that the audio cannot be read, and leads to where it can be allowed', async () => {
    const site = internet.sites.get('media.transistor.fm')!;
    const headers = { location: 'https://cdn.example.net/1.mp3' };
    internet.sites.set('media.transistor.fm', () => ({ status: 302, headers }));
    try {
      const browser = await launch('chromium');
      await setUp(browser);
      const sidebar = await openUntold(browser);
      await start(sidebar);
      await shows(sidebar, 'The audio could not be read from media.transistor.fm.');
      const library = browser.browser.waitForTarget((it) =>
        it.url().includes('library.html#/allow'),
      );
      await sidebar.clickButton('Allow media.transistor.fm');
      await library;
      internet.sites.set('media.transistor.fm', site);
      await sidebar.page.bringToFront();
      await sidebar.clickButton('Retry');
      await done(sidebar);
      expect(await textOf(sidebar)).toBe(spoken);
    } finally {
      internet.sites.set('media.transistor.fm', site);
    }
  });

  it('sends a piece again when the server fails once', async () => {
    const browser = await launch('chromium');
    await setUp(browser);
    let fails = 1;
    server.before = (request) => {
      if (request.start < 90 || fails === 0) return undefined;
      fails -= 1;
      return { status: 503, headers: { 'retry-after': '0' }, body: 'Model is loading' };
    };
    const sidebar = await openUntold(browser);
    await start(sidebar);
    await done(sidebar);
    expect(await textOf(sidebar)).toBe(spoken);
    expect(starts()).toEqual([0, 44, 95, ...allStarts.slice(2)]);
  });

  it('says that the key is wrong, and goes on when it is right', async () => {
    const browser = await launch('chromium');
    await setUp(browser, 'sk-wrong');
    const sidebar = await openUntold(browser);
    await start(sidebar);
    await shows(sidebar, `${speechHost} does not accept the key. It said: “Incorrect API key”`);
    await setUp(browser);
    await sidebar.page.bringToFront();
    await sidebar.clickButton('Retry');
    await done(sidebar);
    expect(await textOf(sidebar)).toBe(spoken);
  });

  it('can be paused and given up, and then nothing more is sent', async () => {
    const browser = await launch('chromium');
    await setUp(browser);
    const release = holdFrom(90);
    const sidebar = await openUntold(browser);
    await start(sidebar);
    await shows(sidebar, '2 of 6 pieces done');
    await vi.waitFor(() => expect(server.heard).toHaveLength(3), 10_000);
    await sidebar.clickButton('Pause');
    await shows(sidebar, `Paused: 2 of 6 pieces done. The rest will be sent to ${speechHost}.`);
    await sidebar.clickButton('Cancel');
    await sidebar.frame.waitForSelector('.empty');
    release();
    // Another look at the page would go on with what was not given up.
    await sidebar.page.reload();
    const again = createSidebar(sidebar.page, await sidebarFrame(sidebar.page));
    await again.frame.waitForSelector('.offer-below button');
    expect(starts()).toEqual(allStarts.slice(0, 3));
  });

  it('leads to the settings where no server is set, and these try a server', async () => {
    const browser = await launch('chromium');
    const sidebar = await openUntold(browser);
    await sidebar.frame.waitForSelector('.offer-below button');
    const settings = browser.browser.waitForTarget((it) =>
      it.url().endsWith('library.html#/settings'),
    );
    await sidebar.clickButton('Set up a speech server');
    const page = (await (await settings).page())!;
    await page.waitForSelector('input[name="address"]');
    await page.type('input[name="address"]', `https://${speechHost}/v1`);
    await page.type('input[name="key"]', speechKey);
    await page.locator('.speech-form ::-p-aria(Try it[role="button"])').click();
    await page.waitForFunction(
      (sentence) =>
        document.querySelector('.speech-form [role="status"]')?.textContent === sentence,
      { polling: 50 },
      `${speechHost} answers as it should.`,
    );
    expect(server.problems).toEqual([]);
  });
});
