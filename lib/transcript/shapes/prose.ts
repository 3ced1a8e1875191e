import type { Block } from '../types';
import { firstCopy } from './mend-order';
import type { Row } from './row';
import { isTailPhrase } from './tail';

const fewestRows = 4;
const shortest = 1_500;
const paragraph = 60;
const sentenceEnd = /[.!?…。！？]["'”’)\]]*$/;

/**
 * The paragraphs that follow a heading "Transcript", up to the next heading or to what ends pages:
 * no blocks unless they are long, and mostly sentences. The first must be a paragraph: below a tab
 * named "Transcript" stand other tabs and then the notes.
 */
export function readProse(rows: Row[]): Block[] {
  const said = rows.slice(rows.slice(0, 3).findLastIndex(isNotice) + 1);
  const path = said[0]?.path;
  const end = said.findIndex(
    (row) => row.kind === 'heading' || row.path !== path || isTailPhrase(row.text),
  );
  const blocks = said.slice(0, end < 0 ? undefined : end).map(({ text }) => ({ text }));
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const sentences = blocks.filter(({ text }) => sentenceEnd.test(text)).length;
  const isProse =
    blocks.length >= fewestRows && length >= shortest && length >= paragraph * blocks.length;
  return isProse && sentences >= blocks.length * 0.6 ? firstCopy(blocks) : [];
}

/** "This transcript was made by a machine." */
function isNotice({ text, kind }: Row): boolean {
  return kind === 'text' && isTailPhrase(text);
}
