import { findBlocks } from '../shapes/find-blocks';
import { readHtml, type HtmlRow } from './html-rows';
import { linesFromBlocks } from '../lines/lines-from-blocks';
import { linesFromCues } from '../lines/lines-from-cues';
import { proseBlocks } from './plain';
import { parseTimeMark } from '../time-mark';
import type { Cue } from '../lines/cue';
import type { Block, Parsed } from '../types';

/**
 * Parses a transcript in HTML: `<cite>`, `<time>` and `<p>` of the Podcasting 2.0 namespace in any
 * order, paragraphs with marks or names (`findBlocks`), plain paragraphs; and in XML: TTML's
 * `<p begin end>` (https://www.w3.org/TR/ttml2/). A page with navigation or forms is a site, whose
 * prose is not taken for speech. Times as with plain text.
 */
export function parseHtml(html: string, { duration }: { duration?: number } = {}): Parsed {
  const { rows, isSite } = readHtml(html);
  const cues = rows.flatMap(toCue);
  if (cues.length > rows.length / 2) return linesFromCues(cues);
  if (rows.some((row) => row.tag === 'cite' || row.tag === 'time')) {
    const blocks = citedBlocks(rows);
    if (blocks.length > 0) return linesFromBlocks(blocks, { duration });
  }
  const spoken = rows.filter((row) => row.kind === 'text').map((row) => row.text);
  const blocks = findBlocks(rows)?.blocks ?? (isSite ? [] : proseBlocks(spoken));
  return linesFromBlocks(blocks, { duration });
}

function toCue({ start, end, text }: HtmlRow, index: number): Cue[] {
  return start === undefined || end === undefined
    ? []
    : [{ start, end, payload: text, at: index + 1 }];
}

const clock = /(?:\d{1,6}:)?\d{1,6}:\d\d(?:[.,]\d{1,3})?/;

/** Blocks of rows of which some are names (`cite`) and times (`time`); both may also follow their text. */
function citedBlocks(rows: HtmlRow[]): Block[] {
  const last = rows.findLast((row) => row.kind === 'text');
  const first = rows.find((row) => row.kind === 'text');
  const isTextFirst = !first?.tag && last?.tag !== undefined;
  const blocks: Block[] = [];
  for (const row of isTextFirst ? rows.toReversed() : rows) {
    if (row.kind === 'text') addRow(blocks, row, isTextFirst);
  }
  const filled = blocks.filter((block) => block.text !== '');
  const timed = filled.some((block) => block.start !== undefined);
  if (!timed && new Set(filled.map((block) => block.speaker)).size < 2) return [];
  return isTextFirst ? filled.toReversed() : filled;
}

function addRow(blocks: Block[], { tag, text }: HtmlRow, isReversed: boolean): void {
  const open = blocks.at(-1);
  const start = tag === 'time' ? parseTimeMark(clock.exec(text)?.[0] ?? '') : undefined;
  const speaker = tag === 'cite' ? text.replace(/\s*:$/, '') : undefined;
  const isNew =
    !open ||
    (tag !== undefined && open.text !== '') ||
    (start !== undefined && open.start !== undefined);
  const block = isNew ? { text: '', ...(open?.speaker && { speaker: open.speaker }) } : open;
  if (isNew) blocks.push(block);
  if (start !== undefined) block.start = start;
  if (speaker) block.speaker = speaker;
  if (tag === undefined) {
    block.text = isReversed ? `${text} ${block.text}`.trim() : `${block.text} ${text}`.trim();
  }
}
