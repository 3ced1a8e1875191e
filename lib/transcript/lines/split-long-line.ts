import { splitSentences } from '../sentences';
import type { Line, Word } from '../types';

const longest = 280;

/**
 * Cuts a line of over about 280 characters into its sentences, and those into clauses. Pieces begin
 * when their first word does where words have times, else by their share of the characters.
 */
export function splitLongLine(line: Line, language?: string): Line[] {
  if (line.text.length <= longest) return [line];
  const texts = splitSentences(line.text, language);
  const { words, turn, ...rest } = line;
  const groups = words && groupWords(texts, words);
  const candidates = [groups && startsOf(groups, line), shareTime(texts, line)];
  const starts = candidates.find((times) => times && areRising([...times, line.end]));
  if (!starts) return [line];
  return texts.map((text, index) => ({
    ...rest,
    start: starts[index]!,
    end: starts[index + 1] ?? line.end,
    text,
    ...(index === 0 && turn && { turn }),
    ...(groups?.[index]!.length && { words: groups[index] }),
  }));
}

function shareTime(texts: string[], { start, end }: Line): number[] {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  let said = 0;
  return texts.map((text) => {
    const at = start + ((end - start) * said) / total;
    said += text.length;
    return Math.max(start, Math.floor(at * 1000) / 1000);
  });
}

/** Letters only: words often come without the punctuation and spaces of the text. */
function countLetters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}

function groupWords(texts: string[], words: Word[]): Word[][] {
  let taken = 0;
  let due = 0;
  let said = 0;
  return texts.map((text, index) => {
    const from = taken;
    due += countLetters(text);
    while (taken < words.length && (said < due || index === texts.length - 1)) {
      said += countLetters(words[taken++]!.text);
    }
    return words.slice(from, taken);
  });
}

function startsOf(groups: Word[][], { start }: Line): number[] {
  return groups.map(([first], index) => (index === 0 ? start : (first?.start ?? Number.NaN)));
}

/** Whether every piece lasts; words may lie about their times, and a cue may be too short to share. */
function areRising(times: number[]): boolean {
  return times.every((time, index) => index === 0 || time > times[index - 1]!);
}
