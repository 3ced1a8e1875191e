import { findMatches, type Match } from '../match';
import type { Query } from '../query';
import { wantedMatches } from '../search';
import type { SearchIndex } from '../search-index';
import type { Slot, Wanted } from '../slot';
import { tokenise } from '../tokenise';
import type { EncodedWords } from './encode-transcript';
import type { LibraryIndex } from './library-index';
import { readVarints } from './varints';

/**
 * The words of one transcript under the library's numbers; where they stand in their lines is not kept.
 * Throws a RangeError where the bytes cannot be words of this library.
 */
export function readDocument(index: LibraryIndex, { bytes, speakers }: EncodedWords): SearchIndex {
  const values = readVarints(bytes);
  const names = [[], ...speakers.map((speaker) => tokenise(speaker).map(({ term }) => term))];
  const tokens = new Uint32Array(values.length);
  const firstTokens = [0];
  const spoken: string[][] = [];
  let count = 0;
  for (let at = 0; at < values.length;) {
    const end = at + 2 + values[at]!;
    const name = names[values[at + 1]!];
    if (end > values.length || !name) throw new RangeError('Words of a transcript are cut off');
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

/** How the terms of a query are met, prepared once for all documents. */
export interface Reader {
  /** All matches in a document, in reading order. */
  matches(document: SearchIndex): Match[];
}

/** Prepares the plans of a query. `weights` are per plan and word: rarer weighs more. */
export function createReader(
  index: LibraryIndex,
  query: Query,
  plans: readonly (readonly Wanted[])[],
): Reader {
  const prepared = plans.map((plan) => plan.map((wanted) => prepare(index, wanted)));
  return {
    matches: (document) =>
      wantedMatches(
        document,
        query,
        prepared.flatMap((plan) => findMatches(plan.map((slot) => slot(document.tokens)))),
      ),
  };
}

/** Makes slots of one word: a table says of each term which variants begin with it, best first. */
function prepare(index: LibraryIndex, { variants }: Wanted): (tokens: Uint32Array) => Slot {
  const kept = variants.slice(0, 0xfffe);
  const beginning = Map.groupBy(kept.keys(), (at) => kept[at]!.terms[0]!);
  const begins = new Uint8Array(index.terms.length);
  for (const term of beginning.keys()) begins[term] = 1;
  return (tokens) => {
    const marks = new Uint16Array(tokens.length);
    let count = 0;
    for (let token = 0; token < tokens.length; token++) {
      if (begins[tokens[token]!] !== 1) continue;
      const found = beginning
        .get(tokens[token]!)!
        .find((at) => kept[at]!.terms.every((term, step) => tokens[token + step] === term));
      if (found === undefined) continue;
      marks[token] = found + 1;
      count += 1;
    }
    const weight = Math.log(1 + tokens.length / Math.max(1, count));
    return { variants: kept, marks, count, weight, common: false };
  };
}
