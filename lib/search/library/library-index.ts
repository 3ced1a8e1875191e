import type { SearchIndex } from '../search-index';
import { decodeCounts, eachCount } from './counts';
import { placeInSorted } from './place-in-sorted';
import { compareTerms, termsOf, type IndexedTranscript, type Segment } from './segment';
import { survivorsOf } from './survivors';

/**
 * The terms of all transcripts and which hold them. To whoever looks for variants of a word it is an index
 * whose places are documents: how frequent a term is counts transcripts.
 */
export interface LibraryIndex extends SearchIndex {
  readonly documents: readonly IndexedTranscript[];
  /** The documents that hold a term, ascending, and how often. */
  eachHolder(term: number, emit: (document: number, count: number) => void): void;
}

/** A segment that was looked through, with its own terms. */
export interface OpenSegment {
  segment: Segment;
  terms: readonly string[];
}

const nothing = new Uint32Array(0);

/** Makes a segment ready for use. Throws a RangeError where its parts do not fit together. */
export function openSegment(segment: Segment): OpenSegment {
  const { sorted, masks, held, frequencies, rows, documents, gone } = segment;
  const terms = termsOf(segment);
  const fits =
    [masks, sorted].every(({ length }) => length === terms.length) &&
    frequencies.length === held.length &&
    rows.begins.length === held.length + 1 &&
    rows.begins.at(-1) === rows.bytes.length &&
    Array.isArray(documents) &&
    Array.isArray(gone);
  if (!fits) throw new RangeError('The parts of the search index do not fit together');
  return { segment, terms };
}

/** The index of segments in their order. Throws a RangeError where they do not fit together. */
export function openIndex(opened: readonly OpenSegment[]): LibraryIndex {
  const segments = opened.map(({ segment }) => segment);
  const { documents, places, gone } = survivorsOf(segments);
  if (gone.length > 0) throw new RangeError('Something was taken out that was not there');
  const terms = opened.flatMap((each) => each.terms);
  const masks = joinMasks(segments, terms.length);
  const frequencies = countHolders(segments, terms.length);
  const offsets = new Uint32Array(terms.length + 1);
  for (let term = 0; term < terms.length; term++) {
    if (frequencies[term]! < 0) throw new RangeError('More was taken out than was there');
    offsets[term + 1] = offsets[term]! + frequencies[term]!;
    // What only held what was taken out is as if it were not there; its number stays taken.
    if (frequencies[term] === 0) [terms[term], masks[term]] = ['', 0];
  }
  return {
    documents,
    eachHolder: (term, emit) => eachHolderIn(segments, places, term, emit),
    terms,
    numbers: { get: (term) => numberOf(opened, frequencies, term) },
    masks,
    offsets,
    postings: nothing,
    tokens: nothing,
    starts: nothing,
    ends: nothing,
    firstTokens: nothing,
    speakers: [],
  };
}

function joinMasks(segments: readonly Segment[], termCount: number): Uint32Array {
  const masks = new Uint32Array(termCount);
  let known = 0;
  for (const { first, masks: own } of segments) {
    if (first !== known) throw new RangeError('Terms of the search index are missing');
    masks.set(own, first);
    known += own.length;
  }
  return masks;
}

/** Of each term how many documents hold it that are still there. */
function countHolders(segments: readonly Segment[], termCount: number): Int32Array {
  const holders = new Int32Array(termCount);
  for (const { held, frequencies, gone } of segments) {
    for (let row = 0; row < held.length; row++) holders[held[row]!]! += frequencies[row]!;
    for (const { terms } of gone) {
      for (const term of decodeCounts(terms, termCount).keys) holders[term]! -= 1;
    }
  }
  return holders;
}

function eachHolderIn(
  segments: readonly Segment[],
  places: readonly Int32Array[],
  term: number,
  emit: (document: number, count: number) => void,
): void {
  for (let at = 0; at < segments.length; at++) {
    const { held, rows } = segments[at]!;
    const row = placeInSorted(held.length, (place) => held[place]! - term);
    if (row < 0) continue;
    const own = places[at]!;
    eachCount(rows.bytes, rows.begins[row]!, rows.begins[row + 1]!, (key, count) => {
      const document = own[key];
      if (document === undefined) throw new RangeError('A document of a row is missing');
      if (document >= 0) emit(document, count);
    });
  }
}

/** By bisection: a map of all terms would take longer to make than most queries to answer. */
function numberOf(
  opened: readonly OpenSegment[],
  frequencies: Int32Array,
  term: string,
): number | undefined {
  for (const { terms, segment } of opened) {
    const { first, sorted } = segment;
    const at = placeInSorted(sorted.length, (place) => compareTerms(terms[sorted[place]!]!, term));
    const number = first + sorted[at]!;
    if (at >= 0 && frequencies[number]! > 0) return number;
  }
  return undefined;
}
