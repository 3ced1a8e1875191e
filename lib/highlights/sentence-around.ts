import { splitSentences } from '@/lib/transcript/sentences';
import type { Line } from '@/lib/transcript/types';
import type { Place, TextRange } from './types';

/** Characters looked at on either side; no sentence, and no piece of an endless one, is that long. */
const reach = 4_000;

/**
 * The sentence that a place lies in, over line borders but not over a change of speaker. A place between two
 * sentences belongs to the one that follows. `place` is in bounds.
 */
export function sentenceAround(lines: readonly Line[], place: Place, language?: string): TextRange {
  const [first, last] = stretchAround(lines, place.line);
  const stretch = lines.slice(first, last + 1);
  // White space is left out of the count: sentences come back with theirs tidied up.
  const at =
    letters(stretch.slice(0, place.line - first).map(({ text }) => text)) +
    letters([lines[place.line]!.text.slice(0, place.offset)]);
  let from = 0;
  for (const sentence of splitSentences(stretch.map(({ text }) => text).join(' '), language)) {
    const to = from + letters([sentence]);
    if (to > at) return { start: placeOf(lines, first, from), end: endOf(lines, first, to) };
    from = to;
  }
  const end = { line: last, offset: lines[last]!.text.length };
  return { start: end, end };
}

/** First and last line of one speaker's words around a line, as far as the reach goes. */
function stretchAround(lines: readonly Line[], line: number): [number, number] {
  const walk = (step: number) => {
    let at = line;
    for (let seen = 0; seen < reach; at += step) {
      const next = lines[at + step];
      if (!next || next.speaker !== lines[line]!.speaker) break;
      seen += next.text.length;
    }
    return at;
  };
  return [walk(-1), walk(1)];
}

function letters(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.replace(/\s/g, '').length, 0);
}

/** Where letter number `count` stands, counted from line `first`. */
function placeOf(lines: readonly Line[], first: number, count: number): Place {
  let left = count;
  for (let line = first; line < lines.length; line++) {
    const { text } = lines[line]!;
    for (const { index } of text.matchAll(/\S/g)) {
      if (left === 0) return { line, offset: index };
      left -= 1;
    }
  }
  const line = lines.length - 1;
  return { line, offset: lines[line]!.text.length };
}

/** Behind the last of `count` letters. */
function endOf(lines: readonly Line[], first: number, count: number): Place {
  const { line, offset } = placeOf(lines, first, count - 1);
  return { line, offset: offset + 1 };
}
