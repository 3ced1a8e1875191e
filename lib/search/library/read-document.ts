import { findMatches, type Match } from '../match';
import type { Query } from '../query';
import { wantedMatches } from '../search';
import type { SearchIndex } from '../search-index';
import type { Slot, Wanted } from '../slot';
import { tokenise } from '../tokenise';
import type { Variant } from '../variants';
import type { LibraryIndex } from './library-index';
import { readVarints } from './varints';

/**
 * The words of one transcript under the library's numbers; where they stand in their lines is not kept.
 * `speakers` are names by place, one or more for each. Throws a RangeError where the bytes cannot be
 * words of this library.
 */
export function readDocument(
  index: LibraryIndex,
  bytes: Uint8Array,
  speakers: readonly string[],
): SearchIndex {
  const values = readVarints(bytes);
  const names = [[], ...speakers.map((speaker) => tokenise(speaker).map(({ term }) => term))];
  const tokens = new Uint32Array(values.length);
  const firstTokens = [0];
  const spoken: string[][] = [];
  let count = 0;
  for (let at = 0; at < values.length;) {
    const end = at + 2 + values[at]!;
    const name = names[values[at + 1] ?? Infinity];
    if (end > values.length || !name) throw new RangeError('The words of a transcript are damaged');
    spoken.push(name);
    for (at += 2; at < end; at++) tokens[count++] = values[at]!;
    firstTokens.push(count);
  }
  return {
    ...index,
    tokens: tokens.subarray(0, count),
    firstTokens: Uint32Array.from(firstTokens),
    speakers: spoken,
  };
}

/** Finds all matches of a query in a transcript, in reading order. Prepared once for many documents. */
export function createMatcher(
  index: LibraryIndex,
  query: Query,
  plans: readonly (readonly Wanted[])[],
): (transcript: SearchIndex) => Match[] {
  const prepared = plans.map((plan) => plan.map((wanted) => prepareSlot(index, wanted)));
  return (transcript) => {
    const matches = prepared.flatMap((plan) =>
      plan.length > 0
        ? findMatches(plan.map((slot) => slot(transcript.tokens)))
        : wholeLines(transcript),
    );
    return wantedMatches(transcript, query, matches);
  };
}

/** Asked for a speaker alone, every line may be meant. */
function wholeLines({ firstTokens }: SearchIndex): Match[] {
  return [...firstTokens.keys()].flatMap((line) => {
    const [start, end] = [firstTokens[line]!, firstTokens[line + 1] ?? 0];
    const variant = { cost: 0, exact: true };
    return start < end ? [{ spans: [{ start, end, variant }], exact: true, score: 1 }] : [];
  });
}

/** Makes the slot of one word in any transcript; a table says of a term at once which variant it is. */
function prepareSlot({ terms }: LibraryIndex, { variants }: Wanted): (tokens: Uint32Array) => Slot {
  const kept = variants.slice(0, 0xfffe);
  const marksOf = new Uint16Array(terms.length);
  const several = new Map<number, number[]>();
  kept.forEach((variant, at) => {
    const first = variant.terms[0]!;
    if (variant.terms.length > 1) several.set(first, [...(several.get(first) ?? []), at]);
    else marksOf[first] ||= at + 1;
  });
  return (tokens) => {
    const marks = new Uint16Array(tokens.length);
    let count = 0;
    for (let token = 0; token < tokens.length; token++) {
      marks[token] = marksOf[tokens[token]!] ?? 0;
      if (marks[token] !== 0) count += 1;
    }
    count += markSeveral(marks, tokens, kept, several);
    const weight = Math.log(1 + tokens.length / Math.max(1, count));
    return { variants: kept, marks, count, weight, common: false };
  };
}

/** Marks variants of several terms where no better one of a single term stands; how many more there are. */
function markSeveral(
  marks: Uint16Array,
  tokens: Uint32Array,
  variants: readonly Variant[],
  several: ReadonlyMap<number, readonly number[]>,
): number {
  if (several.size === 0) return 0;
  let count = 0;
  for (let token = 0; token < tokens.length; token++) {
    const found = several
      .get(tokens[token]!)
      ?.find((at) => variants[at]!.terms.every((term, step) => tokens[token + step] === term));
    if (found === undefined) continue;
    if (marks[token] === 0) count += 1;
    if (marks[token] === 0 || found + 1 < marks[token]!) marks[token] = found + 1;
  }
  return count;
}
