import { describe, expect, it } from 'vitest';
import { mediaState } from '../support/media.ts';
import { openSidebar, sidebarOn, type Sidebar } from '../support/sidebar.ts';
import { pageAddress } from '../support/site/addresses.ts';
import { demoEpisode } from '../support/site/demo-episode.ts';
import { useStage } from '../support/stage.ts';

/** The lines a reader sees. */
const shownLines = ({ frame }: Sidebar) =>
  frame.evaluate(() =>
    [...document.querySelectorAll('[data-line]')].flatMap((row) => {
      const shown = row.querySelector('.line')!.getClientRects().length > 0;
      return shown ? [Number(row.getAttribute('data-line'))] : [];
    }),
  );

/** The lines that hold a match, and with the lines beside them. */
const matchingLines = async ({ frame }: Sidebar) => {
  const matching = await frame.evaluate(() =>
    [...document.querySelectorAll('[data-match]')].map((line) =>
      Number(line.parentElement?.getAttribute('data-line')),
    ),
  );
  const count = await frame.evaluate(() => document.querySelectorAll('[data-line]').length);
  const around = new Set(matching.flatMap((line) => [line - 1, line, line + 1]));
  return { matching, around: [...around].filter((line) => line >= 0 && line < count) };
};

/** Whether the line that plays is this one or one after it, and can be seen. */
function isShownAndActive(line: number): boolean {
  const active = document.querySelector('.line[aria-current]');
  const at = Number(active?.parentElement?.getAttribute('data-line') ?? NaN);
  return at >= line && active!.getClientRects().length > 0;
}

/** Lines that can be seen and neither are among `kept` nor play. */
function shownBeside(kept: number[]): number[] {
  return [...document.querySelectorAll('.line:not([aria-current])')].flatMap((line) => {
    const at = Number(line.parentElement?.getAttribute('data-line'));
    return line.getClientRects().length > 0 && !kept.includes(at) ? [at] : [];
  });
}

/** Whether the hit that was walked to can be read. */
function isCurrentInView(): boolean {
  const [range] = CSS.highlights.get('search-current') ?? [];
  const line = range?.startContainer.parentElement;
  const view = line?.closest('.scroller')?.getBoundingClientRect();
  const { top, bottom } = line?.getBoundingClientRect() ?? { top: NaN, bottom: NaN };
  return view !== undefined && top >= view.top && bottom <= view.bottom;
}

const filter = (sidebar: Sidebar) => sidebar.clickButton('Only matching lines');

