import { isSound } from '@/lib/transcript/lines/sounds';
import { splitSentences } from '@/lib/transcript/sentences';
import type { Line, Word } from '@/lib/transcript/types';

/** Seconds without a word that end a line, and words after which one ends at the latest. */
const longPause = 2;
const longestRun = 500;

/** Lines of a sentence each from words whose texts keep the space before them. */
export function linesFromWords(words: readonly Word[], language?: string): Line[] {
  const lines = splitRuns(words).flatMap((run) => sentencesOf(run, language));
  return lines.map((line, index) => {
    const next = lines[index + 1]?.start ?? line.end;
    return line.end > next ? { ...line, end: next } : line;
  });
}

function splitRuns(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && run.length < longestRun && word.start - last.end < longPause) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Sentences hold the run's characters in order, so counting them tells which words are whose. */
function sentencesOf(run: readonly Word[], language?: string): Line[] {
  const sentences = splitSentences(textOf(run), language);
  let taken = 0;
  let said = 0;
  let due = 0;
  return sentences.flatMap((sentence) => {
    due += visible(sentence);
    const from = taken;
    while (taken < run.length && said < due) said += visible(run[taken++]!.text);
    return taken > from ? [lineOf(run.slice(from, taken))] : [];
  });
}

function lineOf(words: readonly Word[]): Line {
  const text = textOf(words);
  return {
    start: words[0]!.start,
    end: words.at(-1)!.end,
    text,
    ...(isSound(text) && { sound: true }),
    words: words.map((word) => ({ ...word, text: word.text.trim() })),
  };
}

function textOf(words: readonly Word[]): string {
  return words
    .map(({ text }) => text)
    .join('')
    .trim();
}

function visible(text: string): number {
  return text.replaceAll(' ', '').length;
}
