import { findMatches, type Match } from '../match';
import type { Query } from '../query';
import { wantedMatches } from '../search';
import type { SearchIndex } from '../search-index';
import type { Slot, Wanted } from '../slot';
import { tokenise } from '../tokenise';
import type { Variant } from '../variants';
import { decodeCounts } from './counts';
import type { EncodedTranscript, EncodedWords } from './encode-transcript';
import type { LibraryIndex } from './library-index';

/** The words of one transcript under the library's numbers; where they stand in their lines is not made out. */
export interface LibraryDocument extends SearchIndex {
  readonly words: EncodedWords;
}

/** What of a transcript is kept to read it again. */
export type DocumentPieces = Pick<EncodedTranscript, 'terms' | 'words'>;

/**
 * Puts the pieces of a transcript together. `speakers` are names by place, one or more for each; without any,
 * nobody speaks. Throws a RangeError where they cannot be of this library.
 */
export function readDocument(
  index: LibraryIndex,
  { terms: bytes, words }: DocumentPieces,
  speakers: readonly string[],
): LibraryDocument {
  const { keys: terms } = decodeCounts(bytes, index.terms.length);
  const tokens = new Uint32Array(words.tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const term = terms[words.tokens[at]!];
    if (term === undefined) throw new RangeError('A transcript has a word of no term');
    tokens[at] = term;
  }
  const firstTokens = new Uint32Array(words.lengths.length + 1);
  for (let line = 0; line < words.lengths.length; line++) {
    firstTokens[line + 1] = firstTokens[line]! + words.lengths[line]!;
  }
  if (firstTokens.at(-1) !== tokens.length || words.voices.length !== words.lengths.length) {
    throw new RangeError('The words of a transcript are damaged');
  }
  const names = [[], ...speakers.map((speaker) => tokenise(speaker).map(({ term }) => term))];
  const spoken = speakers.length > 0 ? Array.from(words.voices, (voice) => names[voice] ?? []) : [];
  return { ...index, words, tokens, firstTokens, speakers: spoken };
}

/** Finds all matches of a query in a transcript, in reading order. Prepared once for many documents. */
export function createMatcher(
  index: LibraryIndex,
  query: Query,
  plans: readonly (readonly Wanted[])[],
): (transcript: SearchIndex) => Match[] {
  // Ways to read a query share most of what they want.
  const prepared = new Map(plans.flat().map((wanted) => [wanted, prepareSlot(wanted)]));
  const begins = new Uint8Array(index.terms.length);
  for (const { variants } of prepared.keys())
    for (const { terms } of variants) begins[terms[0]!] = 1;
  return (transcript) => {
    const places = placesOf(begins, transcript.tokens);
    const slots = new Map(
      [...prepared].map(([wanted, slot]) => [wanted, slot(transcript.tokens, places)]),
    );
    const matches = plans.flatMap((plan) =>
      plan.length > 0
        ? findMatches(plan.map((wanted) => slots.get(wanted)!))
        : wholeLines(transcript),
    );
    return wantedMatches(transcript, query, matches);
  };
}

/** The tokens at which anything wanted may begin. */
function placesOf(begins: Uint8Array, tokens: Uint32Array): number[] {
  const places: number[] = [];
  for (let token = 0; token < tokens.length; token++) {
    if (begins[tokens[token]!] === 1) places.push(token);
  }
  return places;
}

/** Asked for a speaker alone, every line may be meant. */
function wholeLines({ firstTokens }: SearchIndex): Match[] {
  return [...firstTokens.keys()].flatMap((line) => {
    const [start, end] = [firstTokens[line]!, firstTokens[line + 1] ?? 0];
    const variant = { cost: 0, exact: true };
    return start < end ? [{ spans: [{ start, end, variant }], exact: true, score: 1 }] : [];
  });
}

/** Makes the slot of one word in any transcript, at some of its tokens. */
function prepareSlot({ variants }: Wanted) {
  const kept = variants.slice(0, 0xfffe);
  const marksOf = new Map<number, number>();
  const several = new Map<number, number[]>();
  kept.forEach((variant, at) => {
    const first = variant.terms[0]!;
    if (variant.terms.length > 1) several.set(first, [...(several.get(first) ?? []), at]);
    else if (!marksOf.has(first)) marksOf.set(first, at + 1);
  });
  return (tokens: Uint32Array, places: readonly number[]): Slot => {
    const marks = new Uint16Array(tokens.length);
    let count = 0;
    for (const token of places) {
      const found = several.size > 0 ? several.get(tokens[token]!) : undefined;
      const own = marksOf.get(tokens[token]!) ?? Infinity;
      const other = found ? firstHeld(tokens, token, kept, found) + 1 : Infinity;
      if (own === Infinity && other === Infinity) continue;
      marks[token] = Math.min(own, other);
      count += 1;
    }
    const weight = Math.log(1 + tokens.length / Math.max(1, count));
    return { variants: kept, marks, count, weight, common: false };
  };
}

/** The best variant of several terms that stands at a token; Infinity where none does. */
function firstHeld(
  tokens: Uint32Array,
  token: number,
  variants: readonly Variant[],
  found: readonly number[],
): number {
  return (
    found.find((at) => variants[at]!.terms.every((term, step) => tokens[token + step] === term)) ??
    Infinity
  );
}
