import { describe, expect, it } from 'vitest';
import { sidebarFrame } from '../support/browsers.ts';
import { createSidebar } from '../support/sidebar.ts';
import { speechHost, speechKey } from '../support/speech-server.ts';
import {
  allStarts,
  isDone,
  makingShows,
  openUntold,
  setUpSpeech,
  spoken,
  startTranscribing,
  textOf,
  useSpeechStage,
} from '../support/transcribing.ts';

const stage = useSpeechStage();

describe('transcribing', () => {
  it('says that the audio cannot be read, and leads to where it can be allowed', async () => {
    const site = stage.internet.sites.get('media.transistor.fm')!;
    const headers = { location: 'https://cdn.example.net/1.mp3' };
    stage.internet.sites.set('media.transistor.fm', () => ({ status: 302, headers }));
    try {
      const browser = await stage.launch('chromium');
      await setUpSpeech(browser);
      const sidebar = await openUntold(browser);
      await startTranscribing(sidebar);
      await makingShows(sidebar, 'The audio could not be read from media.transistor.fm.');
      const library = browser.browser.waitForTarget((it) =>
        it.url().includes('library.html#/allow'),
      );
      await sidebar.clickButton('Allow media.transistor.fm');
      await library;
      stage.internet.sites.set('media.transistor.fm', site);
      await sidebar.page.bringToFront();
      await sidebar.clickButton('Retry');
      await isDone(sidebar);
      expect(await textOf(sidebar)).toBe(spoken);
    } finally {
      stage.internet.sites.set('media.transistor.fm', site);
    }
  });

  it('sends a piece again when the server fails once', async () => {
    const browser = await stage.launch('chromium');
    await setUpSpeech(browser);
    let fails = 1;
    stage.server.before = (request) => {
      if (request.start < 90 || fails === 0) return undefined;
      fails -= 1;
      return { status: 503, headers: { 'retry-after': '0' }, body: 'Model is loading' };
    };
    const sidebar = await openUntold(browser);
    await startTranscribing(sidebar);
    await isDone(sidebar);
    expect(await textOf(sidebar)).toBe(spoken);
    expect(stage.starts()).toEqual([0, 44, 95, ...allStarts.slice(2)]);
  });

  it('says that the key is wrong, and goes on when it is right', async () => {
    const browser = await stage.launch('chromium');
    await setUpSpeech(browser, 'sk-wrong');
    const sidebar = await openUntold(browser);
    await startTranscribing(sidebar);
    await makingShows(
      sidebar,
      `${speechHost} does not accept the key. It said: “Incorrect API key”`,
    );
    await setUpSpeech(browser);
    await sidebar.page.bringToFront();
    await sidebar.clickButton('Retry');
    await isDone(sidebar);
    expect(await textOf(sidebar)).toBe(spoken);
  });

  it('can be paused and given up, and then nothing more is sent', async () => {
    const browser = await stage.launch('chromium');
    await setUpSpeech(browser);
    const release = stage.holdFrom(90);
    const sidebar = await openUntold(browser);
    await startTranscribing(sidebar);
    await makingShows(sidebar, '2 of 6 pieces done');
    await expect.poll(() => stage.server.heard).toHaveLength(3);
    await sidebar.clickButton('Pause');
    await makingShows(
      sidebar,
      `Paused: 2 of 6 pieces done. The rest will be sent to ${speechHost}.`,
    );
    await sidebar.clickButton('Cancel');
    await sidebar.frame.waitForSelector('.empty');
    release();
    // Another look at the page would go on with what was not given up.
    await sidebar.page.reload();
    const again = createSidebar(sidebar.page, await sidebarFrame(sidebar.page));
    await again.frame.waitForSelector('.offer-below button');
    expect(stage.starts()).toEqual(allStarts.slice(0, 3));
  });

  it('leads to the settings where no server is set, and these try a server', async () => {
    const browser = await stage.launch('chromium');
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
    expect(stage.server.problems).toEqual([]);
  });
});
