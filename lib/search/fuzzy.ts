import Fuse from 'fuse.js/basic';

import { editDistance } from './edit-distance';
import { letterMask, type SearchIndex } from './search-index';

/** A term of the vocabulary near to a word. */
interface Near {
  term: number;
  edits: number;
  /** Fuse.js: 0 is perfect, 1 is nothing alike. */
  score: number;
}

/** A swap of neighbours is two errors to Fuse.js and one edit here: the threshold lets both edits be swaps. */
const options = {
  includeScore: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  isCaseSensitive: true,
  shouldSort: false,
  threshold: 0.6,
};

/** What was found last, by index and word: who types on asks for the words before with each letter again. */
const remembered = new WeakMap<SearchIndex, Map<string, Near[]>>();
const mostWords = 32;

/**
 * Terms within a few edits of a word (none below 4 letters, 1 below 8, else 2), the word itself left
 * out. A sound filter by length and letters spares the edit distance nearly the whole vocabulary, and that
 * spares Fuse.js what it would find by substring luck.
 */
export function nearTerms(index: SearchIndex, word: string): readonly Near[] {
  const known = remembered.get(index) ?? new Map<string, Near[]>();
  remembered.set(index, known);
  const near = known.get(word) ?? findNear(index, word);
  known.delete(word);
  known.set(word, near);
  if (known.size > mostWords) known.delete(known.keys().next().value!);
  return near;
}

function findNear(index: SearchIndex, word: string): Near[] {
  const limit = editLimit(word);
  if (limit === 0) return [];
  const near = alike(index, word, limit).flatMap((term) => {
    const edits = editDistance(word, index.terms[term]!, limit);
    return edits <= limit && edits > 0 ? [{ term, edits }] : [];
  });
  if (near.length === 0) return [];
  const fuse = new Fuse(
    near.map(({ term }) => index.terms[term]!),
    options,
  );
  return fuse.search(word).map(({ refIndex, score = 1 }) => ({ ...near[refIndex]!, score }));
}

/** Longer terms that begin with a misspelt word, so that a slip does not empty the list until the word is whole. */
export function nearBeginnings({ terms, masks }: SearchIndex, word: string): number[] {
  const limit = editLimit(word);
  if (limit === 0) return [];
  const mask = letterMask(word);
  const lengths = [word.length - 1, word.length, word.length + 1];
  const found: number[] = [];
  for (let number = 0; number < masks.length; number++) {
    if (hasMoreBits(mask & ~masks[number]!, limit)) continue;
    const term = terms[number]!;
    if (term[0] !== word[0] || term.length <= word.length) continue;
    const near = lengths.some(
      (length) => editDistance(word, term.slice(0, length), limit) <= limit,
    );
    if (near) found.push(number);
  }
  return found;
}

function editLimit(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

function alike({ terms, masks }: SearchIndex, word: string, limit: number): number[] {
  const mask = letterMask(word);
  const found: number[] = [];
  for (let term = 0; term < masks.length; term++) {
    const other = masks[term]!;
    if (hasMoreBits(mask & ~other, limit) || hasMoreBits(other & ~mask, limit)) continue;
    if (Math.abs(terms[term]!.length - word.length) <= limit) found.push(term);
  }
  return found;
}

function hasMoreBits(value: number, limit: number): boolean {
  let rest = value;
  for (let cleared = 0; cleared < limit; cleared++) rest &= rest - 1;
  return rest !== 0;
}
