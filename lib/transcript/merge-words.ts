import type { TimedText } from './lines-from-cues';
import { splitSentences } from './sentences';
import type { Word } from './types';

// Captions of one or two short words each are rare; word-level exports stay near one.
const wordsPerSegment = 1.5;
const longPause = 2;
const longestRun = 500;

/**
 * Joins segments that hold about one word each into a line per sentence, with the segments as its
 * `words`. A change of speaker, a pause of two seconds and a time that runs back also end a line.
 * Segments that already hold phrases are returned as they came.
 */
export function mergeWords(cues: TimedText[], language?: string): TimedText[] {
  const words = cues.reduce((sum, cue) => sum + countWords(cue.text), 0);
  if (cues.length < 2 || words / cues.length > wordsPerSegment) return cues;
  return splitRuns(cues).flatMap((run) => mergeRun(run, language));
}

function countWords(text: string): number {
  return text.split(' ').length;
}

function splitRuns(cues: TimedText[]): TimedText[][] {
  const runs: TimedText[][] = [];
  for (const cue of cues) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn =
      run &&
      last &&
      last.speaker === cue.speaker &&
      cue.start >= last.start &&
      cue.start - (last.end ?? last.start) < longPause &&
      run.length < longestRun;
    if (goesOn) run.push(cue);
    else runs.push([cue]);
  }
  return runs;
}

function mergeRun(run: TimedText[], language?: string): TimedText[] {
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
  const words = cues.map(({ start, end, text }, index): Word => ({
    start,
    end: Math.max(start, end ?? cues[index + 1]?.start ?? start),
    text,
  }));
  return {
    ...first,
    end: cues.at(-1)?.end,
    text: cues.map((cue) => cue.text).join(' '),
    words,
  };
}
