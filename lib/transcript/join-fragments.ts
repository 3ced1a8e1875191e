import { splitSentences } from './sentences';
import { isSound } from './sounds';
import type { Line, Word } from './types';

/** Captions of so few words each are rare; word by word exports stay below. */
const fragmentWords = 3;
const leastFragments = 4;
const leastShare = 0.6;
const longPause = 2;
/** Characters that are searched for sentences at a time. */
const longestRun = 6000;
const sentenceEnd = /[.!?…。！？]["'”’)\]]*$/;

/**
 * Joins what comes in fragments of a word or three into a line per sentence or clause, with the
 * fragments as its `words`. Another speaker, a sound, a pause of two seconds and what begins together
 * also end a line. Times are already mended. What already comes in phrases or sentences is returned as it came.
 */
export function joinFragments(lines: Line[], language?: string): Line[] {
  const fragments = lines.filter(isFragment).length;
  if (fragments < Math.max(leastFragments, lines.length * leastShare)) return lines;
  return splitRuns(lines).flatMap((run) => (run.length > 1 ? joinRun(run, language) : run));
}

function isFragment({ text }: Line): boolean {
  return text.length <= 60 && countWords(text) <= fragmentWords && !sentenceEnd.test(text);
}

function countWords(text: string): number {
  return text.split(' ').length;
}

function splitRuns(lines: Line[]): Line[][] {
  const runs: Line[][] = [];
  let length = 0;
  for (const [index, line] of lines.entries()) {
    const last = runs.at(-1)?.at(-1);
    const isAlone = lines[index + 1]?.start !== line.start;
    if (last && length < longestRun && isAlone && goesOn(last, line)) runs.at(-1)!.push(line);
    else {
      runs.push([line]);
      length = 0;
    }
    length += line.text.length + 1;
  }
  return runs;
}

function goesOn(last: Line, line: Line): boolean {
  if (last.speaker !== line.speaker || line.turn) return false;
  if (isSound(last.text) || isSound(line.text)) return false;
  return line.start >= last.end && line.start - last.end < longPause;
}

function joinRun(run: Line[], language?: string): Line[] {
  const sentences = splitSentences(run.map((line) => line.text).join(' '), language);
  const joined: Line[] = [];
  let taken = 0;
  let said = 0;
  let due = 0;
  for (const sentence of sentences) {
    due += countWords(sentence);
    const from = taken;
    while (taken < run.length && said < due) said += countWords(run[taken++]!.text);
    if (taken > from) joined.push(join(run.slice(from, taken)));
  }
  if (taken < run.length) joined.push(join(run.slice(taken)));
  return joined;
}

function join(lines: Line[]): Line {
  const [first] = lines as [Line, ...Line[]];
  if (lines.length === 1) return first;
  const words = lines.flatMap(
    ({ start, end, text, words: own }): Word[] => own ?? [{ start, end, text }],
  );
  const text = lines.map((line) => line.text).join(' ');
  return { ...first, end: lines.at(-1)!.end, text, words };
}
