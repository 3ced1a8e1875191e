import type { ElementHandle, Frame, KeyInput, Page, Protocol } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openExtensionPage } from '../support/browsers.ts';
import { sessionOf } from '../support/accessible.ts';
import { downloaded } from '../support/downloads.ts';
import { mediaReaches } from '../support/media.ts';
import { openSidebar, sidebarOn } from '../support/sidebar.ts';
import { pageAddress } from '../support/site/addresses.ts';
import { demoEpisode } from '../support/site/demo-episode.ts';
import { useStage } from '../support/stage.ts';

const stage = useStage('chromium', { screenReader: true });
const said = 'It follows the moon, and while the earth turns once, the moon moves on a little.';

type View = Frame | Page;

/** What has the focus, by its name or its words. */
const focused = (view: View) =>
  view.evaluate(() => {
    const element = document.activeElement;
    return element === document.body
      ? 'nothing'
      : (element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '');
  });

/** Goes through what can have the focus until that holds. */
async function tabUntil(
  page: Page,
  holds: () => Promise<boolean>,
  key: 'forth' | 'back' = 'forth',
) {
  for (let step = 0; step < 40; step += 1) {
    if (await holds()) return;
    if (key === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (key === 'back') await page.keyboard.up('Shift');
  }
  throw new Error('The Tab key does not lead there.');
}
const tabTo = (page: Page, name: string, view: View = page, key?: 'back') =>
  tabUntil(page, async () => (await focused(view)).startsWith(name), key);
const press = async ({ keyboard }: Page, ...keys: KeyInput[]) => {
  for (const key of keys) await keyboard.press(key);
};
const newLibrary = async () =>
  (await stage.launched.browser.waitForTarget((it) => it.url().includes('/library.html'))).asPage();

it('leads by keys alone from the page to an export, and never loses the focus', async () => {
  const page = await stage.launched.browser.newPage();
  await page.goto(pageAddress('full'));
  const { frame, until } = await sidebarOn(page);
  const has = (name: string) => expect.poll(() => focused(frame)).toBe(name);
  await tabUntil(page, () => frame.evaluate(() => document.hasFocus()));

  await press(page, '/');
  await page.keyboard.type('follows the moon');
  await until(() => {
    const count = document.querySelector('.search-count');
    return count?.getAttribute('aria-busy') === 'false' && count.textContent;
  });
  await press(page, 'Escape', 'Escape');
  await has(said);
  await press(page, 'Enter');
  await mediaReaches(page, demoEpisode.lines.find(({ text }) => text === said)!.start);
  await press(page, 'h');
  await until(() => CSS.highlights.has('highlight-yellow'));
  await has(said);
  await press(page, 'n');
  await has('Note');
  await page.keyboard.type('So it does.');
  await page.keyboard.down('Control');
  await press(page, 'Enter');
  await page.keyboard.up('Control');
  await until(() => !document.querySelector('.note-sheet'));
  await has(said);

  for (const [name, closes] of [
    ['Keys', 'Close'],
    ['Save or open a transcript', 'Close'],
  ] as const) {
    await tabTo(page, name, frame, 'back');
    await press(page, 'Enter');
    await has(name);
    await tabTo(page, closes, frame);
    await press(page, 'Enter');
    await has(name);
  }
  await tabTo(page, 'Synced', frame);
  await press(page, 'Enter', 'Escape');
  await has('Synced');
  expect(await frame.$('.sync[open]')).toBeNull();

  await tabTo(page, 'Transcript', frame, 'back');
  await press(page, 'ArrowRight', 'ArrowRight');
  await tabTo(page, 'Edit note', frame);
  await press(page, 'Enter');
  await has('Note');
  await press(page, 'Escape');
  await has('Edit note');
  await tabTo(page, 'Open library', frame, 'back');
  await press(page, 'Enter');

  const library = await newLibrary();
  await library.waitForSelector('[data-highlight]');
  await tabTo(library, 'Export');
  await press(library, 'Enter');
  await library.waitForSelector('dialog[open]');
  await tabUntil(library, () =>
    library.evaluate(() => document.activeElement?.matches('[type="radio"]') === true),
  );
  await press(library, 'ArrowDown', 'ArrowDown');
  await tabTo(library, 'Save');
  const file = await downloaded(stage.launched.browser, () => press(library, 'Enter'));
  expect(file.text).toContain('So it does.');
  await press(library, 'Escape');
  await library.waitForSelector('dialog', { hidden: true });
  await expect.poll(() => focused(library)).toBe('Export');
  await tabTo(library, 'Remove highlight');
  await press(library, 'Enter');
  await library.waitForFunction(() => !document.querySelector('[data-highlight]'));
  await expect.poll(() => focused(library)).not.toBe('nothing');
  await tabTo(library, 'Episodes', library, 'back');
  await press(library, 'Enter');
  await library.waitForFunction(() =>
    document.activeElement?.matches('main[aria-label="Episodes"]'),
  );
  await library.close();
  await page.close();
});

/** As a screen reader does it: by role and name, without pointer or keys. */
async function named(view: View, name: string, role: string) {
  const found = await view.waitForSelector(`::-p-aria(${name}[role="${role}"])`);
  return found as ElementHandle<HTMLElement>;
}
const invoke = async (view: View, name: string, role = 'button') =>
  (await named(view, name, role)).evaluate((element) => element.click());
const write = async (page: Page, view: View, name: string, role: string, words: string) => {
  await (await named(view, name, role)).focus();
  await page.keyboard.type(words);
};

it('does the same by names alone', async () => {
  const { frame, page } = await openSidebar(stage.launched, pageAddress('marks'));
  await write(page, frame, 'Search transcript', 'searchbox', 'optimism');
  await invoke(frame, 'Next match');
  await invoke(frame, 'Clear search');
  await invoke(frame, 'Play from 26 seconds');
  await mediaReaches(page, 26);
  const line = await frame.waitForSelector(`::-p-text(${said})`);
  await line!.focus();
  await invoke(frame, 'Add note');
  await write(page, frame, 'Note', 'textbox', 'By name.');
  await write(page, frame, 'Tags', 'combobox', 'ear');
  await invoke(frame, 'Save note');
  await invoke(frame, 'Highlights 1', 'tab');
  await named(frame, 'Remove highlight', 'button');
  const library = await openExtensionPage(stage.launched, 'library.html');
  await write(library, library, 'Search everything', 'searchbox', 'little');
  await named(library, 'Remove highlight', 'button');
  await invoke(library, 'Export');
  await named(library, 'Export highlights', 'dialog');
  const file = await downloaded(stage.launched.browser, () => invoke(library, 'Save'));
  expect(file.text).toContain('By name.');
  await library.close();
  await page.close();
});

type AXNode = Protocol.Accessibility.AXNode;
const isA = ({ role }: AXNode, wanted: RegExp) => wanted.test(String(role?.value));
const nameOf = ({ name }: AXNode): unknown => name?.value;

it('reads as a list whose speakers and times are words, and is silent while it follows', async () => {
  const { frame, page, until } = await openSidebar(stage.launched, pageAddress('full'));
  await until(
    (count) => document.querySelectorAll('.row').length === count,
    demoEpisode.lines.length,
  );
  const { nodes } = await (await sessionOf(frame)).send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const within = (node: AXNode): AXNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => within(byId.get(id)!)),
  ];
  const list = nodes.find((it) => isA(it, /^list$/) && nameOf(it) === 'Transcript')!;
  const items = within(list).filter((it) => isA(it, /^listitem$/));
  /** A button is read by its name alone. */
  const read = (node: AXNode): unknown[] =>
    isA(node, /button|heading|StaticText/)
      ? [nameOf(node)]
      : (node.childIds ?? []).flatMap((id) => read(byId.get(id)!));
  expect(items).toHaveLength(demoEpisode.lines.length);
  const [first, second] = demoEpisode.lines;
  expect(read(items[0]!)).toEqual([
    'Fifty minutes late',
    'Mara',
    'Play from 2 seconds',
    first!.text,
  ]);
  expect(read(items[1]!)).toEqual([expect.stringMatching(/^Play from \d+ seconds$/), second!.text]);

  await frame.evaluate(() => {
    const regions = document.querySelectorAll('[role="status"], [role="alert"], [aria-live]');
    const observer = new MutationObserver(() => (document.title = 'announced'));
    for (const region of regions)
      observer.observe(region, { childList: true, characterData: true, subtree: true });
  });
  await page.$eval('audio', async (audio) => {
    audio.playbackRate = 8;
    await audio.play();
  });
  await until(
    () =>
      document.querySelector('[aria-current="true"]')?.textContent?.includes('optimism') ||
      Number(document.querySelector<HTMLElement>('[aria-current="true"]')?.dataset.start) > 30,
  );
  expect(await frame.title()).not.toBe('announced');
  await page.close();
});
