import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Frame, KeyInput, Page } from 'puppeteer-core';
import { sidebarFrame, type Launched } from './browsers.ts';

export interface ShownLine {
  text: string;
  /** Seconds, transcript time. */
  start: number;
  end: number;
}

/** A session of the only sidebar there is. */
export async function sidebarSession({ browser, origin }: Launched): Promise<CDPSession> {
  const target = await browser.waitForTarget((it) => it.url().startsWith(`${origin}/sidebar.html`));
  return target.createCDPSession();
}

/** The sidebar on one page, worked as a listener works it: by pointer, by keys, by what it shows. */
export interface Sidebar {
  readonly page: Page;
  readonly frame: Frame;
  /** All of them, once they are drawn. */
  lines(): Promise<ShownLine[]>;
  /** Waits for `predicate` to hold in the frame; polled, because background tabs have no frames to wait for. */
  until<A extends unknown[]>(predicate: (...args: A) => unknown, ...args: A): Promise<void>;
  /** Where on the page the middle of the first element that fits is, once that stands still. */
  place(selector: string): Promise<Point>;
  /** Presses the real pointer on the first element that fits, as soon as there is one. */
  click(selector: string): Promise<void>;
  clickButton(name: string): Promise<void>;
  /** Clicks the first line that holds `text` and answers with it. */
  clickLine(text: string): Promise<ShownLine>;
  /** Drags the pointer from before `from` to behind `to`, two texts in two lines. */
  select(from: string, to: string): Promise<void>;
  press(...keys: KeyInput[]): Promise<void>;
  /** Replaces what stands in the search field; the count answers. */
  search(query: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens `address` in a tab of its own and waits until the transcript is there. */
export async function openSidebar({ browser }: Launched, address: string): Promise<Sidebar> {
  const page = await browser.newPage();
  await page.goto(address);
  return sidebarOn(page);
}

/** The sidebar of a page that is open, its transcript read. */
export async function sidebarOn(page: Page): Promise<Sidebar> {
  const frame = await sidebarFrame(page);
  await frame.waitForSelector('[data-start]');
  const sidebar = createSidebar(page, frame);
  await sidebar.until(areDrawn);
  return sidebar;
}

export function createSidebar(page: Page, frame: Frame): Sidebar {
  const until: Sidebar['until'] = async (predicate, ...args) => {
    const options = { polling: 25, timeout: 20_000 };
    // The driver keeps what it is given, and with an element all it ever stood in.
    const answer = await frame.waitForFunction(predicate as () => unknown, options, ...args);
    await answer.dispose();
  };
  const lines = async (): Promise<ShownLine[]> => {
    await until(areDrawn);
    return JSON.parse(await frame.evaluate(readLines));
  };
  const place = async (kind: Kind, name: string) => inPage(page, await placeOf(frame, kind, name));
  /** What moved away while the pointer was on its way is pressed again, as a listener would. */
  const clickOn = async (kind: Kind, name: string) => {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const { x, y } = await place(kind, name);
      await frame.evaluate(awaitPress);
      await page.mouse.click(x, y);
      // A frame that was moved or made larger a moment ago may not get what is meant for it.
      await frame
        .waitForFunction(() => window.pressed !== undefined, { polling: 25, timeout: 5_000 })
        .catch(() => undefined);
      if (await frame.evaluate(() => window.pressed === true)) return;
    }
    throw new Error(`Never stood still: ${kind} ${name}`);
  };
  /** As a listener does to get to a line: the list stops following what is said. */
  const scrollByHand = async () => {
    const { x, y } = await inPage(page, { x: 40, y: 300 });
    await page.mouse.move(x, y);
    await page.mouse.wheel({ deltaY: 1 });
  };
  return {
    page,
    frame,
    until,
    lines,
    place: (selector) => place('element', selector),
    click: (selector) => clickOn('element', selector),
    clickButton: (name) => clickOn('button', name),
    async clickLine(text) {
      await scrollByHand();
      await clickOn('line', text);
      return (await lines()).find((line) => line.text.includes(text))!;
    },
    async select(from, to) {
      await scrollByHand();
      await place('line', from);
      const ends = await frame.evaluate(edgesOf, from, to);
      const start = await inPage(page, ends.start);
      const end = await inPage(page, ends.end);
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move(end.x, end.y, { steps: 5 });
      await page.mouse.up();
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    async search(query) {
      await frame.focus('#search');
      await frame.$eval('#search', (field) => (field as HTMLInputElement).select());
      if (query) await page.keyboard.type(query);
      else await page.keyboard.press('Backspace');
      await until((wanted) => {
        const field = document.querySelector<HTMLInputElement>('#search');
        const count = document.querySelector('.search-count');
        const answered = count?.getAttribute('aria-busy') === 'false';
        return (
          answered && field?.value === wanted && Boolean(count.textContent) === Boolean(wanted)
        );
      }, query);
      return frame.$eval('.search-count', (count) => count.textContent ?? '');
    },
    close: () => page.close(),
  };
}

/** By a selector, by a button's name, by words in a line. */
type Kind = 'element' | 'button' | 'line';

interface Point {
  x: number;
  y: number;
}

/** The frame hangs in a closed root, where drivers cannot measure it: it fills its host. */
async function inPage(page: Page, { x, y }: Point): Promise<Point> {
  const host = await page.evaluate(() => {
    const { left, top } = document.querySelector('marginear-sidebar')!.getBoundingClientRect();
    return { left, top };
  });
  return { x: host.left + x, y: host.top + y };
}

/** Rows come in slices, see `fill-stretches`. */
function areDrawn(): boolean {
  return !document.querySelector('.stretch:empty');
}

/** As one text: a driver of Firefox takes a second for a hundred objects. */
function readLines(): string {
  const lines = [...document.querySelectorAll('[data-start]')].map((element) => ({
    text: element.textContent ?? '',
    start: Number(element.getAttribute('data-start')),
    end: Number(element.getAttribute('data-end')),
  }));
  return JSON.stringify(lines);
}

declare global {
  interface Window {
    /** What the next press is meant for. */
    aimed?: Element | null;
    /** Whether it met that; undefined while nothing of the frame was pressed. */
    pressed?: boolean;
  }
}

/** Notes whether the next press meets what it is meant for. */
function awaitPress(): void {
  window.pressed = undefined;
  const onPress = ({ target }: Event) => (window.pressed = window.aimed?.contains(target as Node));
  document.addEventListener('pointerdown', onPress, { capture: true, once: true });
}

/** Waits for the place of an element, which may come a moment after what told of it. */
async function placeOf(frame: Frame, kind: Kind, name: string): Promise<Point> {
  const deadline = performance.now() + 20_000;
  while (performance.now() < deadline) {
    const place = await frame.evaluate(standingPlace, kind, name);
    if (place) return place;
    await setTimeout(25);
  }
  throw new Error(`Nothing to press: ${kind} ${name}`);
}

/**
 * Where an element can be pressed once it stands still: lists follow what is said, and rows take their height as they come
 * into view.
 */
async function standingPlace(kind: Kind, name: string): Promise<Point | undefined> {
  const all = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((it) => it.getClientRects().length > 0);
  const isNamed = (it: Element) =>
    (it.getAttribute('aria-label') ?? it.textContent?.trim()) === name;
  const element = {
    element: () => all(name)[0],
    // The last one: a dialog's or a toast's button stands behind the list's.
    button: () => all('button, [role="tab"]').findLast(isNamed),
    line: () => all('[data-start]').find((it) => it.textContent?.includes(name)),
  }[kind]();
  const isLine = kind === 'line';
  window.aimed = element;
  let still = 0;
  let before = { x: NaN, y: NaN };
  for (let frame = 0; element && frame < 300; frame += 1) {
    element.scrollIntoView({ block: isLine ? 'center' : 'nearest', behavior: 'instant' });
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
      // Tabs in the background have no frames.
      window.setTimeout(resolve, 500);
    });
    const { left, top, width, height } = element.getBoundingClientRect();
    const x = left + (isLine ? 12 : width / 2);
    const y = top + (isLine ? Math.min(height / 2, 12) : height / 2);
    const reached = element.contains(document.elementFromPoint(x, y));
    still = reached && x === before.x && y === before.y ? still + 1 : 0;
    before = { x, y };
    if (still >= (isLine ? 5 : 2)) return before;
  }
  return undefined;
}

function edgesOf(from: string, to: string): { start: Point; end: Point } {
  const rangeOf = (text: string) => {
    const lines = [...document.querySelectorAll('[data-start]')];
    const node = lines.find((it) => it.textContent?.includes(text))?.firstChild;
    if (!node) throw new Error(`No line holds ${text}.`);
    const offset = (node.textContent ?? '').indexOf(text);
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + text.length);
    return range;
  };
  const first = rangeOf(from).getClientRects()[0]!;
  const last = [...rangeOf(to).getClientRects()].at(-1)!;
  return {
    start: { x: first.left + 1, y: first.top + first.height / 2 },
    end: { x: last.right - 1, y: last.top + last.height / 2 },
  };
}
