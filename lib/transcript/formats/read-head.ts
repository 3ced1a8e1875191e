import { splitName } from '../lines/name-prefixes';
import type { Parsed } from '../types';
import { hasVoice } from './cue-text';
import { readTranscript } from './read-transcript';

/** Characters: some hundred cues, enough to tell by how the whole is written. */
const headLength = 32_000;
/** A shorter transcript is read as a whole in no time. */
const leastLength = 2 * headLength;
/** More than a screen shows. */
const mostLines = 40;

/**
 * What a long transcript begins with, line by line as `readTranscript` will give it, at a fraction of its time: to be shown while
 * the whole is read. Undefined where the head does not tell: it is no WebVTT or SubRip, needs mending, or may name a
 * speaker whom only the whole makes known.
 */
export function readHead(text: string): Parsed | undefined {
  if (text.length < leastLength) return undefined;
  const head = text.slice(0, endOfCues(text));
  if (!head.includes('-->')) return undefined;
  const { format, ...read } = readTranscript(head);
  const isTold = (format === 'vtt' || format === 'srt') && read.timing === 'cue';
  if (!isTold || read.problems.length > 0) return undefined;
  // The last ones might end, or be joined, otherwise if the head went on.
  const lines = read.lines.slice(0, Math.min(mostLines, read.lines.length / 2));
  // Speakers are told by marks; in files without these, by names that come again.
  const isNamed = hasVoice(text) ? hasVoice(head) : !lines.some((line) => splitName(line.text));
  return isNamed ? { ...read, lines } : undefined;
}

/** Where the last whole cue of the head ends: at a blank row. */
function endOfCues(text: string): number {
  const ends = ['\n\n', '\n\r\n', '\r\r'].map((blank) => text.lastIndexOf(blank, headLength));
  return Math.max(0, ...ends);
}
