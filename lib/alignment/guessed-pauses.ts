import type { Line } from '@/lib/transcript/types';
import type { ExpectedPause } from './expected-pauses';

/** Speech whose beginning and end are told, transcript time, seconds, and what is said in it. */
interface Span {
  start: number;
  end: number;
  text: string;
}

/** Spans that are shorter have no inner pause worth guessing, in longer ones no guess is near. Seconds. */
const [shortest, longest] = [8, 120];
/** People are silent between sentences for about as long as so many letters take. */
const silence = 6;
/** Half of a breath, and the speech that is looked at on either side. Seconds. */
const [half, reach] = [0.15, 1];
const weight = 0.7;
/** The guess is off by this, and more in the middle of a span than at its ends: talk is now fast, now slow. Seconds. */
const [least, most] = [0.1, 1.5];
const unevenness = 0.28;

const sentenceEnd = /[.!?…。！？]["'”’)\]]*(?=\s)/gu;

/**
 * Pauses at the ends of sentences within a long cue, by their share of its letters. `isGuessed` tells lines whose border
 * was guessed in the same way: they are taken as the one cue that they were cut from.
 */
export function guessedPauses(
  lines: readonly Line[],
  isGuessed: (line: Line, next: Line) => boolean,
): ExpectedPause[] {
  return spansOf(lines, isGuessed).flatMap(({ start, end, text }) => {
    const length = end - start;
    if (length < shortest || length > longest) return [];
    const ends = [...text.matchAll(sentenceEnd)].map((match) => match.index + match[0].length);
    // Nobody says more than a sentence a second.
    if (ends.length > length) return [];
    const total = text.length + ends.length * silence;
    return ends.flatMap((letters, index): ExpectedPause[] => {
      const share = (letters + (index + 0.5) * silence) / total;
      const spread = least + unevenness * Math.sqrt(length * share * (1 - share));
      if (spread > most) return [];
      const at = start + share * length;
      const [from, to] = [Math.max(start, at - reach), Math.min(end, at + reach)];
      return [{ start: at - half, end: at + half, from, to, weight, spread }];
    });
  });
}

function spansOf(lines: readonly Line[], isGuessed: (line: Line, next: Line) => boolean): Span[] {
  const spans: { texts: string[]; start: number; end: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const span = spans.at(-1);
    if (span && before && isGuessed(before, line)) {
      span.texts.push(line.text);
      span.end = line.end;
    } else if (!line.sound) spans.push({ texts: [line.text], start: line.start, end: line.end });
  }
  return spans.map(({ texts, ...times }) => ({ ...times, text: texts.join(' ') }));
}
