import { findBlocks } from './find-blocks';
import { htmlRows } from './html-rows';
import { linesFromBlocks } from './lines-from-blocks';
import { parsePodcastJson } from './podcast-json';
import { parseSrt } from './srt';
import { splitRows } from './text';
import type { Parsed } from './types';
import { parseVtt } from './vtt';

export type Format = 'vtt' | 'srt' | 'json' | 'text' | 'unknown';

/** What the server or the file's name claims; consulted only where the content leaves it open. */
interface Hint {
  type?: string;
  url?: string;
}

// Ten times the longest transcript seen; beyond it reading would block the page it runs in.
const mostCharacters = 40_000_000;
const jsonStart = /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{"\]]|$))/;
const cueTimes = /\d[ \t]*-->[ \t]*\d/;
const commaTimes = /\d,\d{1,3}[ \t]*-->/;

/**
 * Reads a transcript of any supported format. Content decides, since servers send JSON as text/plain
 * and SubRip as text/vtt. Plain text (and the `<cite>`, `<time>` form of HTML) is read when it holds
 * time-marked speech. Anything else, such as an error page, gives no lines and says why in `problems`.
 */
export function readTranscript(text: string, hint: Hint = {}): Parsed & { format: Format } {
  if (text.length > mostCharacters) return nothing('too-large');
  const body = text.replace(/^[\uFEFF\0\s]+/, '');
  if (/^WEBVTT(?:\s|$)/.test(body)) return { ...parseVtt(body), format: 'vtt' };
  if (jsonStart.test(body.slice(0, 200))) return { ...parsePodcastJson(body), format: 'json' };
  if (cueTimes.test(body) && !body.startsWith('<')) {
    return claimsSrt(body, hint)
      ? { ...parseSrt(text), format: 'srt' }
      : { ...parseVtt(text), format: 'vtt' };
  }
  return readPlain(body);
}

function claimsSrt(body: string, hint: Hint): boolean {
  if (commaTimes.test(body) || /^\d+\s*[\r\n]/.test(body)) return true;
  return /srt|subrip/i.test(`${hint.type ?? ''} ${hint.url ?? ''}`);
}

function readPlain(body: string): Parsed & { format: Format } {
  const rows = body.startsWith('<') ? htmlRows(body) : splitRows(body).map((row) => row.trim());
  const found = findBlocks(
    rows.filter(Boolean).map((row) => ({ text: row, kind: 'text' as const, path: '' })),
  );
  return found ? { ...linesFromBlocks(found.blocks), format: 'text' } : nothing('not-a-transcript');
}

function nothing(code: 'too-large' | 'not-a-transcript'): Parsed & { format: Format } {
  return { lines: [], problems: [{ code }], timing: 'none', format: 'unknown' };
}
