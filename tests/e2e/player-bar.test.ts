import { describe, expect, it } from 'vitest';
import { openExtensionPage } from '../support/browsers';
import { landings, mediaReaches, mediaState, play, watchSeeks } from '../support/media';
import { openSidebar, type Sidebar } from '../support/sidebar';
import { pageAddress } from '../support/site/addresses';
import { demoEpisode } from '../support/site/demo-episode';
import { useStage, type BrowserName } from '../support/stage';

const { duration } = demoEpisode;

describe.each<BrowserName>(['chromium', 'firefox'])('the player’s bar, in %s', (name) => {
  const stage = useStage(name);

  const open = async (): Promise<Sidebar> => {
    const sidebar = await openSidebar(stage.launched, pageAddress('full'));
    await sidebar.frame.waitForSelector('.progress-range');
    return sidebar;
  };

  it('shows under the pointer the line spoken there, and drags without a seek until let go', async () => {
    const sidebar = await open();
    const { page, frame } = sidebar;
    const lines = await sidebar.lines();
    const wanted = lines.find(({ text }) => text.startsWith('So high water comes'))!;
    const time = (wanted.start + wanted.end) / 2;
    const at = await placeOf(sidebar, time);
    await page.mouse.move(at.x, at.y);
    await sidebar.until(
      (text) => document.querySelector('.line-tip-text')?.textContent === text,
      wanted.text,
    );

    await watchSeeks(page);
    const start = await placeOf(sidebar, 0);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(at.x, at.y, { steps: 8 });
    expect(await landings(page)).toEqual([]);
    await page.mouse.up();
    await mediaReaches(page, time, duration / 150);
    expect(await landings(page)).toHaveLength(1);
    await frame.waitForFunction(() => document.querySelector('.line-tip'), { polling: 25 });
    await sidebar.close();
  });

  it('moves by five seconds with the arrow keys, and shows the line while they have it', async () => {
    const sidebar = await open();
    const { page, frame } = sidebar;
    await page.$eval('audio', (audio) => (audio.currentTime = 60));
    await sidebar.until(
      () => document.querySelector<HTMLInputElement>('.progress-range')?.valueAsNumber === 60,
    );
    await frame.focus('.progress-range');
    await sidebar.press('ArrowRight');
    await mediaReaches(page, 65);
    await sidebar.until(() => document.querySelector('.line-tip-time')?.textContent === '1:05');
    await sidebar.press('ArrowLeft', 'k');
    await page.waitForFunction(() => !document.querySelector('audio')?.paused, { polling: 25 });
    await frame.evaluate(() => document.querySelector<HTMLElement>('.progress-range')?.blur());
    await sidebar.until(() => !document.querySelector('.line-tip'));
    await sidebar.close();
  });

  it('says once that a site keeps its own speed, and does not fight it', async () => {
    const sidebar = await open();
    const { page, frame } = sidebar;
    await page.$eval('audio', (audio) => {
      audio.dataset.asked = '0';
      audio.addEventListener('ratechange', () => {
        if (audio.playbackRate === 1) return;
        audio.dataset.asked = String(Number(audio.dataset.asked) + 1);
        audio.playbackRate = 1;
      });
    });
    await frame.select('.rate', '2');
    await sidebar.until(() => document.querySelector('.toast')?.textContent?.includes('own speed'));
    await sidebar.until(() => document.querySelector<HTMLSelectElement>('.rate')?.value === '1');
    expect(await page.$eval('audio', (audio) => audio.dataset.asked)).toBe('1');
    await sidebar.close();
  });

  it('counts down what is left, or at a click shows the whole length', async () => {
    const sidebar = await open();
    await sidebar.page.$eval('audio', (audio) => (audio.currentTime = 62));
    const says = (wanted: string) =>
      sidebar.until(
        (text) => document.querySelector('.remaining [aria-hidden]')?.textContent === text,
        wanted,
      );
    await says(`−${clock(duration - 62)}`);
    await sidebar.click('.remaining');
    await says(clock(duration));
    await sidebar.close();
  });

  it('has the help list the keys that work in any tab', async () => {
    const sidebar = await open();
    await sidebar.clickButton('Keys');
    await sidebar.until(() => {
      const help = document.querySelector('.key-help')?.textContent ?? '';
      return ['Y', 'K', 'H'].every((key) => help.includes(`Alt+Shift+${key}`));
    });
    await sidebar.close();
  });

  it('skips as far as the listener has set', async () => {
    const settings = await openExtensionPage(stage.launched, 'library.html#/settings');
    const field = await settings.waitForSelector('.length input');
    await field!.click({ count: 3 });
    await settings.keyboard.type('7');
    await settings.keyboard.press('Tab');
    const sidebar = await open();
    await play(sidebar.page);
    await sidebar.page.$eval('audio', (audio) => {
      audio.pause();
      audio.currentTime = 50;
    });
    await sidebar.until(
      () => document.querySelector('.elapsed [aria-hidden]')?.textContent === '0:50',
    );
    await sidebar.clickButton('Back 7 seconds');
    await mediaReaches(sidebar.page, 43);
    expect(await mediaState(sidebar.page)).toMatchObject({ paused: true });
    await sidebar.close();
    await settings.close();
  });
});

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Where on the page a time stands on the bar: the thumb, 14 pixels wide, never leaves it. */
async function placeOf(sidebar: Sidebar, time: number): Promise<{ x: number; y: number }> {
  const { x, y } = await sidebar.place('.progress-range');
  const width = await sidebar.frame.$eval('.progress-range', (range) => range.clientWidth);
  return { x: x + (width - 14) * (time / duration - 0.5), y };
}
