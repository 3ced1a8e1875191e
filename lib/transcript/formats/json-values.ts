import { cleanText } from '../text';
import { isTime, parseTimeMark } from '../time-mark';
import type { Word } from '../types';

export type Item = Record<string, unknown>;

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of these keys the item itself has; never a key of its prototype. */
export function own(item: Item, ...keys: string[]): unknown {
  const key = keys.find((name) => Object.hasOwn(item, name) && item[name] !== null);
  return key === undefined ? undefined : item[key];
}

export function readText(item: Item): string | undefined {
  const text = own(item, 'body', 'text', 'punctuated_word', 'word', 'transcript');
  return typeof text === 'string' ? text : undefined;
}

/** Seconds of a number, of digits (`12.5`, Google's `1.3s`) or of a time mark. */
export function readSeconds(value: unknown): number | undefined {
  const isPlain = typeof value === 'string' && /^\s*\d{1,12}(?:\.\d{1,20})?\s*s?\s*$/.test(value);
  if (typeof value === 'string' && !isPlain) return parseTimeMark(value);
  const seconds = isPlain ? Number.parseFloat(value) : value;
  return isTime(seconds) ? seconds : undefined;
}

/** When an item starts and ends, in seconds as far as its keys say so. */
export function readTimes(item: Item): { start: number | undefined; end: number | undefined } {
  const start = readSeconds(own(item, 'startTime', 'start', 'start_time'));
  if (start !== undefined) {
    return { start, end: readSeconds(own(item, 'endTime', 'end', 'end_time')) };
  }
  // whisper.cpp has `offsets: {from, to}`.
  const offsets = own(item, 'offsets');
  const from = isItem(offsets) ? own(offsets, 'from') : own(item, 'start_ms', 'startMs');
  const to = isItem(offsets) ? own(offsets, 'to') : own(item, 'end_ms', 'endMs');
  return { start: inSeconds(from), end: inSeconds(to) };
}

function inSeconds(milliseconds: unknown): number | undefined {
  const value = readSeconds(milliseconds);
  return value === undefined ? undefined : value / 1000;
}

/** Who speaks; Podlove's `voice` is the name of what it numbers as `speaker`. A bare `0` or `A` is no name. */
export function readName(item: Item): string | undefined {
  const value = own(item, 'voice', 'speaker', 'speaker_label', 'speakerName', 'speakerTag');
  const name = isItem(value) ? own(value, 'name') : value;
  const text = typeof name === 'number' || typeof name === 'string' ? cleanText(String(name)) : '';
  if (text === '') return undefined;
  return /^(?:\d{1,3}|[A-Z])$/.test(text) ? `Speaker ${text}` : text;
}

export function readWords(value: unknown): Word[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const words = value.flatMap((item): Word[] => {
    if (!isItem(item)) return [];
    const { start, end } = readTimes(item);
    const text = cleanText(readText(item) ?? '');
    return text && start !== undefined && end !== undefined ? [{ start, end, text }] : [];
  });
  return words.length > 0 ? words : undefined;
}

/** BCP 47; names such as Whisper's `english` are no tags. */
export function readLanguage(data: Item): string | undefined {
  const result = own(data, 'result');
  const value =
    own(data, 'language', 'language_code') ?? (isItem(result) && own(result, 'language'));
  const tag = typeof value === 'string' ? value.replaceAll('_', '-') : '';
  return /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8}){0,4}$/.test(tag) ? tag : undefined;
}
