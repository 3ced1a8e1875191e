import type { Query } from '../query';
import { frequency } from '../search-index';
import { wantedOf, type Wanted } from '../slot';
import type { LibraryIndex } from './library-index';

/** The ways to read a query, to be tried until one finds something. */
export interface Attempt {
  plans: readonly (readonly Wanted[])[];
  /** Frequent short words may be missing. */
  partly: boolean;
}

/** Of all documents: the share that holds a word so frequent that it says little. */
const commonShare = 0.5;

/**
 * As in one transcript: the words as they are; then with similar words however frequent; then without "the"
 * and "of". A speaker alone is one empty plan.
 */
export function* libraryAttempts(index: LibraryIndex, query: Query): Generator<Attempt> {
  if (query.groups.length === 0) {
    if (query.speaker.length > 0) yield { plans: [[]], partly: false };
    return;
  }
  yield { plans: wantedOf(index, query, false), partly: false };
  if (query.groups.length < 2) return;
  const plans = wantedOf(index, query, true);
  yield { plans, partly: false };
  const rare = plans[0]!.filter(({ word }) => !isCommon(index, word));
  if (rare.length > 0 && rare.length < query.groups.length) yield { plans: [rare], partly: true };
}

function isCommon(index: LibraryIndex, word: string): boolean {
  const term = index.numbers.get(word);
  if (term === undefined || word.length > 4) return false;
  return frequency(index, term) > index.documents.length * commonShare;
}
