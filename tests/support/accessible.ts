import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Frame, Page, Viewport } from 'puppeteer-core';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** As at 400 % zoom of a usual window, which is 320 pixels wide as well. */
const zoomed = { width: 320, height: 256 };

/**
 * What bars people from what `view` shows: all that axe finds (WCAG 2.2 AA and best practice), contrast also in dark
 * colours, and what is out of reach at 400 % zoom with words that are 40 % longer, read from the right. Chromium only.
 */
export async function barriers(page: Page, view: Frame | Page = page): Promise<string[]> {
  const session = await sessionOf(view);
  await view.evaluate(axeSource);
  await wears(session, 'light');
  const found = await violations(view);
  await wears(session, 'dark');
  found.push(...(await violations(view, ['color-contrast'])));
  await wears(session);
  const { width, height } = page.viewport()!;
  const usual = await view.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await resize(page, view, zoomed, { height: zoomed.height });
  found.push(...(await violations(view, ['scrollable-region-focusable', 'target-size'])));
  found.push(...(await view.evaluate(outOfReach)));
  await resize(page, view, { width, height }, usual);
  return found;
}

/** A frame of another origin has its new size a moment after its page: until then clicks go beside what they are meant for. */
async function resize(page: Page, view: Frame | Page, size: Viewport, inside: Partial<Viewport>) {
  await page.setViewport(size);
  await view.waitForFunction(
    ({ width = innerWidth, height }) => innerWidth === width && innerHeight === height,
    { polling: 25 },
    inside,
  );
}

/** Gives a view colours, those of the system's high contrast among them; back to the browser's own without any. */
export async function wears(
  session: CDPSession,
  colours?: 'light' | 'dark' | 'forced',
): Promise<void> {
  const features = [
    { name: 'prefers-color-scheme', value: colours === 'light' ? 'light' : 'dark' },
    // What changes its colour by and by would be measured in between.
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'forced-colors', value: colours === 'forced' ? 'active' : 'none' },
  ];
  await session.send('Emulation.setEmulatedMedia', { features: colours ? features : [] });
}

/** A frame of another origin is a target of its own. */
export async function sessionOf(view: Frame | Page): Promise<CDPSession> {
  return 'mainFrame' in view
    ? view.createCDPSession()
    : (view as unknown as { client: CDPSession }).client;
}

/** Rule and places of what axe finds; by all rules where none are named. */
async function violations(view: Frame | Page, only?: string[]): Promise<string[]> {
  return view.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    // One line is as the next.
    const { violations: found } = await axe.run(
      { exclude: '.row:nth-child(n + 16)' },
      {
        ...(values && { runOnly: { type: 'rule', values } }),
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
      },
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, only);
}

/** Elements that stand out of the view at its sides, or are cut off there, with longer words and from right to left. */
function outOfReach(): string[] {
  const root = document.documentElement;
  const ours = (node: Node) =>
    !node.parentElement?.closest('.line, .quote, svg, option, kbd, code');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const before = new Map<Text, string>();
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    if (ours(text)) before.set(text, text.data);
  }
  for (const text of before.keys())
    text.data = text.data.replaceAll(
      /\p{L}{3,}/gu,
      (word) => word + word.slice(0, word.length * 0.4),
    );
  const { dir } = root;
  root.dir = 'rtl';
  const isOut = (element: Element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const { overflowX } = getComputedStyle(element);
    const isField = element.matches('input, select, textarea');
    const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    return width > 0 && (left < -1 || right > innerWidth + 1 || (isCut && !isField));
  };
  const found = [
    ...document.body.querySelectorAll('*:not(svg *, .visually-hidden, .visually-hidden *)'),
  ]
    .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }) && isOut(element))
    .map((element) => `out of reach: ${element.localName}.${element.className}`);
  root.dir = dir;
  for (const [text, words] of before) text.data = words;
  return found;
}
