import type { PageShape } from './candidate';
import { findMarkedRows } from './shapes/marked-rows';
import { findPodscripts } from './shapes/podscripts';
import type { Row } from './shapes/row';
import type { Block } from './types';

export type { Row } from './shapes/row';

// Several times what the longest recordings need, a row a word; beyond it, reading would be felt.
const mostRows = 500_000;
const anyMark = /\d:[0-5]\d/;

/**
 * Finds time-marked speech in the visible rows of a page (or of a plain text): which shape it has and
 * its blocks in reading order, one copy of each. Chapter lists, show notes, comments and navigation
 * are not speech; a page without marks costs one regular expression a row. Shapes after real pages
 * of Podscripts, Happy Scribe, Podchaser, iHeart, Rev, Otter and others.
 */
export function findBlocks(rows: Row[]): { shape: PageShape; blocks: Block[] } | undefined {
  if (rows.length > mostRows || !rows.some((row) => anyMark.test(row.text))) return undefined;
  return findPodscripts(rows) ?? findMarkedRows(rows);
}
