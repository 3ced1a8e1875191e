import type { Line } from '@/lib/transcript/types';
import { findAll } from './find-all';
import { fold, foldLines, hasWords, joins, type FoldedText, type Kept } from './folded-text';
import { timeAt } from './range-times';
import type { Anchor, Place, TextRange } from './types';

interface Candidate {
  range: TextRange;
  /** Units of context that agree, from the quote outwards. */
  context: number;
  /** Seconds between where the quote was and where this candidate is. */
  distance: number;
}

/** A quote that stands in more places than this cannot be told apart. */
const mostCandidates = 10_000;
/** A shorter quote may stand somewhere by chance: it needs its context (about four words). */
const longQuote = 24;
/** A shorter one still must at least be near its old time (about a word and a half). */
const fairQuote = 8;
/** Seconds by which times move when a transcript is made anew without inserted audio. */
const nearInTime = 15;
/** A lead of fewer units is not yet another word, so it decides nothing. */
const oneWord = 6;
const edge = '\n';

/**
 * Finds an anchor's words anywhere in the transcript, whatever their case, punctuation, spacing and
 * line borders are now. Among repeats the context decides, then the time; where neither does, or
 * nothing but a short quote agrees, the answer is undefined: a wrong mark is worse than none.
 */
export function locateQuote(lines: readonly Line[], anchor: Anchor): TextRange | undefined {
  const kept: Kept = hasWords(anchor.quote) ? 'words' : 'visible';
  const needle = fold(anchor.quote, kept);
  const haystack = foldedLines(lines, kept);
  const context = anchorContext(anchor, kept);
  const candidates: Candidate[] = [];
  for (const at of findAll(haystack.text, needle)) {
    if (!hasSameBorders(haystack, at, at + needle.length, anchor, kept)) continue;
    if (candidates.length === mostCandidates) return undefined;
    const start = haystack.startOf(at);
    candidates.push({
      range: { start, end: haystack.endOf(at + needle.length - 1) },
      context: agreement(haystack.text, at, at + needle.length, context),
      distance: Math.abs(timeAt(lines[start.line]!, start.offset) - anchor.start),
    });
  }
  const found = decide(candidates, needle.length, context.before.length + context.after.length);
  return found && kept === 'words' ? widen(lines, anchor.quote, found.range) : found?.range;
}

const cache = new WeakMap<readonly Line[], Map<Kept, FoldedText>>();

/** Lines are never changed in place, so many highlights can share one folding of them. */
function foldedLines(lines: readonly Line[], kept: Kept): FoldedText {
  const known = cache.get(lines) ?? new Map<Kept, FoldedText>();
  cache.set(lines, known);
  const folded = known.get(kept) ?? foldLines(lines, kept);
  known.set(kept, folded);
  return folded;
}

/** The folded prefix and suffix; one that is shorter than it could be reached the transcript's edge. */
function anchorContext(anchor: Anchor, kept: Kept): { before: string; after: string } {
  return {
    before: (anchor.prefix.length < 32 ? edge : '') + fold(anchor.prefix, kept),
    after: fold(anchor.suffix, kept) + (anchor.suffix.length < 32 ? edge : ''),
  };
}

/** An end of the quote that was a word's border must be one again: `art` is not in `start`. */
function hasSameBorders(
  haystack: FoldedText,
  from: number,
  to: number,
  { prefix, quote, suffix }: Anchor,
  kept: Kept,
): boolean {
  if (!haystack.opensCharacter(from) || !haystack.opensCharacter(to)) return false;
  if (kept === 'visible') return true;
  return (
    (joins(prefix, quote, kept) || haystack.isBorder(from)) &&
    (joins(quote, suffix, kept) || haystack.isBorder(to))
  );
}

function agreement(
  text: string,
  from: number,
  to: number,
  context: { before: string; after: string },
): number {
  const { before, after } = context;
  let back = 0;
  while (
    back < before.length &&
    (text[from - 1 - back] ?? edge) === before[before.length - 1 - back]
  ) {
    back++;
  }
  let on = 0;
  while (on < after.length && (text[to + on] ?? edge) === after[on]) on++;
  return back + on;
}

function decide(
  candidates: readonly Candidate[],
  quoteLength: number,
  wholeContext: number,
): Candidate | undefined {
  const best = candidates.reduce((most, { context }) => Math.max(most, context), 0);
  const least = best === wholeContext ? best : best - oneWord + 1;
  const rivals = candidates
    .filter(({ context }) => context >= least)
    .sort((a, b) => a.distance - b.distance);
  const [nearest, next] = rivals;
  if (!nearest) return undefined;
  // Repeats with the same surroundings ("no, no, no"): only a time that is clearly nearer tells.
  if (next && !(next.distance > 2 * nearest.distance + 1)) return undefined;
  const supported =
    quoteLength >= longQuote ||
    nearest.context * 2 >= wholeContext ||
    (quoteLength >= fairQuote && nearest.distance <= nearInTime);
  return supported ? nearest : undefined;
}

/** Takes the quote's own punctuation back in where it still stands around the found words. */
function widen(lines: readonly Line[], quote: string, { start, end }: TextRange): TextRange {
  const unspacedQuote = quote.replace(/\s+/gu, '');
  const head = /^[^\p{L}\p{N}\p{M}]*/u.exec(unspacedQuote)![0];
  const tail = trailing(unspacedQuote);
  return {
    start: extend(lines, start, [...head].reverse().join(''), -1),
    end: extend(lines, end, tail, 1),
  };
}

/** The characters after the last word; walked by hand because `[^…]*$` is quadratic. */
function trailing(text: string): string {
  let from = text.length;
  while (from > 0 && !hasWords(text[from - 1]!) && !isSurrogate(text.charCodeAt(from - 1))) from--;
  return text.slice(from);
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function extend(lines: readonly Line[], place: Place, wanted: string, step: 1 | -1): Place {
  const { text } = lines[place.line]!;
  let reached = place.offset;
  let cursor = place.offset;
  let found = 0;
  while (found < wanted.length) {
    const unit = text[step === 1 ? cursor : cursor - 1];
    if (unit === undefined) break;
    cursor += step;
    if (/\s/u.test(unit)) continue;
    if (unit !== wanted[found]) break;
    found++;
    reached = cursor;
  }
  return { line: place.line, offset: reached };
}
