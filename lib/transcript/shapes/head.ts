import { isSpeakerName } from '../speaker-name';
import { parseTimeMark } from '../time-mark';

/** How a transcript writes its marks, `@` in attributes; one transcript writes them all alike. */
export type Bracket = '[' | '(' | '' | '@';

/** A mark at the head of a row. */
export interface Head {
  start: number;
  bracket: Bracket;
  /** The name that stands before the mark: `Ada (00:12)`. */
  speaker?: string;
  /** What follows on the same row. */
  text: string;
}

const time = String.raw`\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,3})?`;
const anyTime = /\d:[0-5]\d/;
// The second time of a range (`0:12 - 0:15`) says what the next mark says anyway.
const markFirst = new RegExp(String.raw`^([[(]?)(${time})(?:\s*(?:-->|[-–—])\s*${time})?([\])]?)`);
const nameFirst = new RegExp(
  String.raw`^([^\d[(].{0,49}?):?\s*([[(])(${time})([\])])\s*:?\s*`,
  'u',
);
const nameThenTime = new RegExp(String.raw`^([^\d[(].{0,49}?)(?::|\s[|·•–—-])?\s+(${time})$`, 'u');
const titleFirst = new RegExp(String.raw`\((${time})\)$`);
const separator = /^(?:\s|[|:–—◼■►▶•-](?=\s|$))*/;

/**
 * Reads `[0:12] text`, `0:12 text`, `0:12` alone, `Name (0:12): text`, `(0:12):` and Otter's
 * `Name 0:12`. A time elsewhere in a row, a time of day and a title with a time are no heads.
 */
export function parseHead(text: string): Head | undefined {
  if (!anyTime.test(text.slice(0, 80))) return undefined;
  return parseMarkFirst(text) ?? parseNameFirst(text);
}

function isPair(open: string | undefined, close: string | undefined): boolean {
  return open === '[' ? close === ']' : open === '(' ? close === ')' : close === '';
}

function parseMarkFirst(text: string): Head | undefined {
  const match = markFirst.exec(text);
  const start = parseTimeMark(match?.[2] ?? '');
  if (!match || start === undefined || !isPair(match[1], match[3])) return undefined;
  const rest = text.slice(match[0].length);
  const bracket = match[1] as Bracket;
  if (bracket === '' && !/^(?:[\s|:–—-]|$)/.test(rest)) return undefined;
  if (/^\s*[ap]\.?m\b/i.test(rest)) return undefined;
  return { start, bracket, text: rest.replace(separator, '') };
}

function parseNameFirst(text: string): Head | undefined {
  const bare = text.length < 80 ? nameThenTime.exec(text) : null;
  const match = bare ? undefined : nameFirst.exec(text);
  if (match && !isPair(match[2], match[4])) return undefined;
  const speaker = (bare ?? match)?.[1]?.trim() ?? '';
  const start = parseTimeMark((bare ? bare[2] : match?.[3]) ?? '');
  if (start === undefined || !isSpeakerName(speaker)) return undefined;
  const bracket = (match?.[2] ?? '') as Bracket;
  return { start, bracket, speaker, text: match ? text.slice(match[0].length) : '' };
}

/** Reads the mark of a chapter's heading in a transcript: `What the harbour saw (4:10)`. */
export function parseTitle(text: string): Head | undefined {
  const start = parseTimeMark(titleFirst.exec(text.slice(-12))?.[1] ?? '');
  return start === undefined ? undefined : { start, bracket: '(', text: '' };
}
