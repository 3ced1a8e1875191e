import { nearBeginnings, nearTerms } from './fuzzy';
import { inflectionsOf } from './inflections';
import { spokenNumbers, writtenNumber } from './number-words';
import { frequency, letterMask, type SearchIndex } from './search-index';

/** A way in which a word of the query stands in the transcript: one term, or several side by side. */
export interface Variant {
  terms: readonly number[];
  /** 0 as typed, towards 1 the less alike. */
  cost: number;
  /** The same word, begun, inflected or spaced otherwise; not a similar one. */
  exact: boolean;
}

export interface Leniency {
  /** The word may be the beginning of a longer one. */
  prefix: boolean;
  /** Any similar word will do, however frequent. */
  loose: boolean;
}

/** All variants of a word, best first. */
export function variantsOf(
  index: SearchIndex,
  word: string,
  { prefix, loose }: Leniency,
): Variant[] {
  const exact = exactVariants(index, word, prefix);
  const known = new Set(exact.flatMap(({ terms }) => (terms.length === 1 ? terms : [])));
  const found = [...known].reduce((sum, term) => sum + frequency(index, term), 0);
  const most = loose ? Infinity : mostSimilar(word, found);
  const similar = nearTerms(index, word)
    .filter(({ term }) => !known.has(term) && frequency(index, term) <= most)
    .map(({ term, edits, score }) => {
      const otherStart = index.terms[term]![0] === word[0] ? 0 : 0.1;
      return { terms: [term], cost: 0.3 + edits * 0.2 + otherStart + score * 0.05, exact: false };
    });
  const variants = [...exact, ...similar].sort((a, b) => a.cost - b.cost);
  if (variants.length > 0 || !prefix) return variants;
  return nearBeginnings(index, word).map((term) => ({ terms: [term], cost: 0.9, exact: false }));
}

/** Variants that have the letters of the word: itself, begun, with another ending, parted in two; and numbers in words. */
export function exactVariants(index: SearchIndex, word: string, prefix: boolean): Variant[] {
  const variants = new Map<number, Variant>();
  const add = (term: number, cost: number) => {
    if (!variants.has(term)) variants.set(term, { terms: [term], cost, exact: true });
  };
  const addWord = (form: string | undefined, cost: number) => {
    const term = form === undefined ? undefined : index.numbers.get(form);
    if (term !== undefined) add(term, cost);
  };
  addWord(word, 0);
  for (const form of inflectionsOf(word)) addWord(form, 0.1);
  addWord(writtenNumber([word]), 0.15);
  if (prefix) {
    const mask = letterMask(word);
    for (let number = 0; number < index.masks.length; number++) {
      if ((mask & ~index.masks[number]!) !== 0) continue;
      const term = index.terms[number]!;
      if (term.startsWith(word)) add(number, 0.3 - (0.2 * word.length) / term.length);
    }
  }
  return [...variants.values(), ...spoken(index, word), ...parted(index, word)];
}

/**
 * How often a similar word may occur to be more than noise. Words found as typed are mostly typed right;
 * then a similar word is at best the recogniser's slip, and slips are rarer than the word ("from" is no
 * slip of a frequent "form"). A word found a few times only may itself be the slip of a frequent
 * one, but short words are all alike by chance ("here", "there", "were").
 */
function mostSimilar(word: string, found: number): number {
  if (found === 0) return Infinity;
  if (found >= 10) return found / 8;
  return word.length < 6 ? 5 : 50;
}

/** `25` as `twenty five`. */
function spoken({ numbers }: SearchIndex, word: string): Variant[] {
  return spokenNumbers(word).flatMap((words) => {
    const terms = words.map((part) => numbers.get(part));
    return terms.every((term) => term !== undefined) ? [{ terms, cost: 0.15, exact: true }] : [];
  });
}

/**
 * `multicloud` as `multi cloud`. Single letters part only two-letter words (`us` in "U.S."), else `away` meets "a
 * way"; single digits may stand before a comma (`1,000`).
 */
function parted({ numbers }: SearchIndex, word: string): Variant[] {
  const least = word.length === 2 || /^\d+$/.test(word) ? 1 : 2;
  const variants: Variant[] = [];
  for (let at = least; at <= word.length - least; at++) {
    const left = numbers.get(word.slice(0, at));
    const right = left === undefined ? undefined : numbers.get(word.slice(at));
    if (left !== undefined && right !== undefined) {
      variants.push({ terms: [left, right], cost: 0.15, exact: true });
    }
  }
  return variants;
}
