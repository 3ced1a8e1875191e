import type { Translate } from '../services';
import { createRow, drawRow, rowWords, type RowWords } from './row-element';
import type { Row } from './rows';
import { rowsInStretch, setStretches, stretchesOf } from './stretches';

/**
 * Milliseconds of rows at a time: what else is to be done comes in between. The first ones are to be seen soon; after that
 * each slice costs a frame, which has the more to do the more rows are there.
 */
const firstSlice = 2;
const slice = 24;

/** How the stretches that are not drawn yet are. */
const undrawn = new WeakMap<Element, () => void>();

/** Draws a stretch now that would have been drawn in its turn. */
export function fillStretch(stretch: Element): void {
  const draw = undrawn.get(stretch);
  undrawn.delete(stretch);
  draw?.();
}

/**
 * Draws all rows into a list: the first at once, the others in slices when those are painted, or when they are looked for
 * (`rowAt`). The returned function stops that.
 */
export function fillStretches(list: Element, rows: readonly Row[], text: Translate): () => void {
  setStretches(list, Math.ceil(rows.length / rowsInStretch));
  const stretches = stretchesOf(list);
  const words = rowWords(text);
  for (const [at, stretch] of stretches.entries()) {
    const first = at * rowsInStretch;
    const own = rows.slice(first, first + rowsInStretch);
    undrawn.set(stretch, () => drawStretch(stretch, first, own, words));
  }
  return inSlices(stretches, fillStretch);
}

function drawStretch(stretch: Element, first: number, rows: readonly Row[], words: RowWords): void {
  while (stretch.children.length > rows.length) stretch.lastElementChild!.remove();
  for (const [at, row] of rows.entries()) {
    const element = (stretch.children[at] as HTMLElement | undefined) ?? createRow();
    drawRow(element, first + at, row, words);
    if (!element.parentNode) stretch.append(element);
  }
}

/** Works through all items without keeping the browser from anything else; begins at once, goes on when that is painted. */
function inSlices<Item>(items: readonly Item[], work: (item: Item) => void): () => void {
  const { port1, port2 } = new MessageChannel();
  let next = 0;
  // Not by a timer: those wait in a hidden tab.
  const later = () => port2.postMessage(null);
  const painted = () => (document.hidden ? later() : requestAnimationFrame(later));
  const go = (length: number, goOn: () => void) => {
    const end = performance.now() + length;
    do work(items[next++]!);
    while (next < items.length && performance.now() < end);
    if (next < items.length) goOn();
    else port1.close();
  };
  port1.addEventListener('message', () => go(slice, later));
  port1.start();
  if (items.length > 0) go(firstSlice, painted);
  return () => port1.close();
}
