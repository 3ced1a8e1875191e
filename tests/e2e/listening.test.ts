import { beforeAll, describe, expect, it } from 'vitest';
import { mediaReaches } from '../support/media.ts';
import { openSidebar, type Sidebar } from '../support/sidebar.ts';
import { audioAddress, pageAddress } from '../support/site/addresses.ts';
import { demoEpisode } from '../support/site/demo-episode.ts';
import { frameSeconds, withInsertions } from '../support/spliced.ts';
import { useStage } from '../support/stage.ts';

const { lines } = demoEpisode;
/** Frames of an advert: some forty seconds. */
const length = 1500;
const breaks = [24, 60];
const { file, inserted } = withInsertions(
  breaks.map((index) => Math.round((lines[index]!.start - 0.1) / frameSeconds)),
  length,
);
const [first, second] = inserted.map(({ start, end }) => (start + end) / 2);
const between = lines[40]!;
const after = lines[70]!;
const lengthOfAll = (count: number) => count * length * frameSeconds;

const seek = async ({ page }: Sidebar, time: number) => {
  await page.$eval('audio', (audio, at) => (audio.currentTime = at), time);
  await mediaReaches(page, time);
};
const shows = (sidebar: Sidebar, state: string, text?: string) =>
  sidebar.until(
    (wanted, lit) =>
      document.querySelector(`[data-sync="${wanted}"]`) &&
      document.querySelector('[data-start][aria-current]')?.textContent === lit,
    state,
    text,
  );

describe('an episode with two adverts in it', () => {
  const stage = useStage('chromium');
  beforeAll(() => {
    const site = { headers: { 'Content-Type': 'audio/mpeg' }, body: file };
    stage.internet.sites.set(new URL(audioAddress('vtt')).hostname, () => site);
  });

  it('has every line in its place once its audio was listened to', async () => {
    const sidebar = await openSidebar(stage.launched, pageAddress('vtt'));
    await sidebar.frame.waitForSelector('[data-sync="estimated"]');
    await sidebar.click('.sync-badge');
    await sidebar.clickButton('Listen for inserted audio');
    await sidebar.frame.waitForSelector('[data-sync="synced"]');
    await sidebar.click('.sync-badge');

    await seek(sidebar, lines[10]!.start + 0.2);
    await shows(sidebar, 'synced', lines[10]!.text);
    await seek(sidebar, first!);
    await shows(sidebar, 'inserted');
    await seek(sidebar, between.start + lengthOfAll(1) + 0.2);
    await shows(sidebar, 'synced', between.text);
    await seek(sidebar, second!);
    await shows(sidebar, 'inserted');
    await seek(sidebar, after.start + lengthOfAll(2) + 0.2);
    await shows(sidebar, 'synced', after.text);

    const clicked = await sidebar.clickLine(lines[75]!.text);
    await mediaReaches(sidebar.page, clicked.start + lengthOfAll(2), 0.3);
    await shows(sidebar, 'synced', clicked.text);

    // The file's head is asked for by itself, for its chapters.
    const whole = stage.internet.requests.filter(
      ({ url, headers }) =>
        url.href === audioAddress('vtt') &&
        headers['sec-fetch-dest'] === 'empty' &&
        headers.range === undefined,
    );
    expect(whole).toHaveLength(1);
    await sidebar.close();
  });
});
