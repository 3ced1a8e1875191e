import type { Row } from '@/lib/transcript/shapes/find-blocks';

/** Fewer marks are a list of chapters or times of day; with less text after each, so are more. */
const fewestMarks = 8;
const leastTextPerMark = 40;

const openingMark =
  /^[^\p{L}]{0,24}\d{1,2}:\d\d|^.{2,60}\(\d{1,2}:\d\d(?::\d\d)?\):?|^Starting point is \d/u;

/**
 * Whether a page's text may be what is said in an episode, with times: a guess, cheap enough for every page. Text
 * without times may be any interview or play. What is said is read where it is shown (`findBlocks`).
 */
export function holdsTimedText(rows: readonly Row[]): boolean {
  let marks = 0;
  let length = 0;
  for (const { kind, start, text } of rows) {
    if (kind === 'chrome') continue;
    if (start !== undefined || openingMark.test(text)) marks += 1;
    // What stands before the first mark is not said.
    if (marks > 0) length += text.length;
  }
  return marks >= fewestMarks && length / marks >= leastTextPerMark;
}
