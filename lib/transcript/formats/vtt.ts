import { mostCues, type Cue } from '../lines/cue';
import { linesFromCues } from '../lines/lines-from-cues';
import { excerptOf, splitRows } from '../text';
import type { Parsed, Problem } from '../types';

const signature = /^WEBVTT(?:[ \t]|$)/;
const noSpeech = /^(?:NOTE|STYLE|REGION)(?:[ \t:]|$)/;
const time = String.raw`(?:(\d{1,9}):)?(\d\d):(\d\d)\.(\d{3})(?!\d)`;
/** What follows the second time are settings: layout, not speech. */
const timing = new RegExp(String.raw`^[ \t\f]*${time}[ \t\f]*-->[ \t\f]*${time}`);

/**
 * Parses WebVTT by the standard (https://www.w3.org/TR/webvtt1/#file-parsing): what it drops is
 * dropped here and named in `problems`. Without the signature nothing is read; `parseSrt` reads what
 * only looks like WebVTT. Own code because no library passes the table of inputs found in the wild.
 */
export function parseVtt(text: string): Parsed {
  const { cues, problems, language } = readVttCues(text);
  return linesFromCues(cues, problems, language);
}

interface Read {
  cues: Cue[];
  problems: Problem[];
  language?: string;
}

/** The cues of a WebVTT file in its order; times that run back are kept as the standard keeps them. */
export function readVttCues(text: string): Read {
  const rows = splitRows(text.replaceAll('\0', '\uFFFD'));
  if (!signature.test(rows[0] ?? '')) return nothing('not-a-transcript');
  const first = endOfBlock(rows, 1);
  const language = readLanguage(rows.slice(1, first));
  const read: Read = { cues: [], problems: [], ...(language && { language }) };
  for (let at = first; at < rows.length;) {
    at = rows[at] === '' ? at + 1 : readBlock(rows, at, read);
    if (read.cues.length + read.problems.length > mostCues) return nothing('too-large');
  }
  return read;
}

function nothing(code: Problem['code']): Read {
  return { cues: [], problems: [{ code }] };
}

function endOfBlock(rows: string[], from: number): number {
  let end = from;
  while (end < rows.length && rows[end] !== '' && !rows[end]!.includes('-->')) end += 1;
  return end;
}

/** Reads the block that begins at row `from`, and returns the row after it. */
function readBlock(rows: string[], from: number, { cues, problems }: Read): number {
  // The times stand in the first row, or in the second below an identifier.
  const at = rows[from]!.includes('-->') ? from : from + 1;
  const row = rows[at] ?? '';
  if (!row.includes('-->')) {
    const isStray = !noSpeech.test(rows[from]!);
    if (isStray) problems.push(problemAt('bad-structure', from, rows));
    return endOfBlock(rows, at);
  }
  const end = endOfBlock(rows, at + 1);
  const times = readTimes(row);
  if (times) cues.push({ ...times, payload: payloadOf(rows, at + 1, end), at: at + 1 });
  else problems.push(problemAt('bad-time', at, rows));
  return end;
}

function problemAt(code: Problem['code'], index: number, rows: string[]): Problem {
  return { code, at: index + 1, excerpt: excerptOf(rows[index]!) };
}

function payloadOf(rows: string[], from: number, end: number): string {
  // The standard shows the next cue's number where no blank row precedes it; nobody says it.
  const isNumbered = rows[end]?.includes('-->') && end - from > 1 && /^\d+$/.test(rows[end - 1]!);
  return rows.slice(from, isNumbered ? end - 1 : end).join('\n');
}

function readTimes(row: string): { start: number; end: number } | undefined {
  const parts = timing.exec(row)?.slice(1);
  const start = parts && toSeconds(parts.slice(0, 4));
  const end = parts && toSeconds(parts.slice(4));
  return start === undefined || end === undefined ? undefined : { start, end };
}

function toSeconds(parts: (string | undefined)[]): number | undefined {
  const [hours = 0, minutes = 0, seconds = 0, thousandths = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  if (minutes > 59 || seconds > 59) return undefined;
  return ((hours * 60 + minutes) * 60_000 + seconds * 1000 + thousandths) / 1000;
}

function readLanguage(header: string[]): string | undefined {
  const matches = header.map((row) => /^Language:[ \t]*([a-zA-Z0-9-]{2,35})[ \t]*$/.exec(row));
  return matches.find(Boolean)?.[1];
}
