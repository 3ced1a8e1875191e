import { splitSentences } from '../sentences';
import { isSound } from './sounds';
import type { Line, Word } from '../types';

/** Three words; captions of so little are rare, word by word exports stay below. */
const longestFragment = 40;
/** Scripts that are written without spaces, in which words are short. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Some exports give punctuation an item of its own. */
const punctuation = /^[,.!?;:…。、！？]+$/;
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
  if (text.length > longestFragment || sentenceEnd.test(text)) return false;
  return unspaced.test(text) ? text.length <= 4 : text.split(' ').length <= 3;
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
  const sentences = splitSentences(joinTexts(run), language);
  const joined: Line[] = [];
  let taken = 0;
  let said = 0;
  let due = 0;
  for (const sentence of sentences) {
    due += countCharacters(sentence);
    const from = taken;
    while (taken < run.length && said < due) said += countCharacters(run[taken++]!.text);
    if (taken > from) joined.push(join(run.slice(from, taken)));
  }
  if (taken < run.length) joined.push(join(run.slice(taken)));
  return joined;
}

function countCharacters(text: string): number {
  return text.replaceAll(' ', '').length;
}

function joinTexts(lines: Line[]): string {
  return lines.reduce((text, line) => {
    const isUnspaced = unspaced.test(text.slice(-1)) && unspaced.test(line.text[0]!);
    const isJoined = text === '' || isUnspaced || punctuation.test(line.text);
    return text + (isJoined ? '' : ' ') + line.text;
  }, '');
}

function join(lines: Line[]): Line {
  const [first] = lines as [Line, ...Line[]];
  if (lines.length === 1) return first;
  const words = lines.flatMap(({ start, end, text, words: own }): Word[] => {
    return own ?? [{ start, end, text }];
  });
  return { ...first, end: lines.at(-1)!.end, text: joinTexts(lines), words };
}
