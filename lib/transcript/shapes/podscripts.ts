import { cleanText } from '../text';
import { parseTimeMark } from '../time-mark';
import type { PageShape } from '../candidate';
import type { Block } from '../types';
import { toBlocks } from './blocks';
import type { MarkedSection, Row } from './row';
import { splitRuns } from './runs';
import { trimTail } from './tail';

const mark = /Starting point is\s{0,9}(\d{1,3}(?::[0-5]\d){1,2})(?![\d:])/g;

/**
 * Reads the shape of podscripts.co: `Starting point is HH:MM:SS` before each stretch of some 20 to 30
 * seconds, wherever it falls in a row. The transcript may stand in the page many times; the fullest
 * copy is kept, and the first of equals. The phrase is a sure sign, so one mark is enough.
 */
export function findPodscripts(
  rows: readonly Row[],
): { shape: PageShape; blocks: Block[] } | undefined {
  let best: Block[] = [];
  let bestLength = 0;
  for (const run of splitRuns(readSections(rows))) {
    const blocks = toBlocks(dropRepeats(trimTail(run)));
    const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
    if (length > bestLength) [best, bestLength] = [blocks, length];
  }
  return bestLength > 0 ? { shape: 'podscripts', blocks: best } : undefined;
}

function readSections(rows: readonly Row[]): MarkedSection[] {
  const sections: MarkedSection[] = [];
  for (const row of rows) {
    if (row.kind === 'chrome') continue;
    const matches = [...row.text.matchAll(mark)];
    const before = row.text.slice(0, matches[0]?.index);
    if (before.trim()) sections.at(-1)?.rows.push({ ...row, text: before });
    for (const [index, match] of matches.entries()) {
      const text = row.text.slice(match.index + match[0].length, matches[index + 1]?.index);
      sections.push({ start: parseTimeMark(match[1]!)!, text, path: row.path, rows: [] });
    }
  }
  return sections;
}

/** A page that nests its copies shows each stretch twice in a row. */
function dropRepeats(run: MarkedSection[]): MarkedSection[] {
  return run.filter((section, index) => {
    const next = run[index + 1];
    if (next?.start !== section.start) return true;
    const words = wordsOf(section);
    return words !== '' && words !== wordsOf(next);
  });
}

function wordsOf({ text, rows }: MarkedSection): string {
  return cleanText([text, ...rows.map((row) => row.text)].join(' '));
}
