import { mostCues, type Cue } from '../lines/cue';
import { linesFromCues } from '../lines/lines-from-cues';
import { excerptOf, splitRows } from '../text';
import { parseTimeMark } from '../time-mark';
import type { Parsed, Problem } from '../types';

const blank = /^\s*$/;
const number = /^\s*\d+\s*$/;
const noSpeech = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

/** The arrow, and how it is mistyped or "corrected" by editors: one dash, a long one. */
const arrow = /-{1,3}>|[–—]>|→/;

/**
 * Parses SubRip as it is met: numbers missing, dots for commas, blank rows inside a cue or none
 * between cues, short or no fractions, spaces in times; also what Whisper prints and WebVTT that the standard would refuse.
 * There is no standard; https://en.wikipedia.org/wiki/SubRip describes the habit.
 * Own code because no library passes the table of inputs found in the wild (the best 34 of 49).
 */
export function parseSrt(text: string): Parsed {
  const { cues, problems } = readSrtCues(text);
  return linesFromCues(cues, problems);
}

/**
 * Cuts rows into cues at their `start --> end` rows, the one thing that files of all dialects get
 * right. A row whose times cannot be read is skipped with its payload and named in `problems`.
 */
function readSrtCues(text: string): { cues: Cue[]; problems: Problem[] } {
  const rows = splitRows(text.replaceAll('\0', ''));
  const cues: Cue[] = [];
  const problems: Problem[] = [];
  const timings = rows.flatMap((row, index) => (isTimingRow(row) ? [index] : []));
  if (timings.length > mostCues) return { cues, problems: [{ code: 'too-large' }] };
  const above = timings.map((index) => filledAbove(rows, index));
  const numbers = above.filter((index) => number.test(rows[index] ?? '')).length;
  const isNumbered = numbers > timings.length / 2;
  for (const [nth, index] of timings.entries()) {
    const row = rows[index] ?? '';
    const times = parseTimingRow(row);
    const next = timings[nth + 1];
    const isNamed = next !== undefined && isName(rows, above[nth + 1]!, next, isNumbered);
    const end = isNamed ? Math.max(index + 1, above[nth + 1]!) : next;
    const payload = spoken([textBehind(row), ...rows.slice(index + 1, end)]);
    if (times) cues.push({ ...times, payload, at: index + 1 });
    else problems.push({ code: 'bad-time', at: index + 1, excerpt: excerptOf(row) });
  }
  return { cues, problems };
}

/** Whisper prints `[00:00.000 --> 00:02.000]  text` in one row. */
const boxed = /^\s*\[([^[\]]{1,100})\]/;

function timesIn(row: string): string {
  return boxed.exec(row)?.[1] ?? row;
}

function textBehind(row: string): string {
  return boxed.test(row) ? row.replace(boxed, '').trim() : '';
}

function isTimingRow(row: string): boolean {
  const times = timesIn(row);
  if (times.length >= 300 || !arrow.test(times)) return false;
  // Only the true arrow is proof enough where a time cannot be read.
  return times.includes('-->') ? /\d/.test(times) : parseTimingRow(times) !== undefined;
}

function parseTimingRow(row: string): { start: number; end: number } | undefined {
  const [left = '', right = ''] = timesIn(row).split(arrow).map(joinParts);
  const start = parseTimeMark(left);
  // What follows the end time are WebVTT settings or SubRip coordinates: layout, not speech.
  const end = parseTimeMark(right.split(' ', 1)[0] ?? '');
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** `00: 00:01, 5` and `00:00:01:5` are `00:00:01,5`; digits below the millisecond are dropped. */
function joinParts(side: string): string {
  const joined = side
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([:.,]) ?(?=\d)/g, '$1');
  return joined.replace(/^(\d+:\d\d:\d\d):/, '$1.').replace(/^([\d:]+[.,]\d{3})\d+/, '$1');
}

/** The nearest row above that is not blank, or -1. */
function filledAbove(rows: string[], index: number): number {
  let above = index - 1;
  while (above >= 0 && blank.test(rows[above]!)) above -= 1;
  return above;
}

/** Whether the row `above` names the cue whose times stand at `timing`. */
function isName(rows: string[], above: number, timing: number, isNumbered: boolean): boolean {
  const isNumber = number.test(rows[above] ?? '');
  // Blank rows inside a cue are common, so where cues have numbers nothing else names them.
  if (isNumbered) return isNumber;
  return above === timing - 1 && (isNumber || blank.test(rows[above - 1] ?? ''));
}

/** WebVTT's comments and styles that follow a blank row are not part of the cue above it. */
function spoken(rows: string[]): string {
  const end = rows.findIndex(
    (row, index) => noSpeech.test(row) && blank.test(rows[index - 1] ?? 'x'),
  );
  return (end < 0 ? rows : rows.slice(0, end)).join('\n');
}
