import type { Chapter } from '@/lib/chapters/chapter';
import { findNotedChapters } from '@/lib/chapters/show-notes';
import { readRows } from './read-rows';

const anyMark = /\d:[0-5]\d/;

/** Chapters that stand in the page's text, transcript time; undefined where none do. */
export function findPageChapters(root: Document): Chapter[] | undefined {
  if (!anyMark.test(root.body?.textContent ?? '')) return undefined;
  const rows = readRows(root).filter(({ kind }) => kind !== 'chrome');
  const chapters = findNotedChapters(rows.map(({ text }) => text));
  return chapters.length > 0 ? chapters : undefined;
}
