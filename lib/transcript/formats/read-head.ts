import { splitName } from '../lines/name-prefixes';
import type { Parsed } from '../types';
import { hasVoice } from './cue-text';
import { readTranscript } from './read-transcript';

/** Characters: more than a hundred cues, enough to tell how the whole is written. */
const headLength = 16_000;
/** More than a screen shows. */
const mostLines = 40;

/**
 * The lines that a long transcript begins with, to be shown while the rest is on its way: `text` is what it begins with, cut
 * anywhere. Undefined where that does not tell: it is no WebVTT or SubRip, needs mending, or may name speakers whom only the
 * whole makes known. Lines are as `readTranscript` will give them, unless marks of speakers come later only.
 */
export function readHead(text: string): Parsed | undefined {
  const head = text.slice(0, endOfCues(text));
  if (!head.includes('-->')) return undefined;
  const { format, ...read } = readTranscript(head);
  const isTold = (format === 'vtt' || format === 'srt') && read.timing === 'cue';
  if (!isTold || read.problems.length > 0) return undefined;
  // The last ones might end, or be joined, otherwise if the head went on.
  const lines = read.lines.slice(0, Math.min(mostLines, read.lines.length / 2));
  // Speakers are told by marks; in files without these, by names that come again.
  const isNamed = hasVoice(head) || !lines.some((line) => splitName(line.text));
  return isNamed && lines.length > 0 ? { ...read, lines } : undefined;
}

/** Where the last whole cue of the head ends: at a blank row. */
function endOfCues(text: string): number {
  const ends = ['\n\n', '\n\r\n', '\r\r'].map((blank) => text.lastIndexOf(blank, headLength));
  return Math.max(0, ...ends);
}
