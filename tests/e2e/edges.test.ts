import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openSidebar, type Sidebar } from '../support/sidebar.ts';
import { pageAddress } from '../support/site/addresses.ts';
import { useStage } from '../support/stage.ts';

/** What the handles say of the ends of the selected highlight. */
const ends = (frame: Frame) =>
  frame.$$eval('[role="slider"].edge-handle', (handles) =>
    handles.map((it) => it.getAttribute('aria-valuetext') ?? ''),
  );
const quotes = (frame: Frame) =>
  frame.$$eval('[data-highlight] .quote', (all) => all.map((it) => it.textContent ?? ''));
const untilQuote = (sidebar: Sidebar, quote: string) =>
  sidebar.until(
    (wanted) =>
      [...document.querySelectorAll('[data-highlight] .quote')].some(
        (it) => it.textContent === wanted,
      ),
    quote,
  );

describe.each(['chromium', 'firefox'] as const)('the ends of a highlight, in %s', (name) => {
  const stage = useStage(name);

  it('are moved by keys, by buttons and by the pointer; Undo puts them back', async () => {
    const sidebar = await openSidebar(stage.launched, pageAddress('full'));
    const { frame, page } = sidebar;
    const lines = await sidebar.lines();
    await sidebar.clickLine(lines[5]!.text);
    await sidebar.press('h');
    await untilQuote(sidebar, lines[5]!.text);

    await sidebar.press('e');
    await sidebar.until(() => document.activeElement?.classList.contains('edge-start'));
    const [start, end] = await ends(frame);
    await sidebar.press('ArrowUp');
    await sidebar.until(changed, start!);
    await sidebar.until(
      (old) => document.querySelector('[data-highlight] .quote')?.textContent !== old,
      lines[5]!.text,
    );
    expect((await quotes(frame))[0]).toMatch(new RegExp(`.${lines[5]!.text}$`, 's'));
    expect((await ends(frame))[1]).toBe(end);
    await sidebar.clickButton('Undo');
    await untilQuote(sidebar, lines[5]!.text);

    const target = await sidebar.place('[data-line="7"] .line');
    const handle = await sidebar.place('.edge-end');
    await page.mouse.move(handle.x, handle.y);
    await page.mouse.down();
    await page.mouse.move(target.x, target.y, { steps: 4 });
    await page.mouse.up();
    await sidebar.until(
      (from) =>
        document.querySelector('[data-highlight] .quote')?.textContent?.startsWith(from) &&
        document.querySelector('[data-highlight] .quote')?.textContent !== from,
      lines[5]!.text,
    );
    const [dragged] = await quotes(frame);
    expect(dragged).toContain(lines[6]!.text);
    expect(`${lines[5]!.text} ${lines[6]!.text} ${lines[7]!.text}`).toContain(dragged);

    await sidebar.press('Escape');
    await sidebar.until(() => document.querySelector('.edge-handle') === null);
    await sidebar.click('#tab-highlights');
    await sidebar.clickButton('Change start and end');
    await sidebar.clickButton('End a sentence earlier');
    await sidebar.until(
      (old) => document.querySelector('[data-highlight] .quote')?.textContent !== old,
      dragged!,
    );
    expect(dragged).toContain((await quotes(frame))[0]);
    await sidebar.close();
  });

  it('tell overlapping highlights apart: a click takes the inner one, another the outer', async () => {
    const sidebar = await openSidebar(stage.launched, pageAddress('vtt'));
    const { frame } = sidebar;
    const lines = await sidebar.lines();
    await sidebar.select(lines[4]!.text.slice(0, 8), lines[6]!.text.slice(0, 8));
    await sidebar.press('h');
    await sidebar.until(() => document.querySelectorAll('[data-highlight]').length === 1);
    await sidebar.clickLine(lines[5]!.text);
    await sidebar.press('h');
    await sidebar.until(() => document.querySelectorAll('[data-highlight]').length === 2);
    await sidebar.until(() => CSS.highlights.get('highlight-overlap')?.size === 1);
    // The same once more is no third.
    await sidebar.press('h');
    await sidebar.until(() => document.querySelector('.toast')?.textContent?.includes('Already'));
    const [outer] = await ends(frame);
    await clickMiddle(sidebar, 5);
    await sidebar.until(changed, outer!);
    const [inner] = await ends(frame);
    await clickMiddle(sidebar, 5);
    await sidebar.until(changed, inner!);
    expect(await ends(frame)).toContain(outer);
    const firstWords = (line: number) => lines[line]!.text.split(' ').slice(0, 3).join(' ');
    expect(outer).toContain(firstWords(4));
    expect(inner).toContain(firstWords(5));
    expect(await quotes(frame)).toHaveLength(2);
    await sidebar.close();
  });
});

function changed(before: string): boolean {
  return document.querySelector('.edge-start')?.getAttribute('aria-valuetext') !== before;
}

async function clickMiddle(sidebar: Sidebar, line: number): Promise<void> {
  const { x, y } = await sidebar.place(`[data-line="${line}"] .line`);
  await sidebar.page.mouse.click(x, y);
}
