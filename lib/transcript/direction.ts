import type { Line } from './types';

/** What a transcript is written in shows in its first lines. */
const sampleLines = 40;
/** Characters of each. */
const sampleLength = 400;

/** The blocks whose characters run from the right (UAX #9, table of bidirectional class R and AL; newer scripts beyond U+10800). */
const fromTheRight =
  /[\u{590}-\u{8ff}\u{fb1d}-\u{fdff}\u{fe70}-\u{fefc}\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Whether most letters of the first lines run from the right. Not `dir=auto`, which goes by the first letter alone: that may be
 * of an English title, or of a name in Latin letters.
 */
export function runsFromTheRight(lines: readonly Line[]): boolean {
  const sample = lines.slice(0, sampleLines).map(({ text }) => text.slice(0, sampleLength));
  const letters = sample.join(' ').match(/\p{L}/gu) ?? [];
  const right = letters.filter((letter) => fromTheRight.test(letter));
  return right.length > letters.length / 2;
}
