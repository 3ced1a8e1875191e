import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { sidebarFrame, type Launched } from './browsers.ts';

export interface ShownLine {
  text: string;
  /** Seconds, transcript time. */
  start: number;
  end: number;
}

/** The sidebar on one page, worked as a listener works it: by pointer, by keys, by what it shows. */
export interface Sidebar {
  readonly page: Page;
  readonly frame: Frame;
  lines(): Promise<ShownLine[]>;
  /** Waits for `predicate` to hold in the frame; polled, because background tabs have no frames to wait for. */
  until<A extends unknown[]>(predicate: (...args: A) => unknown, ...args: A): Promise<void>;
  /** Presses the real pointer on the first element that fits. */
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
  return createSidebar(page, frame);
}

export function createSidebar(page: Page, frame: Frame): Sidebar {
  const until: Sidebar['until'] = async (predicate, ...args) => {
    await frame.waitForFunction(predicate as never, { polling: 25, timeout: 20_000 }, ...args);
  };
  /** What moved away while the pointer was on its way is pressed again, as a listener would. */
  const clickAt = async (find: () => Promise<Point | undefined>, what: string) => {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const element = await find();
      if (!element) throw new Error(`Nothing to click: ${what}`);
      const { x, y } = await inPage(page, element);
      await frame.evaluate(awaitPress);
      await page.mouse.click(x, y);
      // A frame that was moved or made larger a moment ago may not get what is meant for it.
      await frame
        .waitForFunction(() => window.pressed !== undefined, { polling: 25, timeout: 2_000 })
        .catch(() => undefined);
      if (await frame.evaluate(() => window.pressed === true)) return;
    }
    throw new Error(`Never stood still: ${what}`);
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
    lines: () => frame.$$eval('[data-start]', readLines),
    click: (selector) => clickAt(() => frame.evaluate(centreOf, selector), selector),
    clickButton: (name) => clickAt(() => frame.evaluate(centreOfButton, name), `button ${name}`),
    async clickLine(text) {
      await scrollByHand();
      await clickAt(() => frame.evaluate(standingPoint, text), text);
      const line = (await frame.$$eval('[data-start]', readLines)).find((it) =>
        it.text.includes(text),
      );
      return line!;
    },
    async select(from, to) {
      await scrollByHand();
      await frame.evaluate(standingPoint, from);
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

interface Point {
  x: number;
  y: number;
}

/** The frame hangs in a closed root, where drivers cannot measure it: it fills its host. */
async function inPage(page: Page, { x, y }: Point): Promise<Point> {
  const host = await page.$eval('marginear-sidebar', (element) => {
    const { left, top } = element.getBoundingClientRect();
    return { left, top };
  });
  return { x: host.left + x, y: host.top + y };
}

function readLines(elements: Element[]): ShownLine[] {
  return elements.map((element) => ({
    text: element.textContent ?? '',
    start: Number(element.getAttribute('data-start')),
    end: Number(element.getAttribute('data-end')),
  }));
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

function centreOf(selector: string): Point | undefined {
  const element = document.querySelector(selector);
  window.aimed = element;
  element?.scrollIntoView({ block: 'nearest' });
  const box = element?.getBoundingClientRect();
  return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** The last one wins: a dialog's or a toast's button stands behind the list's. */
function centreOfButton(name: string): Point | undefined {
  const named = (button: Element) =>
    (button.getAttribute('aria-label') ?? button.textContent?.trim()) === name &&
    button.getClientRects().length > 0;
  const element = [...document.querySelectorAll('button, [role="tab"]')].findLast(named);
  window.aimed = element;
  element?.scrollIntoView({ block: 'nearest' });
  const box = element?.getBoundingClientRect();
  return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** Rows take their height as they come into view: the line is only where it seems once it has stood still. */
async function standingPoint(text: string): Promise<Point | undefined> {
  const lines = [...document.querySelectorAll('[data-start]')];
  const line = lines.find((it) => it.textContent?.includes(text));
  window.aimed = line;
  let still = 0;
  let top = NaN;
  for (let frame = 0; line && frame < 300; frame += 1) {
    line.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise(requestAnimationFrame);
    const box = line.getBoundingClientRect();
    const point = { x: box.left + 12, y: box.top + Math.min(box.height / 2, 12) };
    const reached = document.elementFromPoint(point.x, point.y) === line;
    still = reached && box.top === top ? still + 1 : 0;
    top = box.top;
    if (still >= 5) return point;
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
