import type { PageShape } from '../candidate';
import type { Block } from '../types';
import { toBlocks } from './blocks';
import { trimEdges } from './edges';
import { parseHead, parseTitle, type Bracket, type Head } from './head';
import type { MarkedSection, Row } from './row';
import { splitRuns } from './runs';
import { isSpeech, readMinutes } from './speech';
import { cutAfterTail, trimTail } from './tail';

// Two days with a mark every second.
const mostMarks = 172_800;

interface Found {
  shape: PageShape;
  blocks: Block[];
}

/**
 * Reads transcripts whose rows begin with a mark or with a name and a mark, or carry one. Marks written
 * alike are read together and cut into runs; of the runs that are speech the longest is the transcript.
 */
export function findMarkedRows(rows: readonly Row[]): Found | undefined {
  const heads = rows.filter((row) => row.kind !== 'chrome').flatMap(splitRow);
  if (heads.length > mostMarks && heads.filter(([, head]) => head).length > mostMarks) return;
  let best: Found | undefined;
  let bestLength = 0;
  for (const bracket of ['[', '(', '', '@'] as const) {
    for (const run of splitRuns(readSections(heads, bracket))) {
      const found = readRun(run, bracket);
      const length = found?.blocks.reduce((sum, block) => sum + block.text.length, 0) ?? 0;
      if (length > bestLength) [best, bestLength] = [found, length];
    }
  }
  return best;
}

type HeadedRow = [row: Row, head: Head | undefined];

const bracketed = /(?=\[\d{1,3}:[0-5]\d(?::[0-5]\d)?\])/;
const cueTimes = /(?<![\d:])(?=(?:\d{1,3}:)?\d{1,2}:[0-5]\d[.,]\d{1,3}\s?-->)/;

/** A row with its head; a row that runs many `[0:12]` marks or cues together comes apart before each. */
function splitRow(row: Row): HeadedRow[] {
  const head = headOf(row);
  const border = row.text.includes('-->')
    ? cueTimes
    : head?.bracket === '['
      ? bracketed
      : undefined;
  if (!border) return [[row, head]];
  return row.text.split(border).map((text): HeadedRow => {
    const part = { ...row, text: text.trim() };
    return [part, parseHead(part.text)];
  });
}

function headOf({ text, start, kind }: Row): Head | undefined {
  const head = parseHead(text) ?? (kind === 'heading' ? parseTitle(text) : undefined);
  return head ?? (start === undefined ? undefined : { start, bracket: '@', text });
}

function readSections(rows: HeadedRow[], bracket: Bracket): MarkedSection[] {
  const sections: MarkedSection[] = [];
  let above: Row | undefined;
  for (const [row, head] of rows) {
    if (head?.bracket === bracket) {
      const { start, speaker, text } = head;
      // A cue's number (SubRip) is no part of what was said before it.
      if (/^\d+$/.test(above?.text ?? '') && row.text.includes('-->')) sections.at(-1)?.rows.pop();
      sections.push({ start, speaker, text, lead: row.lead, path: row.path, above, rows: [] });
    } else sections.at(-1)?.rows.push(row);
    above = row;
  }
  return sections;
}

function readRun(run: MarkedSection[], bracket: Bracket): Found | undefined {
  const sections = withoutTitles(marksAboveText(trimTail(cutAfterTail(trimEdges(run)))));
  const blocks = readMinutes(toBlocks(sections));
  while (blocks.at(-1)?.text === '') blocks.pop();
  return isSpeech(blocks) ? { shape: shapeOf(sections, bracket), blocks } : undefined;
}

/** Where times stand below what they mark (Podverse), nothing follows the last one and text precedes the first. */
function marksAboveText(run: MarkedSection[]): MarkedSection[] {
  const [first] = run;
  const last = run.at(-1);
  if (!first?.above || !last || last.text !== '' || last.rows.length > 0) return run;
  if (!run.slice(0, -1).every(({ text, rows }) => text === '' && rows.length > 0)) return run;
  if (!first.rows.some((row) => row.path === first.above?.path)) return run;
  return run.map((section, index) => ({
    ...section,
    rows: run[index - 1]?.rows ?? [first.above!],
  }));
}

/** Names before marks that hardly ever come back are titles of chapters, and the names stand below. */
function withoutTitles(run: MarkedSection[]): MarkedSection[] {
  const names = run.flatMap(({ speaker }) => speaker ?? []);
  if (names.length < 3 || new Set(names).size <= names.length / 2) return run;
  return run.map((section) => ({ ...section, speaker: undefined }));
}

function shapeOf(run: MarkedSection[], bracket: Bracket): PageShape {
  if (bracket === '@') return 'attribute';
  const named = run.filter((section) => section.speaker).length;
  if (named > run.length / 10) return 'named';
  const alone = run.filter((section) => section.text === '').length;
  return alone > run.length / 2 ? 'mark-alone' : 'bracketed';
}
