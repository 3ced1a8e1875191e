import { cueText } from './cue-text';
import { parseTimeMark } from '../time-mark';
import type { Word } from '../types';

const stamp = /<(\d[\d:.,]{3,15})>/g;

/**
 * The words of a payload with WebVTT's inline times (`so<00:01.500> it<00:02.000> begins`,
 * https://www.w3.org/TR/webvtt1/#webvtt-cue-timestamp), each from its time to the next and the first
 * from the cue's start; undefined where there are none. A time that runs back is left out.
 */
export function inlineWords(payload: string, start: number, end: number): Word[] | undefined {
  if (payload.search(stamp) < 0) return undefined;
  const parts = payload.split(stamp);
  const words: Word[] = [];
  let from = start;
  for (let index = 0; index < parts.length; index += 2) {
    const time = index === 0 ? start : parseTimeMark(parts[index - 1]!);
    if (time !== undefined && time >= from && time <= end) from = time;
    const text = cueText(parts[index]!);
    if (text) words.push({ start: from, end, text });
  }
  return words.map((word, index) => ({ ...word, end: words[index + 1]?.start ?? end }));
}
