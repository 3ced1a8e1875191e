import type { PageShape } from '../candidate';
import { isSpeakerName } from '../speaker-name';
import type { Block } from '../types';
import { toBlocks } from './blocks';
import { trimEdges } from './edges';
import { findTurns } from './find-turns';
import { parseHead } from './head';
import { firstCopy, withoutSlips } from './mend-order';
import type { Piece } from './pieces';
import { readProse } from './prose';
import type { Row, Section } from './row';
import { isTalk } from './speech';
import { isTailPhrase, trimTail } from './tail';

/** "Transcript", "Full episode transcript:" and the like in the languages met, as a title. */
const title =
  /^(?:[\p{L}-]+ ){0,3}(?:transcript(?:ion)?|transkript(?:ion)?|transcripción|transcrição|trascrizione)\s?:?$/iu;

interface Part {
  title?: Row;
  rows: Row[];
}

/**
 * Reads transcripts that show no times, or few: turns of named speakers, and paragraphs below a heading
 * "Transcript". What stands above and below such a title is read apart; the longest is the transcript.
 */
export function findTalk(rows: readonly Row[]): { shape: PageShape; blocks: Block[] } | undefined {
  let best: { shape: PageShape; blocks: Block[] } | undefined;
  let bestLength = 0;
  for (const part of splitAtTitles(rows.filter(({ kind }) => kind !== 'chrome'))) {
    const turns = readTalk(part);
    const blocks = turns ?? (part.title?.kind === 'heading' ? readProse(part.rows) : []);
    const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
    if (length <= bestLength) continue;
    best = { shape: turns ? 'turns' : 'prose', blocks };
    bestLength = length;
  }
  return best;
}

/** A part begins at each title, and where the page goes on with something else. */
function splitAtTitles(rows: readonly Row[]): Part[] {
  const parts: Part[] = [{ rows: [] }];
  for (const row of rows) {
    if (row.text.length < 50 && title.test(row.text)) parts.push({ title: row, rows: [] });
    else if (row.kind === 'heading' && isTailPhrase(row.text)) parts.push({ rows: [] });
    else parts.at(-1)!.rows.push(row);
  }
  return parts;
}

function readTalk(part: Part): Block[] | undefined {
  const { rows } = part;
  // Under the title short rows may be names, whatever element they stand in (Metacast).
  const groupOf = ({ path, text }: Row) =>
    part.title && isSpeakerName(text) && !/[.,]$/.test(text) ? `${path} name` : path;
  const pieces = rows.map((row): Piece => ({ ...row, start: undefined, group: groupOf(row) }));
  const turns = findTurns(pieces);
  const sections: Section[] = [];
  for (const [index, row] of rows.entries()) {
    const turn = turns[index];
    if (turn) sections.push({ ...turn, path: row.path, rows: [] });
    else sections.at(-1)?.rows.push(withInlineMark(row));
  }
  const blocks = firstCopy(toBlocks(trimTail(withoutCredits(trimEdges(sections)))));
  return isTalk(blocks, part.title !== undefined) ? withoutSlips(blocks) : undefined;
}

/** Two or more names in a row that come once, at either end, are credits: `Host: …`, `Music: …`. */
function withoutCredits(run: Section[]): Section[] {
  const counts = new Map<string | undefined, number>();
  for (const { speaker } of run) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const comesBack = ({ speaker }: Section) => (counts.get(speaker) ?? 0) > 1;
  const from = run.findIndex(comesBack);
  const to = run.findLastIndex(comesBack) + 1;
  return run.slice(from > 1 ? from : 0, run.length - to > 1 ? to : undefined);
}

/** A mark in round brackets at the head of a row, written as the marks within rows are. */
function withInlineMark(row: Row): Row {
  const head = parseHead(row.text);
  if (head?.bracket !== '(' || head.speaker) return row;
  return { ...row, text: row.text.replace(/^\(([\d:]+)\)/, '[$1]') };
}
