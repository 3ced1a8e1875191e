import type { Cue } from './cue';
import { cueText } from '../formats/cue-text';

const leastRepeats = 3;
const leastShare = 0.4;
const longestPause = 0.5;
/** So many runs of cues show whether a long file may roll: what does, does so all through. */
const samples = 8;
const sampleLength = 20;
// Captions are a few rows; comparing longer ones word by word would take too long.
const mostWords = 60;

interface Shown {
  cue: Cue;
  /** Rows as the file has them and as they are shown; only rows that show something. */
  raw: string[];
  rows: string[];
}

/**
 * Folds captions that roll or grow (YouTube's automatic ones, live captions, players' word-by-word
 * highlighting): of a cue that begins with what the last one ended with only the rest is kept, and a cue
 * that repeats the last one prolongs it. Does so only where a good part of all cues repeat, since
 * people also say things twice.
 */
export function foldRolling(cues: Cue[]): Cue[] {
  if (!mayRoll(cues)) return cues;
  const shown = cues.map(toShown);
  const repeats = countRepeats(shown);
  if (repeats < leastRepeats || repeats < cues.length * leastShare) return cues;
  const folded: Cue[] = [];
  for (const [index, one] of shown.entries()) {
    const before = shown[index - 1];
    const known = before && follows(one.cue, before.cue) ? commonWords(before, one) : 0;
    const last = folded.at(-1);
    const rest = withoutWords(one, known);
    if (rest !== '' || known === 0 || !last) folded.push({ ...one.cue, payload: rest });
    else folded[folded.length - 1] = { ...last, end: laterEnd(last, one.cue) };
  }
  return folded;
}

/** Tells most long files that do not roll from those that may, at a fraction of the work. */
function mayRoll(cues: readonly Cue[]): boolean {
  const gap = Math.floor(cues.length / samples);
  if (gap < 2 * sampleLength) return true;
  let repeats = 0;
  for (let from = 0; from + sampleLength <= cues.length; from += gap) {
    repeats += countRepeats(cues.slice(from, from + sampleLength).map(toShown));
  }
  return repeats >= (samples * sampleLength * leastShare) / 4;
}

function countRepeats(shown: readonly Shown[]): number {
  return shown.filter((one, index) => rollsOn(one, shown[index - 1])).length;
}

function toShown(cue: Cue): Shown {
  const pairs = cue.payload.split('\n').map((raw) => [raw, cueText(raw)] as const);
  const filled = pairs.filter(([, row]) => row !== '');
  return { cue, raw: filled.map(([raw]) => raw), rows: filled.map(([, row]) => row) };
}

/** Whether one rolls on from the other; the very same caption again may be something said again. */
function rollsOn({ cue, rows }: Shown, before: Shown | undefined): boolean {
  const last = before?.rows.at(-1);
  const first = rows[0];
  if (!last || !first || cue.payload === before?.cue.payload) return false;
  if (first === last || first.startsWith(`${last} `)) return true;
  return rows.length > 1 && rows.join(' ') === before?.rows.join(' ');
}

function follows(cue: Cue, before: Cue): boolean {
  return cue.start >= before.start && cue.start - (before.end ?? before.start) <= longestPause;
}

function laterEnd(a: Cue, b: Cue): number | undefined {
  return a.end === undefined || b.end === undefined ? a.end : Math.max(a.end, b.end);
}

function wordsOf(rows: string[]): string[] {
  return rows.length === 0 ? [] : rows.join(' ').split(' ');
}

/** How many words at the start of `next` are the end of `before`, at least its whole last row. */
function commonWords(before: Shown, next: Shown): number {
  const [old, words] = [wordsOf(before.rows), wordsOf(next.rows)];
  if (old.length > mostWords || words.length > mostWords) return 0;
  const least = wordsOf(before.rows.slice(-1)).length;
  for (let count = Math.min(old.length, words.length); count >= Math.max(1, least); count -= 1) {
    const from = old.length - count;
    if (words.slice(0, count).every((word, index) => word === old[from + index])) return count;
  }
  return 0;
}

/** The payload without its first words; with its markup where these are whole rows. */
function withoutWords({ raw, rows, cue }: Shown, count: number): string {
  if (count === 0) return cue.payload;
  let words = 0;
  let row = 0;
  while (row < rows.length && words < count) words += wordsOf([rows[row++]!]).length;
  if (words === count) return raw.slice(row).join('\n');
  return wordsOf(rows).slice(count).join(' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
