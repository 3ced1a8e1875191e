import type { TextRange } from '@/lib/highlights/types';

/** The element that holds one line's words, and nothing else. */
export const lineSelector = '[data-start]';

/** Rows stand in stretches of so many, in order, so that the browser can pass over what is out of sight. */
export const rowsInStretch = 40;

/** The row of a line. */
export function rowAt(list: Element, line: number): HTMLElement | undefined {
  const row = list.children[Math.floor(line / rowsInStretch)]?.children[line % rowsInStretch];
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
export function domRange(
  list: Element,
  line: number,
  start: number,
  end: number,
): Range | undefined {
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
