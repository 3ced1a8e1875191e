import { describe, expect, it } from 'vitest';
import { play } from '../support/media';
import { openSidebar } from '../support/sidebar';
import { pageAddress } from '../support/site/addresses';
import { useStage, type BrowserName } from '../support/stage';
import { flipErrors, watchClock, watchFlips } from '../support/sync-log';

/** Milliseconds between the audio crossing a line's start and the line lighting up. */
const limit = 50;

describe.each<BrowserName>(['chromium', 'firefox'])('in %s', (name) => {
  const stage = useStage(name);

  it.each([1, 2])('lights each line within 50 ms of its start at rate %d', async (rate) => {
    const sidebar = await openSidebar(stage.launched, pageAddress('full'));
    const { page, frame } = sidebar;
    await sidebar.until(() => document.querySelector('.play-button'));
    await page.$eval(
      'audio',
      (audio, [speed]) => {
        audio.playbackRate = speed!;
        audio.currentTime = 12;
      },
      [rate],
    );
    await watchFlips(frame);
    await watchClock(page);
    await play(page);
    const started = await page.evaluate(() => performance.timeOrigin + performance.now());
    await page.waitForFunction(
      (end) => document.querySelector('audio')!.currentTime > end,
      {
        polling: 50,
        timeout: 40_000,
      },
      rate === 1 ? 26.6 : 37,
    );
    const errors = await flipErrors(page, frame, started + 1000);
    console.log(`${name} at rate ${rate}: ${errors.map((it) => it.toFixed(1)).join(' ')} ms`);
    expect(errors.length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(limit);
    await sidebar.close();
  });
});
