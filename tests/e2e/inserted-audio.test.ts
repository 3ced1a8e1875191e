import { beforeAll, describe, expect, it } from 'vitest';
import { formatTimeMark } from '../../lib/transcript/time-mark.ts';
import type { Site } from '../support/internet.ts';
import { mediaReaches } from '../support/media.ts';
import { openSidebar, sidebarOn, type Sidebar } from '../support/sidebar.ts';
import { audioAddress, pageAddress } from '../support/site/addresses.ts';
import { demoEpisode } from '../support/site/demo-episode.ts';
import { frameSeconds, withInsertions } from '../support/spliced.ts';
import { toneWav } from '../support/site/tone.ts';
import { useStage, type BrowserName } from '../support/stage.ts';

/** Seconds that were put in front of the episode, or into it. */
const advert = 40;
const sound = toneWav(Math.round(demoEpisode.duration) + advert);

/** Gives the audio to a player, and to nobody who fetches it. */
const forPlayersOnly: Site = ({ headers }) =>
  headers['sec-fetch-dest'] === 'audio'
    ? { headers: { 'Content-Type': 'audio/wav' }, body: sound }
    : { status: 403 };

const indexOf = (text: string) => demoEpisode.lines.findIndex((line) => line.text === text);
const startOf = (text: string) => demoEpisode.lines[indexOf(text)]!.start;
const seek = async ({ page }: Sidebar, time: number) => {
  await page.$eval('audio', (audio, at) => (audio.currentTime = at), time);
  await mediaReaches(page, time);
};
const lit = (sidebar: Sidebar, text: string) =>
  sidebar.until(
    (wanted) => document.querySelector('[data-start][aria-current]')?.textContent === wanted,
    text,
  );
/** Says it is an estimate, and why. */
const estimates = ({ frame }: Sidebar, reason: string) =>
  frame.waitForSelector(`[data-sync="estimated"] [title^="${reason}"]`);

/** Holds a line's time mark and takes it along to the line before. */
async function dragUp({ page, place }: Sidebar, line: number): Promise<void> {
  const mark = await place(`[data-line="${line}"] .time`);
  const before = await place(`[data-line="${line - 1}"] .line`);
  await page.mouse.move(mark.x, mark.y);
  await page.mouse.down();
  await page.mouse.move(before.x, before.y, { steps: 4 });
}

async function open(sidebar: Sidebar): Promise<Sidebar> {
  await sidebar.until(() => document.querySelector('.play-button'));
  return sidebar;
}

const stages = { chromium: useStage('chromium'), firefox: useStage('firefox') };

describe.each<BrowserName>(['chromium', 'firefox'])('audio that is longer, in %s', (name) => {
  const stage = stages[name];
  beforeAll(() => {
    stage.internet.sites.set(new URL(audioAddress('srt')).hostname, forPlayersOnly);
  });

  it('is followed after one tap, now and another time, until that is taken back', async () => {
    const sidebar = await open(await openSidebar(stage.launched, pageAddress('srt')));
    await estimates(sidebar, 'The audio is 0:42 longer than the transcript.');
    const heard = 'That is a five-storey house, twice a day.';
    await seek(sidebar, startOf(heard) + advert);
    await lit(sidebar, 'The first one had ten wheels.');
    await sidebar.clickLine(heard);
    await seek(sidebar, startOf(heard) + advert);
    await sidebar.press('p');
    await lit(sidebar, heard);
    await estimates(sidebar, 'You said which line was playing');

    const line = await sidebar.clickLine('Mostly optimism.');
    await mediaReaches(sidebar.page, line.start + advert);
    await lit(sidebar, line.text);

    await sidebar.page.reload();
    const again = await open(await sidebarOn(sidebar.page));
    await seek(again, startOf('It was Normandy.') + advert);
    await lit(again, 'It was Normandy.');
    await again.clickLine('It was Normandy.');
    await again.press(']');
    await lit(
      again,
      'The landings needed low water soon after dawn and a bright moon the night before.',
    );
    await again.clickButton('Undo');
    await lit(again, 'It was Normandy.');

    const normandy = indexOf('It was Normandy.');
    const before = demoEpisode.lines[normandy - 1]!.text;
    await dragUp(again, normandy);
    await lit(again, before);
    await again.press('Escape');
    await lit(again, 'It was Normandy.');
    await again.page.mouse.up();
    await dragUp(again, normandy);
    await again.page.mouse.up();
    await again.until(() => document.querySelector('.toast')?.textContent?.includes('moved'));
    await lit(again, before);
    await again.clickButton('Undo');
    await lit(again, 'It was Normandy.');

    await again.click('.sync-badge');
    await again.clickButton("Back to the transcript's own times");
    await estimates(again, 'The audio is 0:42 longer');
    await lit(again, 'No two neighbours flash alike.');
    await again.close();
  });
});

describe('an advert between two lines', () => {
  const stage = stages.chromium;
  const next = demoEpisode.lines[24]!;
  const { file, inserted } = withInsertions([Math.round((next.start - 0.1) / frameSeconds)], 1_500);
  const [{ start, end }] = inserted as [{ start: number; end: number }];
  const during = start + 10;
  beforeAll(() => {
    const site = { headers: { 'Content-Type': 'audio/mpeg' }, body: file };
    stage.internet.sites.set(new URL(audioAddress('json')).hostname, () => site);
  });
  const divider = '.inserted[data-now]';
  it('is found under the eyes of who reads on, stands as a divider, and is skipped and taken back', async () => {
    const sidebar = await open(await openSidebar(stage.launched, pageAddress('json')));
    const { frame, page } = sidebar;
    // What is read stays where it is, though a divider comes above it and the offer goes.
    const read = await sidebar.clickLine('Mostly optimism.');
    await page.mouse.wheel({ deltaY: 40 });
    await sidebar.until(() => document.querySelector('.back-to-now, .offer'));
    const placeOfRead = () => sidebar.place(`[data-line="${indexOf(read.text)}"] .line`);
    const before = await placeOfRead();
    await sidebar.clickButton('Find out where');
    await frame.waitForSelector('.inserted');
    await sidebar.until(() => !document.querySelector('.offer'));
    const after = await placeOfRead();
    expect(Math.abs(after.y - before.y)).toBeLessThan(2);

    await seek(sidebar, during);
    await frame.waitForSelector(divider);
    expect(await frame.$$eval('[data-start][aria-current]', (lit) => lit.length)).toBe(0);
    const [said, position] = await frame.$eval(divider, (it) => [
      it.firstElementChild?.textContent,
      it.parentElement?.querySelector('[data-start]')?.textContent,
    ]);
    expect([said, position]).toEqual(['Inserted audio, 0:39', next.text]);
    // Marks say when a line is heard in this audio.
    const marked = demoEpisode.lines.at(-1)!;
    await expect
      .poll(() => frame.$$eval('.time', (marks) => marks.at(-1)!.getAttribute('data-mark')))
      .toBe(formatTimeMark(marked.start + end - start));
    await frame.evaluate(() =>
      getSelection()!.selectAllChildren(document.querySelector('.lines')!),
    );
    expect(await frame.evaluate(() => getSelection()!.toString())).not.toContain('Inserted');

    await sidebar.click(`${divider} button`);
    await mediaReaches(page, end);
    await frame.waitForSelector('[data-sync="synced"]');
    expect(await frame.$(divider)).toBeNull();
    await sidebar.clickButton('Undo');
    await mediaReaches(page, during);
    await frame.waitForSelector(divider);
    await sidebar.close();
  });
});
