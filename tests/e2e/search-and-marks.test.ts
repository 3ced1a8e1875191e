import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openSidebar } from '../support/sidebar.ts';
import { pageAddress } from '../support/site/addresses.ts';
import { useStage } from '../support/stage.ts';

/** Pixels from the top of a line to the end of the tools: they stand above what they are for, and reach a little into it. */
const reachOfTools = (frame: Frame, line: number) =>
  frame.evaluate((of) => {
    const tools = document.querySelector('.mark-toolbar')?.getBoundingClientRect();
    return tools && tools.bottom - document.querySelector(of)!.getBoundingClientRect().top;
  }, `.row[data-line="${line}"]`);

describe.each(['chromium', 'firefox'] as const)('search and marks, in %s', (name) => {
  const stage = useStage(name);

  it('paints a phrase that runs over a line border on both lines', async () => {
    const sidebar = await openSidebar(stage.launched, pageAddress('full'));
    const lines = await sidebar.lines();
    const last = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.at(-1) ?? '';
    const first = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.[0] ?? '';
    await sidebar.search(`"${last(lines[9]!.text)} ${first(lines[10]!.text)}"`);
    const painted = () =>
      sidebar.frame.evaluate(() =>
        [...(CSS.highlights.get('search-match') ?? [])].map((range) =>
          (range as Range).startContainer.parentElement
            ?.closest('[data-line]')
            ?.getAttribute('data-line'),
        ),
      );
    await expect.poll(painted).toEqual(expect.arrayContaining(['9', '10']));
    await sidebar.close();
  });

  it('is worked by keyboard alone: search, walk, leave, seek, highlight, note, tags', async () => {
    const sidebar = await openSidebar(stage.launched, pageAddress('full'));
    const { page, frame } = sidebar;
    await frame.evaluate(() => window.focus());
    await frame.focus('[data-line="0"] .line');
    await sidebar.press('/');
    await page.keyboard.type('moon');
    await sidebar.until(() =>
      /^\d+ of/.test(document.querySelector('.search-count')?.textContent ?? ''),
    );
    const before = await frame.$eval('.search-count', (count) => count.textContent);
    await sidebar.press('Enter');
    await sidebar.until(
      (old) => document.querySelector('.search-count')?.textContent !== old,
      before,
    );
    const ticks = await frame.$eval('.search-ticks path', (path) => path.getAttribute('d'));
    expect(ticks?.match(/M/g)?.length).toBeGreaterThan(3);
    const found = await frame.evaluate(() => {
      const [range] = CSS.highlights.get('search-current') ?? [];
      return (range as Range).startContainer.parentElement
        ?.closest('[data-line]')
        ?.getAttribute('data-line');
    });
    await sidebar.press('Escape');
    await sidebar.until(() => !CSS.highlights.has('search-match'));
    await sidebar.press('Escape');
    await sidebar.until(
      (line) => document.activeElement?.closest('[data-line]')?.getAttribute('data-line') === line,
      found ?? '',
    );
    await sidebar.press('ArrowDown');
    await sidebar.until(
      (line) => document.activeElement?.closest('[data-line]')?.getAttribute('data-line') === line,
      String(Number(found) + 1),
    );
    await sidebar.press('Enter');
    const start = await frame.evaluate(() =>
      Number(document.activeElement?.getAttribute('data-start')),
    );
    await page.waitForFunction(
      (wanted) => Math.abs((document.querySelector('audio')?.currentTime ?? 0) - wanted) < 0.1,
      { polling: 20 },
      start,
    );
    await sidebar.press('h');
    await sidebar.until(() => CSS.highlights.has('highlight-yellow'));
    await sidebar.press('n');
    await frame.waitForSelector('.note-field');
    await page.keyboard.type('By hand.');
    await page.keyboard.down('Control');
    await sidebar.press('Enter');
    await page.keyboard.up('Control');
    await sidebar.until(
      () => document.querySelector('.highlight-card .note')?.textContent === 'By hand.',
    );
    await sidebar.press('ArrowDown', 'n');
    await frame.waitForSelector('.note-field');
    await sidebar.press('Tab');
    await page.keyboard.type('tides moon');
    await sidebar.press('Enter');
    await sidebar.until(() => document.querySelectorAll('.tag').length === 2);
    await sidebar.press('ArrowDown', 'n');
    await frame.waitForSelector('.note-field');
    await sidebar.press('Tab');
    await page.keyboard.type('mo');
    await frame.waitForSelector('[role="option"]');
    await sidebar.press('ArrowDown', 'Enter', 'Enter');
    await sidebar.until(
      () =>
        [...document.querySelectorAll('.tag')].filter((it) => it.textContent === '#moon').length ===
        2,
    );
    await sidebar.close();
  });

  it('highlights a selection across lines; another tab has it at once; Undo brings it back', async () => {
    const here = await openSidebar(stage.launched, pageAddress('srt'));
    const there = await openSidebar(stage.launched, pageAddress('srt'));
    await here.page.bringToFront();
    const lines = await here.lines();
    // Far down, in the second stretch of rows.
    const { x, y } = await here.place('[data-line="63"] .line');
    await here.page.mouse.move(x, y);
    await expect.poll(() => reachOfTools(here.frame, 63)).toBeCloseTo(5, 0);
    await here.select(lines[60]!.text.slice(0, 8), lines[62]!.text.slice(0, 8));
    await expect.poll(() => reachOfTools(here.frame, 60)).toBeCloseTo(5, 0);
    await here.clickButton('Highlight');
    await here.until(() => CSS.highlights.get('highlight-yellow')?.size === 3);
    await there.until(() => CSS.highlights.get('highlight-yellow')?.size === 3);

    await here.click('#tab-highlights');
    await here.clickButton('Remove highlight');
    await here.until(() => document.querySelectorAll('[data-highlight]').length === 0);
    await there.until(() => !CSS.highlights.has('highlight-yellow'));
    await here.clickButton('Undo');
    await here.until(() => document.querySelectorAll('[data-highlight]').length === 1);
    await there.until(() => CSS.highlights.get('highlight-yellow')?.size === 3);
    await here.close();
    await there.close();
  });
});
