import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { useText } from '../services';
import { fillStretches } from './fill-stretches';
import { rowsOf, type RowsOptions } from './rows';

interface LineListProps extends RowsOptions {
  language?: string;
  listRef: RefObject<HTMLDivElement | null>;
}

/**
 * Every line in the real DOM, drawn once per transcript: the browser's own find, selection, copy,
 * print and screen readers work, `content-visibility` keeps it fast. What changes while it plays
 * (`aria-current`, `data-match`, paint) is set on the elements from outside.
 */
export function LineList({ language, listRef, ...options }: LineListProps) {
  const { lines, headings, insertions, map } = options;
  const text = useText();
  // A map that has only become surer puts no line elsewhere.
  const places = map.pieces.map(({ start, playbackStart }) => [start, playbackStart]).join();
  const rows = useMemo(() => rowsOf(options), [lines, headings, insertions, places]);
  useLayoutEffect(() => fillStretches(listRef.current!, rows, text), [rows]);
  return (
    <div class="lines" role="list" ref={listRef} lang={language} aria-label={text('transcript')} />
  );
}
