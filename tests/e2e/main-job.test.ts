import { describe, expect, it } from 'vitest';
import { landings, mediaReaches, mediaState, play, playUntil, watchSeeks } from '../support/media';
import { openSidebar } from '../support/sidebar';
import { pageAddress, podscriptsAddress } from '../support/site/addresses';
import { demoEpisode } from '../support/site/demo-episode';
import { useStage, type BrowserName } from '../support/stage';

const everywhere: readonly BrowserName[] = ['chromium', 'firefox'];
const pages = [
  { kind: 'a feed with VTT, SRT and JSON', address: pageAddress('full'), browsers: everywhere },
  { kind: 'a feed with VTT', address: pageAddress('vtt') },
  { kind: 'a feed with SRT', address: pageAddress('srt') },
  { kind: 'a feed with JSON as text/plain', address: pageAddress('json') },
  { kind: 'a <track>', address: pageAddress('captions') },
  { kind: '[HH:MM:SS] Name: text', address: pageAddress('marks') },
  { kind: 'the Podscripts shape', address: podscriptsAddress, browsers: everywhere },
];
const spoken = demoEpisode.lines.map(({ text }) => text).join(' ');

describe.each(everywhere)('in %s', (name) => {
  const stage = useStage(name);
  const offered = pages.filter(({ browsers }) => name === 'chromium' || browsers?.includes(name));

  describe.each(offered)('a page with $kind', ({ address }) => {
    it('is read along: the transcript comes, a click seeks, the spoken line lights up', async () => {
      const sidebar = await openSidebar(stage.launched, address);
      const { page } = sidebar;

      const lines = await sidebar.lines();
      expect(lines.map(({ text }) => text).join(' ')).toBe(spoken);
      // A sentence that `Intl.Segmenter` does not end in a block stays with the next one.
      expect(lines.length).toBeGreaterThanOrEqual(demoEpisode.lines.length - 1);

      await sidebar.until(() => document.querySelector('.play-button'));
      await watchSeeks(page);
      const paused = await sidebar.clickLine('Who does the sums?');
      await mediaReaches(page, paused.start);
      expect(await mediaState(page)).toMatchObject({ paused: true });

      await play(page);
      const playing = await sidebar.clickLine('So the sea oversleeps.');
      await page.waitForFunction(
        (start) => (document.querySelector('audio')?.currentTime ?? 0) >= start,
        { polling: 20 },
        playing.start,
      );
      expect(await mediaState(page)).toMatchObject({ paused: false });
      const landed = await landings(page);
      expect(landed).toHaveLength(2);
      expect(Math.abs(landed[0]! - paused.start)).toBeLessThan(0.1);
      expect(Math.abs(landed[1]! - playing.start)).toBeLessThan(0.1);

      const clicked = lines.findIndex(({ text }) => text === playing.text);
      const stopped = await playUntil(page, lines[clicked + 1]!.start + 0.2);
      const spokenThen = lines.findLast(({ start }) => start <= stopped)!;
      await sidebar.until(
        (text) => document.querySelector('[aria-current="true"]')?.textContent === text,
        spokenThen.text,
      );
      await sidebar.close();
    });
  });
});
