import type { Cue } from '../lines/cue';
import {
  isItem,
  own,
  readName,
  readSeconds,
  readText,
  readTimes,
  readWords,
  type Item,
} from './json-values';
import { excerptOf } from '../text';
import type { Problem } from '../types';

interface Found {
  cues: Cue[];
  problems: Problem[];
}

/** Where writers put their items, phrases before words: the first of these that holds any is taken. */
const containers = [
  'utterances',
  'segments',
  'audio_segments',
  'transcription',
  'transcripts',
  'transcript',
  'sentences',
  'paragraphs',
  'events',
  'cues',
  'captions',
  'items',
  'results',
  'channels',
  'alternatives',
  'words',
];

// Deepgram's sentences stand seven deep.
const deepest = 12;

/** The items with a text and a time in parsed JSON, wherever they stand; what is wrong with those beside them. */
export function findCues(data: unknown, speaker?: string, depth = 0): Found {
  if (depth > deepest) return { cues: [], problems: [] };
  if (Array.isArray(data)) return findInArray(data, speaker, depth);
  let problems: Problem[] = [];
  if (!isItem(data)) return { cues: [], problems };
  for (const name of containers) {
    const value = own(data, name);
    if (typeof value !== 'object') continue;
    const found = findCues(value, speaker, depth + 1);
    if (found.cues.length > 0) return found;
    if (problems.length === 0) problems = found.problems;
  }
  return { cues: [], problems };
}

function findInArray(items: unknown[], speaker: string | undefined, depth: number): Found {
  const found: Found = { cues: [], problems: [] };
  for (const [index, item] of items.entries()) {
    const cue = isItem(item) ? readItem(item, index + 1, speaker) : undefined;
    if (cue) found.cues.push(cue);
    else if (!addNested(found, item, speaker, depth)) {
      found.problems.push(problemOf(item, index + 1));
    }
  }
  return found;
}

/** A group (a speaker's turn, a channel) holds its items in turn. */
function addNested(
  found: Found,
  group: unknown,
  speaker: string | undefined,
  depth: number,
): boolean {
  if (!isItem(group)) return false;
  const nested = findCues(group, readName(group) ?? speaker, depth + 1);
  for (const cue of nested.cues) found.cues.push(cue);
  if (nested.cues.length > 0) for (const problem of nested.problems) found.problems.push(problem);
  return nested.cues.length > 0;
}

function readItem(item: Item, at: number, group: string | undefined): Cue | undefined {
  const youtube = readYouTube(item, at);
  if (youtube) return youtube;
  const payload = readText(item);
  const { start, end } = readTimes(item);
  if (payload === undefined || start === undefined) return undefined;
  const speaker = readName(item) ?? group;
  const words = readWords(own(item, 'words'));
  return { start, end, payload, at, ...(speaker && { speaker }), ...(words && { words }) };
}

/** json3 says when a caption leaves the screen, which is long after its end; so the end is left out. */
function readYouTube(item: Item, at: number): Cue | undefined {
  const segments = own(item, 'segs');
  const start = readSeconds(own(item, 'tStartMs'));
  if (!Array.isArray(segments) || start === undefined) return undefined;
  const parts = segments.flatMap((part) => {
    const text = isItem(part) ? own(part, 'utf8') : undefined;
    const offset = isItem(part) ? (readSeconds(own(part, 'tOffsetMs')) ?? 0) : 0;
    return typeof text === 'string' ? [{ text, start: (start + offset) / 1000 }] : [];
  });
  const spoken = parts.filter(({ text }) => text.trim() !== '');
  const words = spoken.map(({ text, start: from }, index) => ({
    start: from,
    end: spoken[index + 1]?.start ?? from,
    text: text.trim(),
  }));
  const payload = parts.map(({ text }) => text).join('');
  return { start: start / 1000, end: undefined, payload, at, ...(words.length > 1 && { words }) };
}

function problemOf(item: unknown, at: number): Problem {
  const text = isItem(item) ? readText(item) : undefined;
  if (text === undefined) return { code: 'bad-structure', at };
  return { code: text.trim() === '' ? 'empty-cue' : 'bad-time', at, excerpt: excerptOf(text) };
}
