import type { Cue } from './cue';
import { foldRolling } from './fold-rolling';
import { joinFragments } from './join-fragments';
import { mendTimes } from './mend-times';
import { takeNames } from './name-prefixes';
import { isSound } from './sounds';
import { splitLongLine } from './split-long-line';
import { readTurns } from './turns';
import type { Line, Parsed, Problem } from '../types';

/**
 * Cues become lines that people can read: rolling captions are folded, voices told apart, times
 * mended, fragments joined, overlong lines split, sounds marked. Times are `interpolated` where most
 * lines had to begin at a guess within their cue. What was mended or skipped is added to the given
 * problems, which come sorted by place.
 */
export function linesFromCues(
  cues: Cue[],
  given: readonly Problem[] = [],
  language?: string,
): Parsed {
  const problems = [...given];
  const turns = readTurns(foldRolling(cues), problems);
  const joined = joinFragments(mendTimes(turns, problems), language);
  let guessed = 0;
  const pieces = joined.flatMap((line) => {
    const split = splitLongLine(line, language);
    if (!line.words) guessed += split.length - 1;
    return split;
  });
  const lines = takeNames(pieces).map((line): Line => {
    return isSound(line.text) ? { ...line, sound: true } : line;
  });
  if (lines.length === 0 && problems.length === 0) problems.push({ code: 'not-a-transcript' });
  problems.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const timing = guessed > lines.length / 2 ? 'interpolated' : lines.length > 0 ? 'cue' : 'none';
  return { lines, problems, timing, ...(language && { language }) };
}
