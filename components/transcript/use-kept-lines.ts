import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Line } from '@/lib/transcript/types';
import type { KeptRow } from '../search/kept-lines';
import { rowAt } from './text-range';

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
    for (const [line, row] of kept ?? []) mark(rowAt(element, line), row);
    element.toggleAttribute('data-filtered', kept !== undefined);
    before.current = kept;
  }, [lines, kept]);
}

function mark(row: Element | undefined, kept: KeptRow | undefined): void {
  if (!row) return;
  set(row, 'data-kept', kept?.part);
  set(row, 'data-gap', kept?.gap ? '' : undefined);
  set(row, 'data-speaker', kept?.speaker);
}

function set(row: Element, name: string, value: string | undefined): void {
  if (value === undefined) row.removeAttribute(name);
  else if (row.getAttribute(name) !== value) row.setAttribute(name, value);
}
