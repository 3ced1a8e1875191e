import type { Frame } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sidebarFrame } from '../support/browsers.ts';
import { createSidebar, openSidebar, type Sidebar } from '../support/sidebar.ts';
import { demoEpisode } from '../support/site/demo-episode.ts';
import { findingSites, lockedHost, wayAddress, type Way } from '../support/site/finding.ts';
import { useStage } from '../support/stage.ts';

const spoken = demoEpisode.lines.map(({ text }) => text).join(' ');

function useFinding() {
  const stage = useStage('chromium');
  const half = Promise.withResolvers<void>();
  beforeAll(() => {
    for (const [host, site] of Object.entries(findingSites(half.promise)))
      stage.internet.sites.set(host, site);
  });
  /** The sidebar of a page, whatever it shows. */
  const open = async (way: Way) => {
    const page = await stage.launched.browser.newPage();
    await page.goto(wayAddress(way));
    return createSidebar(page, await sidebarFrame(page));
  };
  const asked = (host: string) =>
    stage.internet.requests.filter(({ url }) => url.hostname === host).map(({ url }) => url);
  return { stage, open, asked, letHalfGoOn: half.resolve };
}

const words = (frame: Frame) => frame.$eval('.empty', (element) => element.textContent);

const { stage, open, asked, letHalfGoOn } = useFinding();

/** Half a minute goes by until it is given up: the other tests do not wait for it. */
let silent: Sidebar;
beforeAll(async () => {
  silent = await open('silent');
});

describe('a transcript is found', () => {
  it.each<[Way]>([['namespace'], ['relative'], ['redirected']])('by the way “%s”', async (way) => {
    const sidebar = await openSidebar(stage.launched, wayAddress(way));
    expect((await sidebar.lines()).map(({ text }) => text).join(' ')).toBe(spoken);
    await sidebar.close();
  });

  it('from a page of Apple’s, whose directory is asked for the show’s number alone', async () => {
    const sidebar = await openSidebar(stage.launched, wayAddress('apple'));
    expect((await sidebar.lines()).map(({ text }) => text).join(' ')).toBe(spoken);
    expect(asked('itunes.apple.com').map(({ href }) => href)).toEqual([
      'https://itunes.apple.com/lookup?id=77&entity=podcast',
    ]);
    await sidebar.close();
  });

  it('in another language when the listener chooses it', async () => {
    const sidebar = await openSidebar(stage.launched, wayAddress('languages'));
    await sidebar.frame.waitForSelector('.transcript-choice');
    const names = await sidebar.frame.$$eval('.transcript-choice option', (all) =>
      all.map((it) => it.textContent),
    );
    expect(names).toEqual(['English · feed', 'Spanish · feed', 'German · feed']);
    await sidebar.frame.select('.transcript-choice', '1');
    await sidebar.until(
      () => document.querySelector('[data-start]')?.textContent === 'Esto es es.',
    );
    await sidebar.close();
  });
});

describe('a feed of 20 MB', () => {
  it('is read to its last item with progress shown', async () => {
    const sidebar = await open('long');
    await sidebar.until(() => {
      const said = document.querySelector('.loading-progress')?.textContent ?? '';
      return /Reading the show’s feed: [\d.]+ MB/.test(said);
    });
    letHalfGoOn();
    await sidebar.until(() => document.querySelector('[data-start]'));
    expect((await sidebar.lines()).map(({ text }) => text).join(' ')).toBe(spoken);
    await sidebar.close();
  });

  it('can be given up, and tried again', async () => {
    const sidebar = await open('endless');
    await sidebar.frame.waitForSelector('.loading-progress');
    await sidebar.clickButton('Cancel');
    await sidebar.frame.waitForSelector('.empty');
    expect(await words(sidebar.frame)).toContain('You stopped the reading of feeds.acast.com.');
    await sidebar.clickButton('Retry');
    await sidebar.frame.waitForSelector('.loading-progress');
    await sidebar.close();
  });
});

describe('Apple’s directory', () => {
  // The listener's lasting yes is kept in this browser alone.
  const { stage, open, asked } = useFinding();

  it('is searched only after the listener has read what is sent, and said yes', async () => {
    const sidebar = await open('unlinked');
    await sidebar.frame.waitForSelector('.ask-directory');
    expect(await words(sidebar.frame)).toContain(
      `sends “${demoEpisode.show}” to itunes.apple.com, and nothing else.`,
    );
    expect(asked('itunes.apple.com')).toEqual([]);
    await sidebar.clickButton('Ask Apple’s podcast directory');
    await sidebar.frame.waitForSelector('[data-start]');
    expect((await sidebar.lines()).map(({ text }) => text).join(' ')).toBe(spoken);
    expect(asked('itunes.apple.com').map(({ searchParams }) => searchParams.get('term'))).toEqual([
      demoEpisode.show,
    ]);
    await sidebar.close();
  });

  it('finds the audio of a page that has a transcript and no player', async () => {
    const sidebar = await openSidebar(stage.launched, wayAddress('written'));
    await sidebar.frame.waitForSelector('.find-audio');
    await sidebar.clickButton('Ask Apple’s podcast directory');
    await sidebar.frame.waitForSelector('.own-offer');
    expect(await sidebar.frame.$eval('.own-offer', (offer) => offer.textContent)).toContain(
      'The audio comes from op3.dev.',
    );
    await sidebar.close();
  });

  it('never gives another show’s feed; asked “always”, it is asked by itself from then on', async () => {
    const sidebar = await open('unknown');
    await sidebar.frame.waitForSelector('.ask-directory');
    await sidebar.click('.ask-directory input');
    await sidebar.clickButton('Ask Apple’s podcast directory');
    await sidebar.until(() => document.querySelector('.failures'));
    expect(await words(sidebar.frame)).toContain(
      'Apple’s podcast directory does not know this show.',
    );
    await sidebar.close();

    const before = asked('itunes.apple.com').length;
    const again = await open('unknown');
    await again.until(() => document.querySelector('.failures'));
    expect(asked('itunes.apple.com')).toHaveLength(before + 1);
    expect(asked('feeds.acast.com').map(({ pathname }) => pathname)).not.toContain('/unlisted');
    await again.close();
  });
});

describe('what cannot be found ends in words and a way on', () => {
  it.each<[Way, string, string]>([
    ['gone', 'feeds.acast.com answered with error 404.', 'Ask Apple’s podcast directory'],
    ['unlisted', 'does not list this episode', 'Ask Apple’s podcast directory'],
    ['big', 'The file from feeds.acast.com is too large.', 'Retry'],
    ['locked', `Marginear may not read ${lockedHost} yet.`, `Allow ${lockedHost}`],
    ['silent', 'feeds.acast.com took too long to answer.', 'Retry'],
  ])('%s', async (way, sentence, button) => {
    const { page, frame } = way === 'silent' ? silent : await open(way);
    await frame.waitForSelector('.empty', { timeout: 45_000 });
    expect(await words(frame)).toContain(sentence);
    const buttons = await frame.$$eval('.empty button', (all) => all.map((it) => it.textContent));
    expect(buttons).toContain(button);
    await page.close();
  });
});
