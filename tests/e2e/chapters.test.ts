import { expect, it } from 'vitest';
import type { Site } from '../support/internet.ts';
import { id3Tag } from '../support/id3.ts';
import { mediaReaches, mediaState, play } from '../support/media.ts';
import { openSidebar, sidebarOn, type Sidebar } from '../support/sidebar.ts';
import { pageAddress } from '../support/site/addresses.ts';
import { demoEpisode, readAudio } from '../support/site/demo-episode.ts';
import { feedFor } from '../support/site/feed.ts';
import { episodePage } from '../support/site/host-pages.ts';
import { useStage } from '../support/stage.ts';

const stage = useStage('chromium');
const sponsor = 'A word from our sponsor';
const titles = demoEpisode.chapters.map(({ title }) => title);

const showsTitles = ({ frame }: Sidebar, wanted: string[]) =>
  expect
    .poll(() =>
      frame.$$eval('.chapter-title', (all) => all.map((it) => it.firstChild?.textContent)),
    )
    .toEqual(wanted);
const openChapters = (sidebar: Sidebar) => sidebar.click('#tab-chapters');
const clickInChapter = (sidebar: Sidebar, title: string, selector: string) =>
  sidebar.click(`.chapter:nth-child(${titles.indexOf(title) + 1}) ${selector}`);
const until = (sidebar: Sidebar, text: string, selector: string) =>
  sidebar.until(
    (wanted, where) =>
      [...document.querySelectorAll(where)].some((it) => it.textContent?.includes(wanted)),
    text,
    selector,
  );

it('lists chapters, says which one plays, jumps, heads the transcript and marks the bar', async () => {
  const sidebar = await openSidebar(stage.launched, pageAddress('full'));
  await openChapters(sidebar);
  await showsTitles(sidebar, titles);
  await clickInChapter(sidebar, 'The brass brain', '.chapter-jump');
  await mediaReaches(sidebar.page, 60);
  await until(sidebar, 'The brass brain', '.chapter[aria-current="true"]');
  await sidebar.until(() => document.querySelectorAll('.chapter-mark').length === 5);

  await sidebar.click('#tab-transcript');
  const headings = await sidebar.frame.$$eval('.chapter-heading', (all) =>
    all.map((heading) => [
      heading.textContent,
      Number(heading.parentElement?.querySelector('[data-start]')?.getAttribute('data-start')),
    ]),
  );
  expect(headings.map(([title]) => title)).toEqual(titles);
  for (const [index, [, start]] of headings.entries())
    expect(Math.abs(Number(start) - demoEpisode.chapters[index]!.start)).toBeLessThan(6);
  await sidebar.until(() => {
    const line = document.querySelector('[data-start][aria-current]');
    const box = line?.getBoundingClientRect();
    return box && box.top > 100 && box.bottom < innerHeight - 60;
  });
  await sidebar.close();
});

it('skips chapters by the rule of the listener, and plays what Undo brings back', async () => {
  const sidebar = await openSidebar(stage.launched, pageAddress('vtt'));
  const { page } = sidebar;
  await openChapters(sidebar);
  await clickInChapter(sidebar, sponsor, '.icon-button');
  await until(sidebar, 'will be skipped', '.toast');
  await until(sidebar, sponsor, '.chapter[data-skipped]');

  await page.$eval('audio', (audio) => (audio.currentTime = 121.5));
  await play(page);
  await until(sidebar, `Skipped: ${sponsor}`, '.toast');
  await page.waitForFunction(() => document.querySelector('audio')!.currentTime >= 142);
  await sidebar.clickButton('Undo');
  await page.waitForFunction(
    () => {
      const { currentTime } = document.querySelector('audio')!;
      return currentTime > 124.5 && currentTime < 141;
    },
    { polling: 25 },
  );
  expect((await mediaState(page)).paused).toBe(false);

  // Somebody who goes there by hand wants to hear it, also another time.
  await page.reload();
  const again = await sidebarOn(page);
  await openChapters(again);
  await until(again, sponsor, '.chapter[data-skipped]');
  await clickInChapter(again, sponsor, '.chapter-jump');
  await play(page);
  await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 124.5);
  expect((await mediaState(page)).time).toBeLessThan(141);
  await again.close();
});

