import type { PageShape } from '../candidate';
import { findMarkedRows } from './marked-rows';
import { findPodscripts } from './podscripts';
import type { Row } from './row';
import { findTalk } from './talk';
import type { Block } from '../types';

export type { Row } from './row';

interface Found {
  shape: PageShape;
  /** In reading order, one copy of each. */
  blocks: Block[];
}

// Several times what the longest recordings need, a row a word; beyond it, reading would be felt.
const mostRows = 200_000;
const mostText = 5_000_000;
const anyMark = /\d:[0-5]\d/;

/**
 * Finds what is said in the visible rows of a page (or of a plain text), and in which shape it stands
 * there. Chapter lists, show notes, comments and navigation are not speech. Shapes after real pages
 * of Podscripts, Happy Scribe, Podchaser, iHeart, Rev, Otter, Lex Fridman, Changelog, NPR, Buzzsprout,
 * Captivate, Castopod, YouTube, Spotify and others. Never throws.
 */
export function findBlocks(rows: readonly Row[]): Found | undefined {
  if (rows.length > mostRows || rows.reduce((sum, { text }) => sum + text.length, 0) > mostText)
    return undefined;
  const isMarked = rows.some((row) => row.start !== undefined || anyMark.test(row.text));
  const marked = isMarked ? (findPodscripts(rows) ?? findMarkedRows(rows)) : undefined;
  if (marked?.shape === 'podscripts') return marked;
  const talk = findTalk(rows);
  return marked && lengthOf(marked) * timed > lengthOf(talk) ? marked : talk;
}

/** A text with times is preferred to one without up to this many times its length. */
const timed = 1.5;

function lengthOf(found: Found | undefined): number {
  return found?.blocks.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
}
