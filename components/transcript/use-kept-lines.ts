import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Line } from '@/lib/transcript/types';
import type { KeptRow } from '../search/kept-lines';
import { undraw } from './drawn-stretches';
import { rowsInStretch, stretchesOf } from './stretches';
import { rowAt } from './text-range';

/** About what a row is high, pixels; as in the style sheet. */
const rowHeight = 56;

type Kept = ReadonlyMap<number, KeptRow> | undefined;

/** Leaves the rows that are not kept out of sight. They stay in the document: the style sheet hides them. */
export function useKeptLines(
  list: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  kept: Kept,
): void {
  const before = useRef<Kept>(undefined);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    for (const line of before.current?.keys() ?? []) {
      if (!kept?.has(line)) mark(rowAt(element, line), undefined);
    }
    for (const [line, row] of kept ?? []) {
      if (!isSame(row, before.current?.get(line))) mark(rowAt(element, line), row);
    }
    const filtered = kept !== undefined;
    // What was drawn for a jump may have many more rows now.
    if (element.hasAttribute('data-filtered') !== filtered) undraw(element);
    element.toggleAttribute('data-filtered', filtered);
    if (kept || before.current) sizeStretches(element, kept);
    before.current = kept;
  }, [lines, kept]);
}

/** Out of sight, a stretch or a part has the height it is thought to have: not the one of all its rows. Pixels. */
function sizeStretches(list: Element, kept: Kept): void {
  const rows = new Map<Element, number>();
  const stretches = stretchesOf(list);
  for (const line of kept?.keys() ?? []) {
    const stretch = stretches[Math.floor(line / rowsInStretch)];
    for (const box of [stretch, stretch?.parentElement]) {
      if (box) rows.set(box, (rows.get(box) ?? 0) + 1);
    }
  }
  for (const box of [...list.children, ...stretches]) {
    const count = rows.get(box);
    box.toggleAttribute('data-empty', kept !== undefined && count === undefined);
    (box as HTMLElement).style.containIntrinsicSize = count ? `${count * rowHeight}px` : '';
  }
}

function mark(row: Element | undefined, kept: KeptRow | undefined): void {
  if (!row) return;
  set(row, 'data-kept', kept && '');
  set(row, 'data-heading-only', kept?.part === 'heading' ? '' : undefined);
  set(row, 'data-gap', kept?.gap ? '' : undefined);
  set(row, 'data-speaker', kept?.speaker);
}

function isSame(a: KeptRow, b: KeptRow | undefined): boolean {
  return a.part === b?.part && a.gap === b.gap && a.speaker === b.speaker;
}

function set(row: Element, name: string, value: string | undefined): void {
  if (value === undefined) row.removeAttribute(name);
  else if (row.getAttribute(name) !== value) row.setAttribute(name, value);
}