describe.each(['chromium', 'firefox'] as const)('search in an episode, in %s', (name) => {
  const stage = useStage(name);
  const open = () => openSidebar(stage.launched, pageAddress('full'));

  it('shows only matching lines with what is around them, below their chapters, and all again', async () => {
    const sidebar = await open();
    const { frame } = sidebar;
    const all = await shownLines(sidebar);
    await sidebar.until(() => document.querySelector('.chapter-heading'));
    await sidebar.search('moon');
    const { matching, around } = await matchingLines(sidebar);
    expect(matching.length).toBeGreaterThan(3);
    expect(matching.length).toBeLessThan(all.length / 2);
    await filter(sidebar);
    await sidebar.until(() => document.querySelector('[data-filtered]'));
    expect(await shownLines(sidebar)).toEqual(around.toSorted((a, b) => a - b));
    const headings = await frame.$$eval('.chapter-heading', (titles) =>
      titles.flatMap((title) =>
        title.getClientRects().length > 0 ? [Number(title.getAttribute('data-hits'))] : [],
      ),
    );
    const total = Number(/of (\d+)/.exec(await sidebar.search('moon'))?.[1]);
    expect(headings.length).toBeGreaterThan(1);
    expect(headings.reduce((sum, hits) => sum + hits, 0)).toBe(total);

    await sidebar.press('Escape');
    await sidebar.until(() => !document.querySelector('[data-filtered]'));
    expect(await shownLines(sidebar)).toEqual(all);
    await sidebar.search('moon');
    await filter(sidebar);
    await sidebar.until(() => !document.querySelector('[data-filtered]'));
    expect(await shownLines(sidebar)).toEqual(all);
    await sidebar.close();
  });

  it('keeps the line that plays while matching lines are walked through, and is kept itself', async () => {
    const sidebar = await open();
    const { page, frame } = sidebar;
    await frame.focus('#search');
    // Nobody waits for this one's answer.
    await page.keyboard.type('tide');
    await sidebar.search('moon');
    await filter(sidebar);
    await sidebar.until(() => document.querySelector('[data-filtered]'));
    const { around } = await matchingLines(sidebar);
    const isLeftOut = (line: number) => line > 10 && !around.includes(line);
    const left = demoEpisode.lines.findIndex((_, at) => isLeftOut(at) && isLeftOut(at + 1));
    await page.$eval(
      'audio',
      (audio, time) => {
        audio.currentTime = time;
        return audio.play();
      },
      demoEpisode.lines[left]!.start + 0.1,
    );
    for (const line of [left, left + 1]) {
      await sidebar.until(isShownAndActive, line);
      expect(await frame.evaluate(shownBeside, around)).toEqual([]);
      await sidebar.clickButton('Next match');
    }
    await sidebar.until(() =>
      document.querySelector('.search-count')!.textContent.startsWith('3 of'),
    );
    await sidebar.until(isCurrentInView);
    expect((await mediaState(page)).paused).toBe(false);
    await page.reload();
    const again = await sidebarOn(page);
    await again.search('moon');
    await again.until(() => document.querySelector('[data-filtered]'));
    await again.close();
  });

  it('walks through the hits and tells each to who hears the screen', async () => {
    const sidebar = await open();
    const { frame } = sidebar;
    const said = () => frame.$eval('.search-count', (count) => count.textContent);
    await sidebar.search('moon');
    expect(await said()).toMatch(/^1 of \d+/);
    expect(await frame.$eval('.search-count', (count) => count.getAttribute('role'))).toBe(
      'status',
    );
    await sidebar.press('Enter');
    await sidebar.until(() =>
      document.querySelector('.search-count')?.textContent?.startsWith('2'),
    );
    const line = await frame.evaluate(() => {
      const [range] = CSS.highlights.get('search-current') ?? [];
      return range?.startContainer.textContent;
    });
    expect(line).toContain('moon');
    expect(await said()).toContain(line);
    await sidebar.page.keyboard.down('Shift');
    await sidebar.press('Enter', 'Enter');
    await sidebar.page.keyboard.up('Shift');
    await sidebar.until(() => {
      const [, at, of] = /^(\d+) of (\d+)/.exec(
        document.querySelector('.search-count')?.textContent ?? '',
      )!;
      return at === of;
    });
    await sidebar.close();
  });

  it('lists what a speaker says, tells similar words apart, takes anything for a query', async () => {
    const sidebar = await open();
    const { frame } = sidebar;
    const idris = demoEpisode.lines.filter(({ speaker }) => speaker.startsWith('Idris')).length;
    expect(await sidebar.search('speaker:idris')).toBe(`1 of ${idris}`);
    expect(await frame.$$eval('[data-match]', (lines) => lines.length)).toBe(idris);

    expect(await sidebar.search('lihgthouse')).toMatch(/similar$/);
    const painted = await frame.evaluate(() =>
      ['search-match', 'search-similar'].map((it) => CSS.highlights.get(it)?.size),
    );
    expect(painted[1]).toBe(painted[0]);
    const found = async (query: string) =>
      Number(/of (\d+)/.exec(await sidebar.search(query))?.[1]);
    expect(await found('tide -table')).toBeLessThan(await found('tide'));
    for (const query of ['.*(?=[', '🎧 \u202e', '"', '-', 'speaker:', '\\'])
      expect(await sidebar.search(query), query).toBe('No matches');
    expect(await sidebar.search('moon')).toMatch(/^1 of \d+/);
    await sidebar.close();
  });
});
