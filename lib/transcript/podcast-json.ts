import { cueText } from './cue-text';
import { linesFromCues, type TimedText } from './lines-from-cues';
import { mergeWords } from './merge-words';
import { salvageJson } from './salvage-json';
import { cleanText, excerptOf } from './text';
import { isTime, parseTimeMark } from './time-mark';
import type { Parsed, Problem, Word } from './types';

type Item = Record<string, unknown>;

/**
 * Parses the JSON of Podcasting 2.0 (`{segments: [{startTime, endTime, body, speaker}]}`,
 * https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md), and the
 * `{start, end, text}` items, bare or under `segments`, that Whisper, Podlove and Substack write.
 * Times are seconds as number or string, or time marks. Segments of one word each are joined to
 * sentences and kept as `words`. Of a text that breaks off, the whole segments are returned.
 */
export function parsePodcastJson(text: string): Parsed {
  const { data, truncated } = salvageJson(text.replace(/^\uFEFF/, ''));
  const problems: Problem[] = [];
  if (truncated) problems.push({ code: data === undefined ? 'bad-structure' : 'truncated' });
  const items = findItems(data);
  if (!items) return linesFromCues([], [...problems, { code: 'not-a-transcript' }]);
  const cues = items.flatMap((item, index) => readItem(item, index + 1, problems));
  const language = isItem(data) ? own(data, 'language') : undefined;
  return linesFromCues(mergeWords(cues, languageOf(language)), problems, languageOf(language));
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of these keys the item itself has; never a key of its prototype. */
function own(item: Item, ...keys: string[]): unknown {
  const key = keys.find((name) => Object.hasOwn(item, name) && item[name] !== null);
  return key === undefined ? undefined : item[key];
}

function findItems(data: unknown): unknown[] | undefined {
  const found = isItem(data) ? own(data, 'segments', 'transcript', 'cues') : data;
  if (Array.isArray(found)) return found;
  return isItem(found) && Array.isArray(own(found, 'segments'))
    ? (own(found, 'segments') as unknown[])
    : undefined;
}

function readItem(value: unknown, at: number, problems: Problem[]): TimedText[] {
  const text = isItem(value) ? own(value, 'body', 'text', 'word') : undefined;
  if (!isItem(value) || typeof text !== 'string') {
    problems.push({ code: 'bad-structure', at });
    return [];
  }
  const start = readSeconds(own(value, 'startTime', 'start'));
  const said = cueText(text);
  if (start === undefined || said === '') {
    const code = start === undefined ? 'bad-time' : 'empty-cue';
    problems.push({ code, at, excerpt: excerptOf(text) });
    return [];
  }
  const end = readSeconds(own(value, 'endTime', 'end'));
  const speaker = readName(own(value, 'speaker', 'voice'));
  const words = readWords(own(value, 'words'));
  return [{ start, end, text: said, at, ...(speaker && { speaker }), ...(words && { words }) }];
}

function readSeconds(value: unknown): number | undefined {
  const isPlain = typeof value === 'string' && /^\s*\d+(?:\.\d+)?\s*$/.test(value);
  if (typeof value === 'string' && !isPlain) return parseTimeMark(value);
  const seconds = isPlain ? Number(value) : value;
  return isTime(seconds) ? seconds : undefined;
}

function readName(value: unknown): string | undefined {
  const name = isItem(value) ? own(value, 'name') : value;
  return typeof name === 'string' ? cleanText(name) || undefined : undefined;
}

function readWords(value: unknown): Word[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const words = value.flatMap((item): Word[] => {
    if (!isItem(item)) return [];
    const text = own(item, 'text', 'word', 'body');
    const start = readSeconds(own(item, 'start', 'startTime'));
    const end = readSeconds(own(item, 'end', 'endTime'));
    const said = typeof text === 'string' ? cleanText(text) : '';
    return said && start !== undefined && end !== undefined ? [{ start, end, text: said }] : [];
  });
  return words.length > 0 ? words : undefined;
}

function languageOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-zA-Z0-9-]{2,35}$/.test(value) ? value : undefined;
}
