import { splitSentences } from './sentences';
import { isSound } from './sounds';
import type { TimedText } from './turns';
import type { Word } from './types';

/** Captions of so few words each are rare; word by word exports stay below. */
const fragmentWords = 3;
const leastFragments = 4;
const leastShare = 0.6;
const longPause = 2;
const longestRun = 500;
// Writers round; fragments that overlap more are shown together, not one after the other.
const overlap = 0.1;
const sentenceEnd = /[.!?…。！？]["'”’)\]]*$/;

/**
 * Joins what comes in fragments of a word or three into a line per sentence or clause, with the
 * fragments as its `words`. Another speaker, a sound, a pause of two seconds and a time that runs back
 * also end a line. What already comes in phrases or sentences is returned as it came.
 */
export function joinFragments(cues: TimedText[], language?: string): TimedText[] {
  const fragments = cues.filter(isFragment).length;
  if (fragments < Math.max(leastFragments, cues.length * leastShare)) return cues;
  return splitRuns(cues).flatMap((run) => joinRun(run, language));
}

function isFragment({ text }: TimedText): boolean {
  return text.length <= 60 && countWords(text) <= fragmentWords && !sentenceEnd.test(text);
}

function countWords(text: string): number {
  return text.split(' ').length;
}

function splitRuns(cues: TimedText[]): TimedText[][] {
  const runs: TimedText[][] = [];
  for (const cue of cues) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && run.length < longestRun && goesOn(last, cue)) run.push(cue);
    else runs.push([cue]);
  }
  return runs;
}

function goesOn(last: TimedText, cue: TimedText): boolean {
  if (last.speaker !== cue.speaker || cue.turn || isSound(last.text) || isSound(cue.text))
    return false;
  const end = last.end ?? last.start;
  return cue.start >= last.start && cue.start > end - overlap && cue.start - end < longPause;
}

function joinRun(run: TimedText[], language?: string): TimedText[] {
  const sentences = splitSentences(run.map((cue) => cue.text).join(' '), language);
  const lines: TimedText[] = [];
  let taken = 0;
  let said = 0;
  let due = 0;
  for (const sentence of sentences) {
    due += countWords(sentence);
    const from = taken;
    while (taken < run.length && said < due) said += countWords(run[taken++]!.text);
    if (taken > from) lines.push(joinCues(run.slice(from, taken)));
  }
  if (taken < run.length) lines.push(joinCues(run.slice(taken)));
  return lines;
}

function joinCues(cues: TimedText[]): TimedText {
  const [first] = cues as [TimedText, ...TimedText[]];
  if (cues.length === 1) return first;
  const words = cues.flatMap(({ start, end, text, words: own }, index): Word[] => {
    const next = cues[index + 1]?.start ?? start;
    return own ?? [{ start, end: Math.max(start, end ?? next), text }];
  });
  return { ...first, end: cues.at(-1)?.end, text: cues.map((cue) => cue.text).join(' '), words };
}
