import { findBlocks, type Row } from '../shapes/find-blocks';
import { linesFromBlocks } from '../lines/lines-from-blocks';
import { splitRows } from '../text';
import type { Block, Parsed } from '../types';

/**
 * Parses plain text: with marks or names where it has some (`findBlocks`), else as one voice. Without
 * times the lines are spread over `duration` (seconds) and `estimated`, and `none` when it is not known.
 */
export function parsePlain(text: string, { duration }: { duration?: number } = {}): Parsed {
  const rows = splitRows(text).map((row) => row.trim());
  const filled = rows.filter((row) => row !== '');
  const found = findBlocks(filled.map((row): Row => ({ text: row, kind: 'text', path: '' })));
  return linesFromBlocks(found?.blocks ?? proseBlocks(paragraphs(rows)), { duration });
}

/** Mailers and editors break rows anywhere; only an empty one ends a paragraph. */
function paragraphs(rows: string[]): string[] {
  const joined: string[][] = [[]];
  for (const row of rows) {
    if (row !== '') joined.at(-1)!.push(row);
    else if (joined.at(-1)!.length > 0) joined.push([]);
  }
  return joined.map((part) => part.join(' ')).filter((text) => text !== '');
}

const sentenceEnd = /[.!?…。！？]["'”’)\]]*(?:\s|$)/g;
const fewestSentences = 3;
const fewestCharacters = 150;
const sample = 20_000;

/** Paragraphs of prose as blocks without marks; none where this is a list, code, data or a few words. */
export function proseBlocks(texts: string[]): Block[] {
  const start = texts.join('\n').slice(0, sample);
  const letters = start.replace(/[^\p{L}\p{M}\s]+/gu, '').length;
  const sentences = start.match(sentenceEnd)?.length ?? 0;
  const isProse =
    start.length >= fewestCharacters &&
    sentences >= fewestSentences &&
    letters > start.length * 0.85 &&
    !isRefusal(start);
  return isProse ? texts.map((text) => ({ text })) : [];
}

const refusal =
  /\b(?:40[0-9]|50[0-9]|not found|forbidden|access denied|unauthori[sz]ed|sign in|log ?in|password|enable javascript|captcha|are you (?:a )?human|server error|try again later|cookies)\b/gi;

/** Whether a short text is what a server says instead of a transcript. */
function isRefusal(text: string): boolean {
  return text.length < 1500 && (text.match(refusal)?.length ?? 0) > 1;
}
