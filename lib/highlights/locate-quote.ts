import type { Line } from '@/lib/transcript/types';
import { align, type Alignment } from './align';
import { findAll } from './find-all';
import { fold, hasWords, type Kept } from './folded-text';
import { likelyPlaces } from './likely-places';
import { quotePatterns, type QuotePattern } from './quote-pattern';
import { timeAt } from './range-times';
import { tokensOf, type Tokens } from './tokens';
import type { Anchor, TextRange } from './types';
import { widen } from './widen';

/** Where a quote may stand; all but the distance in units of the folded text. */
interface Candidate {
  from: number;
  to: number;
  score: number;
  /** Of words that are the same, in the quote and around it. */
  inside: number;
  around: number;
  /** Seconds between where the quote was and where this is. */
  distance: number;
}

/** Letters that do not agree by chance (about four words). */
const enough = 24;
/** Letters that are enough near the old time (about a word and a half). */
const enoughNear = 8;
/** Seconds by which times move when a transcript is made anew without inserted audio. */
const nearInTime = 15;
/** Candidates whose scores differ by less than a word, or by a smaller share, are told apart by time alone. */
const oneWord = 6;
const narrow = 0.3;

/**
 * Finds an anchor's words anywhere in the transcript, whatever their case, punctuation, spacing and line borders are
 * now, also where some were replaced, dropped or put in. Of repeats the surroundings decide, then the time; where
 * neither does, or too little agrees, the answer is undefined: a wrong mark is worse than none.
 * `npm run bench -- anchors` measures it.
 */
export function locateQuote(lines: readonly Line[], anchor: Anchor): TextRange | undefined {
  const kept: Kept = hasWords(anchor.quote) ? 'words' : 'visible';
  const tokens = readTokens(lines, kept);
  const [head, tail = head] = quotePatterns(anchor, kept).map((pattern) =>
    choose(candidatesOf(lines, tokens, pattern), pattern),
  );
  if (!head || !tail || head.from >= tail.to) return undefined;
  const { folded } = tokens;
  const [from, to] = exactly(folded.text, head.from, tail.to, fold(anchor.quote, kept));
  const range = { start: folded.startOf(from), end: folded.endOf(to - 1) };
  return kept === 'words' ? widen(lines, anchor.quote, range) : range;
}

const cache = new WeakMap<readonly Line[], Map<Kept, Tokens>>();

/** Lines are never changed in place, so many highlights can share one reading of them. */
function readTokens(lines: readonly Line[], kept: Kept): Tokens {
  const known = cache.get(lines) ?? new Map<Kept, Tokens>();
  cache.set(lines, known);
  const tokens = known.get(kept) ?? tokensOf(lines, kept);
  known.set(kept, tokens);
  return tokens;
}

/** A quote that begins or ends within a word is found within the words that hold it. */
function exactly(text: string, from: number, to: number, quote: string): [number, number] {
  const [at] = findAll(text.slice(from, to), quote);
  return at === undefined ? [from, to] : [from + at, from + at + quote.length];
}

function candidatesOf(lines: readonly Line[], tokens: Tokens, pattern: QuotePattern): Candidate[] {
  const { words, first, end, time, isTail } = pattern;
  const { starts, folded } = tokens;
  // Words that the text has not are known by a number that no word has.
  const ids = Uint32Array.from(words, (word) => tokens.numbers.get(word) ?? tokens.numbers.size);
  const weights = Uint32Array.from(words, (word) => word.length);
  const distanceAt = (token: number) => {
    const { line, offset } = folded.startOf(starts[token]!);
    return Math.abs(timeAt(lines[line]!, offset) - time);
  };
  const found = likelyPlaces({ ids, weights }, tokens, distanceAt).flatMap(([from, to]) => {
    const aligned = align({ ids, weights }, tokens.ids.subarray(from, to));
    const [start, stop] = endsOf(aligned, pattern).map((at) => from + at) as [number, number];
    if (start >= stop) return [];
    const letters = { inside: 0, around: 0 };
    for (const [at, same] of aligned.same.entries()) {
      letters[at >= first && at < end ? 'inside' : 'around'] += same * weights[at]!;
    }
    const distance = distanceAt(isTail ? stop - 1 : start);
    return [
      { from: starts[start]!, to: starts[stop]!, score: aligned.score, ...letters, distance },
    ];
  });
  return apart(found);
}

/** Words that were put in at an end belong to the quote where its own word there was replaced. */
function endsOf({ starts, ends, same }: Alignment, { first, end }: QuotePattern): number[] {
  return [
    (!same[first] && ends[first - 1]) || starts[first]!,
    (!same[end - 1] && starts[end]) || ends[end - 1]!,
  ];
}

/** Of candidates that overlap, the one that fits best: the others are cut short. */
function apart(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of candidates.toSorted((a, b) => b.score - a.score)) {
    if (!kept.some((other) => one.from < other.to && other.from < one.to)) kept.push(one);
  }
  return kept;
}

function choose(candidates: readonly Candidate[], pattern: QuotePattern): Candidate | undefined {
  const best = candidates[0]?.score ?? 0;
  const [nearest, next] = candidates
    .filter(({ score }) => score > best * (1 - narrow) - oneWord)
    .sort((a, b) => a.distance - b.distance);
  if (!nearest || (next && next.distance <= 2 * nearest.distance + 1)) return undefined;
  return agrees(nearest, pattern) ? nearest : undefined;
}

/** Whether enough of a quote is left, and enough altogether that it is no chance. */
function agrees({ inside, around, distance }: Candidate, pattern: QuotePattern): boolean {
  const { words, first, end } = pattern;
  const quote = words.slice(first, end).join('').length;
  const context = words.join('').length - quote;
  const same = inside + around;
  const isLeft =
    inside >= 0.8 * quote ||
    (inside >= 0.5 * quote && same >= 0.6 * (quote + context)) ||
    around >= 0.8 * context;
  const isNear = distance <= nearInTime;
  const hasContext = around > 0 && around >= 0.5 * context;
  return isLeft && (same >= enough || (same >= enoughNear && isNear) || hasContext);
}
