import type { PageShape } from '../candidate';
import type { Block } from '../types';
import { toBlocks } from './blocks';
import { parseHead, type Bracket, type Head } from './head';
import type { Row, Section } from './row';
import { splitRuns } from './runs';
import { nameSpeakers } from './speakers';
import { isSpeech } from './speech';
import { trimEdges } from './edges';
import { cutAfterTail, trimTail } from './tail';

// Two days with a mark every second.
const mostMarks = 172_800;

interface Found {
  shape: PageShape;
  blocks: Block[];
}

/**
 * Reads transcripts whose rows begin with a mark or with a name and a mark. Marks written alike are
 * read together and cut into runs; of the runs that are speech the longest is the transcript.
 */
export function findMarkedRows(rows: Row[]): Found | undefined {
  const heads = rows.filter((row) => row.kind !== 'chrome').flatMap(splitRow);
  let best: Found | undefined;
  let bestLength = 0;
  for (const bracket of ['[', '(', ''] as const) {
    for (const run of splitRuns(readSections(heads, bracket))) {
      const found = readRun(run);
      const length = found?.blocks.reduce((sum, block) => sum + block.text.length, 0) ?? 0;
      if (length > bestLength) [best, bestLength] = [found, length];
    }
  }
  return best;
}

type HeadedRow = [row: Row, head: Head | undefined];

/** A row with its head; a row that runs many `[0:12]` marks together comes apart before each. */
function splitRow(row: Row): HeadedRow[] {
  const head = parseHead(row.text);
  if (head?.bracket !== '[') return [[row, head]];
  return row.text.split(/(?=\[\d{1,3}:[0-5]\d(?::[0-5]\d)?\])/).map((text): HeadedRow => {
    const part = { ...row, text: text.trim() };
    return [part, parseHead(part.text)];
  });
}

function readSections(rows: HeadedRow[], bracket: Bracket): Section[] {
  const sections: Section[] = [];
  let above: Row | undefined;
  for (const [row, head] of rows) {
    if (head?.bracket === bracket) {
      const { start, speaker, text } = head;
      sections.push({ start, speaker, text, path: row.path, above, rows: [] });
    } else sections.at(-1)?.rows.push(row);
    above = row;
  }
  return sections;
}

function readRun(run: Section[]): Found | undefined {
  if (run.length > mostMarks) return undefined;
  const sections = trimTail(cutAfterTail(trimEdges(run)));
  const blocks = toBlocks(nameSpeakers(sections));
  while (blocks.at(-1)?.text === '') blocks.pop();
  return isSpeech(blocks) ? { shape: shapeOf(sections), blocks } : undefined;
}

function shapeOf(run: Section[]): PageShape {
  const named = run.filter((section) => section.speaker).length;
  if (named > run.length / 10) return 'named';
  const alone = run.filter((section) => section.text === '').length;
  return alone > run.length / 2 ? 'mark-alone' : 'bracketed';
}
