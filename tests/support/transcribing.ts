import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openExtensionPage, sidebarFrame, type Launched } from './browsers.ts';
import { startInternet, type Internet } from './internet.ts';
import { createSidebar, type Sidebar } from './sidebar.ts';
import { demoSites } from './site.ts';
import { pageAddress } from './site/addresses.ts';
import { demoEpisode } from './site/demo-episode.ts';
import { createSpeechServer, speechHost, speechKey, type SpeechServer } from './speech-server.ts';
import { launchBrowser, type BrowserName } from './stage.ts';

/** All that is said in the demo. */
export const spoken = demoEpisode.lines.map(({ text }) => text).join(' ');
/** Where its pieces begin, a minute each. */
export const allStarts = [0, 44, 95, 145, 196, 246];

/** A speech server of its own for each test, and browsers that are closed after it. */
export function useSpeechStage() {
  let launched: Launched | undefined;
  const stage = {} as { internet: Internet; server: SpeechServer };
  beforeAll(async () => {
    stage.internet = await startInternet(demoSites());
  });
  afterAll(() => stage.internet.close());
  beforeEach(() => {
    stage.server = createSpeechServer();
    stage.internet.sites.set(speechHost, (request) => stage.server.site(request));
  });
  afterEach(async () => {
    await launched?.close();
    launched = undefined;
  });
  return Object.assign(stage, {
    async launch(name: BrowserName, userDataDir?: string): Promise<Launched> {
      launched = await launchBrowser(name, stage.internet, { userDataDir });
      return launched;
    },
    /** Where the pieces begin that the server was sent. */
    starts: () => stage.server.heard.map((request) => Math.round(request.start)),
    /** Holds the answer to the piece that begins at or after `from` until it is let go. */
    holdFrom(from: number): () => void {
      const { promise: held, resolve } = Promise.withResolvers<undefined>();
      stage.server.before = ({ start }) => (start >= from ? held : undefined);
      return () => resolve(undefined);
    },
  });
}

/** Fills the settings in as a listener does; a minute a piece makes six pieces of the demo. */
export async function setUpSpeech(launched: Launched, key = speechKey): Promise<void> {
  const page = await openExtensionPage(launched, 'library.html#/settings');
  await page.waitForSelector('input[name="address"]');
  const values = { address: `https://${speechHost}/v1`, key, mostMinutes: '1' };
  for (const [name, value] of Object.entries(values)) {
    await page.$eval(`input[name="${name}"]`, (field) => (field as HTMLInputElement).select());
    await page.type(`input[name="${name}"]`, value);
  }
  await page.locator('.speech-form button[type="submit"]').click();
  await page.waitForFunction(
    () =>
      /^Saved\.$/.test(document.querySelector('.speech-form [role="status"]')?.textContent ?? ''),
    { polling: 50 },
  );
  await page.close();
}

/** The sidebar of an episode that has no transcript. */
export async function openUntold({ browser }: Launched): Promise<Sidebar> {
  const page = await browser.newPage();
  await page.goto(pageAddress('untold'));
  return createSidebar(page, await sidebarFrame(page));
}

/** Waits until the transcript in the making says that of itself. */
export const makingShows = ({ until }: Sidebar, sentence: string) =>
  until((wanted) => document.querySelector('.making')?.textContent?.includes(wanted), sentence);

export async function startTranscribing(sidebar: Sidebar): Promise<void> {
  await sidebar.frame.waitForSelector('.offer-below button');
  await sidebar.clickButton('Transcribe');
  await sidebar.clickButton('Start');
}

export const isDone = ({ until }: Sidebar) =>
  until(() => document.querySelector('[data-start]') && !document.querySelector('.making'));

export const textOf = async (sidebar: Sidebar) =>
  (await sidebar.lines()).map(({ text }) => text).join(' ');
