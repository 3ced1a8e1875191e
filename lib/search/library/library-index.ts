import { letterMask, type SearchIndex } from '../search-index';
import { readVarints } from './varints';

/** What is kept of each transcript to be read at the start: small. */
export interface Outline {
  transcriptId: string;
  episodeId: string;
  /** Milliseconds since the epoch. */
  saved: number;
  /** See `EncodedTranscript`. */
  terms: Uint8Array<ArrayBuffer>;
  speakers: string[];
}

/**
 * The terms of all transcripts and which hold them. To whoever looks for variants of a word it is an index
 * whose places are documents: how frequent a term is counts transcripts.
 */
export interface LibraryIndex extends SearchIndex {
  readonly documents: readonly Outline[];
  /** Per posting: how often the term occurs in that document, at most 65,535. */
  readonly counts: Uint16Array;
}

const nothing = new Uint32Array(0);

/** Puts outlines together. Throws a RangeError where one cannot be of these terms. */
export function createLibraryIndex(
  terms: readonly string[],
  documents: readonly Outline[],
): LibraryIndex {
  const held = documents.map(({ terms: bytes }) => readVarints(bytes));
  const offsets = new Uint32Array(terms.length + 1);
  for (const values of held) eachTerm(values, terms.length, (term) => (offsets[term + 1]! += 1));
  for (let term = 0; term < terms.length; term++) offsets[term + 1]! += offsets[term]!;
  const next = offsets.slice();
  const postings = new Uint32Array(offsets.at(-1)!);
  const counts = new Uint16Array(postings.length);
  held.forEach((values, document) =>
    eachTerm(values, terms.length, (term, count) => {
      const row = next[term]!++;
      postings[row] = document;
      counts[row] = Math.min(count, 0xffff);
    }),
  );
  // A term of what was deleted since is as if it were not there; its number stays taken.
  const used = terms.map((term, number) => (offsets[number + 1]! > offsets[number]! ? term : ''));
  return {
    terms: used,
    numbers: new Map(used.flatMap((term, number) => (term ? [[term, number]] : []))),
    masks: Uint32Array.from(used, letterMask),
    offsets,
    postings,
    counts,
    documents,
    tokens: nothing,
    starts: nothing,
    ends: nothing,
    firstTokens: nothing,
    speakers: [],
  };
}

function eachTerm(
  values: Uint32Array,
  termCount: number,
  emit: (term: number, count: number) => void,
): void {
  let term = -1;
  for (let at = 0; at < values.length; at++) {
    const step = values[at]!;
    term += (step >>> 1) + 1;
    const count = step & 1 ? values[++at]! + 2 : 1;
    if (!(term < termCount && count > 0)) throw new RangeError('An outline names an unknown term');
    emit(term, count);
  }
}
