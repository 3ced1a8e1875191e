import { parseHtml } from './html';
import { parseJson } from './json';
import { parsePlain } from './plain';
import { parseSrt } from './srt';
import { isTsv, parseTsv } from './tsv';
import type { Parsed } from '../types';
import { parseVtt } from './vtt';

type Format = 'vtt' | 'srt' | 'tsv' | 'json' | 'html' | 'text' | 'unknown';

interface Options {
  /** MIME type and address that the server or the file's name claims; they decide only what content leaves open. */
  type?: string;
  url?: string;
  /** Seconds of the recording; without it a text without times stays so. */
  duration?: number;
}

type Read = Parsed & { format: Format };

// Ten times the longest transcript seen; beyond it reading would block the page it runs in.
const mostCharacters = 40_000_000;
const jsonStart = /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{"\]]|$))/;
const cueTimes = /\d[ \t]*(?:-->|[–—]>|→)[ \t]*\d/;
const commaTimes = /\d,\d{1,3}[ \t]*-->/;

/**
 * Reads a transcript of any supported format. Content decides, since servers send JSON as text/plain
 * and SubRip as text/vtt. Text and HTML may have times, names, both or none. Anything else, such as an
 * error or sign-in page, gives no lines and says why in `problems`. Never throws.
 */
export function readTranscript(text: string, options: Options = {}): Read {
  if (text.length > mostCharacters) return nothing('too-large');
  const body = text.replace(/^[\uFEFF\0\s]+/, '');
  if (/^WEBVTT(?:\s|$)/.test(body)) return readVtt(body);
  if (jsonStart.test(body.slice(0, 200))) return { ...parseJson(body), format: 'json' };
  if (body.startsWith('<')) return orNothing({ ...parseHtml(body, options), format: 'html' });
  if (isTsv(body)) return { ...parseTsv(body), format: 'tsv' };
  if (cueTimes.test(body)) {
    return { ...parseSrt(body), format: claimsSrt(body, options) ? 'srt' : 'vtt' };
  }
  return orNothing({ ...parsePlain(body, options), format: 'text' });
}

/** Where the standard drops more cues than it keeps, a writer took WebVTT's name for something laxer. */
function readVtt(body: string): Read {
  const strict = parseVtt(body);
  const dropped = strict.problems.filter(({ code }) => code === 'bad-time').length;
  if (dropped < strict.lines.length) return { ...strict, format: 'vtt' };
  const lax = parseSrt(body);
  return { ...(lax.lines.length > strict.lines.length ? lax : strict), format: 'vtt' };
}

function claimsSrt(body: string, { type, url }: Options): boolean {
  if (commaTimes.test(body) || /^\d+\s*[\r\n]/.test(body)) return true;
  return /srt|subrip/i.test(`${type ?? ''} ${url ?? ''}`);
}

function orNothing(read: Read): Read {
  return read.lines.length > 0 ? read : nothing('not-a-transcript');
}

function nothing(code: 'too-large' | 'not-a-transcript'): Read {
  return { lines: [], problems: [{ code }], timing: 'none', format: 'unknown' };
}
