import { fold, type Kept } from './folded-text';
import { tokenAt, tokensOf } from './tokens';
import { contextLength, type Anchor } from './types';

/** A quote with what stands around it, as words. */
export interface QuotePattern {
  words: readonly string[];
  /** Which of them are the quote's own: from `first` up to and not including `end`. */
  first: number;
  end: number;
  /** Transcript time of its beginning, or of the end for the last words of a long quote. Seconds. */
  time: number;
  isTail: boolean;
}

/** Words of a quote that are looked for in one piece; of a longer one both ends are. */
const longest = 400;

/** The pattern of a quote; of a very long one two, of its beginning and of its end. None where it holds no words. */
export function quotePatterns(anchor: Anchor, kept: Kept): QuotePattern[] {
  const { prefix, quote, suffix } = anchor;
  const tokens = tokensOf([{ start: 0, end: 0, text: prefix + quote + suffix }], kept);
  const { folded, starts } = tokens;
  const [before, inside] = [fold(prefix, kept).length, fold(quote, kept).length];
  const count = starts.length - 1;
  if (inside === 0 || count === 0) return [];
  const first = Math.min(tokenAt(tokens, before), count - 1);
  const end = Math.min(tokenAt(tokens, before + inside - 1), count - 1) + 1;
  // Surroundings of full length were cut off, perhaps within a word.
  const from = prefix.length < contextLength ? 0 : Math.min(1, first);
  const to = suffix.length < contextLength ? count : Math.max(end, count - 1);
  const words = Array.from({ length: count }, (_, at) =>
    folded.text.slice(starts[at], starts[at + 1]),
  );
  const piece = (start: number, stop: number, isTail = false): QuotePattern => ({
    words: words.slice(start, stop),
    first: Math.max(0, first - start),
    end: Math.min(end, stop) - start,
    time: isTail ? anchor.end : anchor.start,
    isTail,
  });
  if (end - first <= longest) return [piece(from, to)];
  return [piece(from, first + longest / 2), piece(end - longest / 2, to, true)];
}
