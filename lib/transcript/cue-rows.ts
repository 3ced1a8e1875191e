import { excerptOf } from './text';
import { parseTimeMark } from './time-mark';
import type { Problem } from './types';

/** A cue as it stands in a file: times in seconds, payload still with its markup. */
export interface RawCue {
  start: number;
  end: number;
  payload: string;
  /** 1-based row of its times. */
  at: number;
}

export interface CueRowRules {
  /** Whether this row, right above a cue's times and `afterBlank` or not, only names the cue. */
  isIdentifier(row: string, afterBlank: boolean): boolean;
  /** Of the rows below a cue's times: which are its payload, and where stray text begins, if any does. */
  takePayload(rows: string[]): { payload: string[]; strayAt?: number };
}

// A word a cue for a whole day; a file with more is junk that would only keep the reader waiting.
const mostCues = 200_000;

const blank = /^\s*$/;

/** The arrow of both formats, and how it is mistyped or "corrected" by editors: one dash, a long one. */
const arrow = /-{1,3}>|[–—]>|→/;

function isTimingRow(row: string): boolean {
  if (row.length >= 300 || !arrow.test(row)) return false;
  // Only the true arrow is proof enough where a time cannot be read.
  return row.includes('-->') ? /\d/.test(row) : parseTimingRow(row) !== undefined;
}

function parseTimingRow(row: string): { start: number; end: number } | undefined {
  const [left = '', right = ''] = row.split(arrow);
  const start = parseTimeMark(left);
  // What follows the end time are WebVTT settings or SubRip coordinates: layout, not speech.
  const end = parseTimeMark(right.trim().split(/\s/, 1)[0] ?? '');
  return start === undefined || end === undefined ? undefined : { start, end };
}

/**
 * Cuts rows into cues at their `start --> end` rows, which is the one thing that files of all
 * dialects get right: blank rows between cues, numbers and headers go missing in the wild.
 * A row whose times cannot be read is skipped with its payload and named in `problems`.
 */
export function readCueRows(
  rows: string[],
  rules: CueRowRules,
): { cues: RawCue[]; problems: Problem[] } {
  const cues: RawCue[] = [];
  const problems: Problem[] = [];
  const timings = rows.flatMap((row, index) => (isTimingRow(row) ? [index] : []));
  if (timings.length > mostCues) return { cues, problems: [{ code: 'too-large' }] };
  for (const [nth, index] of timings.entries()) {
    const row = rows[index] ?? '';
    const body = rows.slice(index + 1, endOfBody(rows, timings[nth + 1], index, rules));
    const times = parseTimingRow(row);
    if (!times) {
      problems.push({ code: 'bad-time', at: index + 1, excerpt: excerptOf(row) });
      continue;
    }
    const { payload, strayAt } = rules.takePayload(body);
    cues.push({ ...times, payload: payload.join('\n'), at: index + 1 });
    if (strayAt !== undefined) {
      const excerpt = excerptOf(body[strayAt] ?? '');
      problems.push({ code: 'bad-structure', at: index + 2 + strayAt, excerpt });
    }
  }
  return { cues, problems };
}

function endOfBody(
  rows: string[],
  next: number | undefined,
  index: number,
  rules: CueRowRules,
): number {
  if (next === undefined) return rows.length;
  const above = rows[next - 1] ?? '';
  const mayName = next - 1 > index && !blank.test(above);
  return mayName && rules.isIdentifier(above, blank.test(rows[next - 2] ?? '')) ? next - 1 : next;
}