it('keeps the names of speakers over a reload, merges two, and takes it back', async () => {
  const sidebar = await openSidebar(stage.launched, pageAddress('srt'));
  const names = ({ frame }: Sidebar) =>
    frame.$$eval('.speaker', (all) => [...new Set(all.map((it) => it.textContent))]);
  const showsNames = (shown: Sidebar, wanted: unknown[]) =>
    expect.poll(() => names(shown)).toEqual(wanted);
  const rename = async (to: string, scope: string) => {
    await sidebar.click('.speaker');
    await sidebar.frame.waitForSelector('[role="dialog"] .tag-field');
    await sidebar.page.keyboard.type(to);
    await sidebar.click(`.speaker-scopes label:nth-child(${scope === 'show' ? 2 : 1}) input`);
    await sidebar.clickButton('Save name');
  };
  const [first, second] = await names(sidebar);
  await rename('Ada', 'show');
  await showsNames(sidebar, ['Ada', second]);

  await sidebar.page.reload();
  const again = await sidebarOn(sidebar.page);
  await until(again, 'Ada', '.speaker');
  const other = await openSidebar(stage.launched, pageAddress('captions'));
  await until(other, 'Ada', '.speaker');
  await other.close();

  await again.page.bringToFront();
  await again.click('.speaker[data-colour="1"]');
  await again.frame.waitForSelector('[role="dialog"] .tag-field');
  await again.page.keyboard.type('Ada');
  await again.press('Enter');
  await showsNames(again, ['Ada']);
  await again.clickButton('Undo');
  await showsNames(again, ['Ada', second]);
  expect(first).not.toBe('Ada');
  await again.close();
});

/** Another answer for one address of a host that is there already. */
function answerAt(address: string, body: string | Uint8Array, type = 'text/html') {
  const { hostname, href } = new URL(address);
  const before = stage.internet.sites.get(hostname);
  const site: Site = (request) =>
    request.url.href === href ? { headers: { 'Content-Type': type }, body } : before?.(request);
  stage.internet.sites.set(hostname, site);
}
const withoutNotes = (page: string) => page.replace(/<section class="notes">.*?<\/section>/s, '');

it('reads the chapters that the feed names', async () => {
  const file = 'https://share.transistor.fm/s/chapters.json';
  const feed = feedFor('malformed').replace(
    /<\/item>\s*<\/channel>/,
    `<podcast:chapters url="${file}" type="application/json+chapters"/></item></channel>`,
  );
  answerAt('https://feeds.transistor.fm/the-tide-table-malformed', feed, 'application/rss+xml');
  answerAt(pageAddress('malformed'), withoutNotes(episodePage('malformed')));
  const chapters = ['From the feed', 'And on'].map((title, index) => ({
    startTime: index * 90,
    title,
  }));
  answerAt(file, JSON.stringify({ version: '1.2.0', chapters }), 'application/json');
  const sidebar = await openSidebar(stage.launched, pageAddress('malformed'));
  await sidebar.until(() => document.querySelector('#tab-chapters'));
  await showsTitles(sidebar, ['From the feed', 'And on']);
  await sidebar.close();
});

it('reads the chapters in the head of the audio where nothing else has any', async () => {
  const chapters = ['In the tag', 'And on'].map((title, index) => ({
    id: `c${index}`,
    start: index * 90,
    end: (index + 1) * 90,
    title,
  }));
  const audio = Buffer.concat([id3Tag(chapters), readAudio()]);
  answerAt('https://media.transistor.fm/tagged.mp3', audio, 'audio/mpeg');
  const address = 'https://the-tide-table.transistor.fm/episodes/tagged';
  const page = withoutNotes(episodePage('captions'))
    .replaceAll(pageAddress('captions'), address)
    .replaceAll(
      /https:\/\/media\.transistor\.fm\/captions\/[^"]*/g,
      'https://media.transistor.fm/tagged.mp3',
    );
  answerAt(address, page);
  const sidebar = await openSidebar(stage.launched, address);
  await sidebar.until(() => document.querySelector('#tab-chapters'));
  await showsTitles(sidebar, ['In the tag', 'And on']);
  await sidebar.close();
});
