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

const startOf = (text: string) => demoEpisode.lines.find((line) => line.text === text)!.start;
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

/** A line's time mark, and the middle of the line before it. */
async function linesAround({ page, frame }: Sidebar, text: string) {
  const places = await frame.$$eval(
    '[data-start]',
    (lines, wanted) => {
      const at = lines.findIndex((line) => line.textContent === wanted);
      return [lines[at]!.parentElement!.querySelector('.time')!, lines[at - 1]!].map((it) => {
        const { left, top, width } = it.getBoundingClientRect();
        return { x: left + width / 2, y: top + 10, text: it.textContent };
      });
    },
    text,
  );
  const host = await page.$eval('marginear-sidebar', (it) => it.getBoundingClientRect().left);
  return places.map(({ x, ...place }) => ({ ...place, x: host + x })) as [Place, Place];
}

interface Place {
  x: number;
  y: number;
  text: string;
}

async function open(sidebar: Sidebar): Promise<Sidebar> {
  await sidebar.until(() => document.querySelector('.play-button'));
  return sidebar;
}

describe.each<BrowserName>(['chromium', 'firefox'])('audio that is longer, in %s', (name) => {
  const stage = useStage(name);
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

    const [played, other] = await linesAround(again, 'It was Normandy.');
    await again.page.mouse.move(played.x, played.y);
    await again.page.mouse.down();
    await again.page.mouse.move(other.x, other.y, { steps: 4 });
    await lit(again, other.text);
    await again.press('Escape');
    await lit(again, 'It was Normandy.');
    await again.page.mouse.up();
    await again.page.mouse.move(played.x, played.y);
    await again.page.mouse.down();
    await again.page.mouse.move(other.x, other.y, { steps: 4 });
    await again.page.mouse.up();
    await again.until(() => document.querySelector('.toast')?.textContent?.includes('moved'));
    await lit(again, other.text);
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
  const stage = useStage('chromium');
  const next = demoEpisode.lines[24]!;
  const { file, inserted } = withInsertions([Math.round((next.start - 0.1) / frameSeconds)], 1_500);
  const [{ start, end }] = inserted as [{ start: number; end: number }];
  const during = start + 10;
  beforeAll(() => {
    const site = { headers: { 'Content-Type': 'audio/mpeg' }, body: file };
    stage.internet.sites.set(new URL(audioAddress('json')).hostname, () => site);
  });
  const divider = '.inserted[data-now]';
  const eyesOn = ({ frame }: Sidebar, text: string) =>
    frame.$$eval(
      '[data-start]',
      (lines, wanted) =>
        lines.find((line) => line.textContent === wanted)!.getBoundingClientRect().top,
      text,
    );

  it('is found under the eyes of who reads on, stands as a divider, and is skipped and taken back', async () => {
    const sidebar = await open(await openSidebar(stage.launched, pageAddress('json')));
    const { frame, page } = sidebar;
    // What is read stays where it is, though a divider comes above it and the offer goes.
    const read = await sidebar.clickLine('Mostly optimism.');
    await page.mouse.wheel({ deltaY: 40 });
    await sidebar.until(() => document.querySelector('.back-to-now, .offer'));
    const before = await eyesOn(sidebar, read.text);
    await sidebar.clickButton('Find out where');
    await frame.waitForSelector('.inserted');
    await sidebar.until(() => !document.querySelector('.offer'));
    expect(Math.abs((await eyesOn(sidebar, read.text)) - before)).toBeLessThan(2);

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
    const mark = await frame.$$eval('.time', (marks) => marks.at(-1)!.getAttribute('data-mark'));
    expect(mark).toBe(formatTimeMark(marked.start + end - start));
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
