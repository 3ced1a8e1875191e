import { fileURLToPath } from 'node:url';
import type { ElementHandle } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { sidebarFrame } from '../support/browsers.ts';
import { downloaded } from '../support/downloads.ts';
import { createSidebar, openSidebar, sidebarOn } from '../support/sidebar.ts';
import { pageAddress } from '../support/site/addresses.ts';
import { useStage } from '../support/stage.ts';

const srt = fileURLToPath(new URL('../fixtures/demo/transcript.srt', import.meta.url));
const audio = fileURLToPath(new URL('../fixtures/demo/episode.mp3', import.meta.url));

const stage = useStage('chromium');

describe('a transcript the listener brings', () => {
  async function openWithout() {
    const page = await stage.launched.browser.newPage();
    await page.goto(pageAddress('untold'));
    const frame = await sidebarFrame(page);
    await frame.waitForSelector('.empty');
    return createSidebar(page, frame);
  }

  it('is refused with a sentence if it is none, and shown and kept if it is one', async () => {
    const sidebar = await openWithout();
    const field = (await sidebar.frame.$(
      '.empty input[type="file"]',
    )) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(audio);
    await sidebar.until(() =>
      document
        .querySelector('[role="status"].toast, .toast')
        ?.textContent?.includes('No transcript'),
    );
    await field.uploadFile(srt);
    await sidebar.frame.waitForSelector('[data-start]');
    expect((await sidebar.lines()).length).toBe(95);

    await sidebar.page.reload();
    const again = await sidebarOn(sidebar.page);
    expect((await again.lines()).length).toBe(95);
    await again.close();
  });

  it('can be pasted', async () => {
    const sidebar = await openSidebar(stage.launched, pageAddress('marks'));
    await sidebar.frame.evaluate(() => {
      const data = new DataTransfer();
      const rows = ['<v Ada>The lamp was already out.', '<v Ben>Then who lit it?'];
      const cues = rows.map(
        (row, at) => `00:00:0${at * 4}.000 --> 00:00:0${at * 4 + 4}.000\n${row}`,
      );
      data.setData('text/plain', `WEBVTT\n\n${cues.join('\n\n')}\n`);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await sidebar.until(() => document.querySelectorAll('[data-start]').length === 2);
    expect((await sidebar.lines()).map(({ text }) => text)).toEqual([
      'The lamp was already out.',
      'Then who lit it?',
    ]);
    await sidebar.close();
  });
});

describe('the shown transcript', () => {
  it('is saved as WebVTT with its names and times', async () => {
    const sidebar = await openSidebar(stage.launched, pageAddress('vtt'));
    await sidebar.clickButton('Save or open a transcript');
    await sidebar.frame.select('.sheet select', 'vtt');
    const file = await downloaded(stage.launched.browser, () => sidebar.clickButton('Save'));
    expect(file.name).toBe('The-Tide-Table-The-Moon-Is-Late-Again.vtt');
    expect(file.text).toMatch(/^WEBVTT\n/);
    expect(file.text.match(/-->/g)).toHaveLength(95);
    const [first] = await sidebar.lines();
    expect(file.text).toContain(first!.text.slice(0, 20));
    await sidebar.press('Escape');
    await sidebar.until(() => !document.querySelector('.sheet'));
    await sidebar.close();
  });
});
