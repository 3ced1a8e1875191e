import type { Edge } from '@/lib/highlights/move-edge';
import type { Place, TextRange } from '@/lib/highlights/types';
import { fillStretch } from './fill-stretches';
import { rowsInStretch, stretchAt } from './stretches';

/** The element that holds one line's words, and nothing else. */
const lineSelector = '[data-start]';

/** The row of a line, drawn for that if it was not yet. */
export function rowAt(list: Element, line: number): HTMLElement | undefined {
  const stretch = stretchAt(list, line);
  if (stretch) fillStretch(stretch);
  const row = stretch?.children[line % rowsInStretch];
  return row instanceof HTMLElement ? row : undefined;
}

/** Index of the line an element belongs to, or -1. */
export function lineIndexOf(element: Element | null): number {
  const row = element?.closest('.row');
  return row ? Number(row.getAttribute('data-line')) : -1;
}

/** The words of a line. */
export function textOf(list: Element, line: number): Text | undefined {
  const text = rowAt(list, line)?.lastElementChild?.firstChild;
  return text instanceof Text ? text : undefined;
}

/** The DOM range of a part of one line; offsets are clamped to the text. */
function domRange(list: Element, line: number, start: number, end: number): Range | undefined {
  const text = textOf(list, line);
  if (!text) return undefined;
  const range = document.createRange();
  range.setStart(text, Math.min(start, text.length));
  range.setEnd(text, Math.min(end, text.length));
  return range;
}

/** DOM ranges of a text range, one for each line it touches. */
export function domRanges(list: Element, { start, end }: TextRange): Range[] {
  const ranges: Range[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.offset : 0;
    const range = domRange(list, line, from, line === end.line ? end.offset : Infinity);
    if (range) ranges.push(range);
  }
  return ranges;
}

/** What is selected inside the list, as places in the transcript; undefined if nothing is. */
export function selectedRange(list: Element): TextRange | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(list)) return undefined;
  const touched = [...list.querySelectorAll(lineSelector)].filter((line) =>
    range.intersectsNode(line),
  );
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return undefined;
  return {
    start: {
      line: lineIndexOf(first),
      offset: offsetIn(first, range.startContainer, range.startOffset, 0),
    },
    end: {
      line: lineIndexOf(last),
      offset: offsetIn(last, range.endContainer, range.endOffset, last.textContent?.length ?? 0),
    },
  };
}

/** A selection may begin or end outside the words (in a margin): then the line's own edge counts. */
function offsetIn(line: Element, container: Node, offset: number, edge: number): number {
  if (container === line.firstChild) return offset;
  if (container === line) return offset === 0 ? 0 : (line.textContent?.length ?? 0);
  return edge;
}

/** The place in the words under a point of the view, in pixels; undefined where there are none. */
export function placeAt(list: Element, x: number, y: number): Place | undefined {
  const [node, offset] = caretAt(x, y);
  const line = node instanceof Text ? node.parentElement?.closest(lineSelector) : undefined;
  return line && list.contains(line) ? { line: lineIndexOf(line), offset } : undefined;
}

/** The character under a point of the view, in pixels; undefined where there is none. */
export function characterAt(list: Element, x: number, y: number): TextRange | undefined {
  const place = placeAt(list, x, y);
  if (!place) return undefined;
  const { line, offset } = place;
  const from = Math.min(offset, Math.max(0, (textOf(list, line)?.length ?? 0) - 1));
  return { start: { line, offset: from }, end: { line, offset: from + 1 } };
}

/** Chromium has the standard's function from 128 on. */
function caretAt(x: number, y: number): [node: Node | undefined, offset: number] {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return [caret?.offsetNode, caret?.offset ?? 0];
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return [range?.startContainer, range?.startOffset ?? 0];
}

/** Pixels in the scrolled content. */
export interface Spot {
  top: number;
  left: number;
  height: number;
}

/** Where a stretch of words begins or ends on the screen; undefined when its line is not shown. */
export function edgeSpot(
  list: Element,
  scroller: Element,
  { line, offset }: Place,
  edge: Edge,
): Spot | undefined {
  const from = edge === 'start' ? offset : Math.max(0, offset - 1);
  const character = domRange(list, line, from, from + 1);
  const box = character?.getClientRects()[0];
  if (!character || !box) return undefined;
  const rtl = getComputedStyle(character.startContainer.parentElement!).direction === 'rtl';
  const view = scroller.getBoundingClientRect();
  return {
    top: box.top - view.top + scroller.scrollTop,
    left: ((edge === 'start') === rtl ? box.right : box.left) - view.left + scroller.scrollLeft,
    height: box.height,
  };
}
