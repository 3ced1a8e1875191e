import { letterMask, type SearchIndex } from '../search-index';
import { decodeTerms } from './encode-transcript';
import type { WholeNumbers } from './whole-numbers';

/** A transcript in the index. */
export interface IndexedTranscript {
  transcriptId: string;
  episodeId: string;
  /** Milliseconds since the epoch. */
  saved: number;
  speakers: string[];
}

/** What the index is made of, where it has to be made. */
export interface Outline extends IndexedTranscript {
  /** See `EncodedTranscript`. */
  terms: Uint8Array<ArrayBuffer>;
}

/** The index as it is kept: read in one go, and used as it is. */
export interface PackedIndex {
  /** In the order of their numbers, parted by newlines. */
  terms: string;
  masks: Uint32Array<ArrayBuffer>;
  offsets: Uint32Array<ArrayBuffer>;
  holders: WholeNumbers;
  counts: Uint8Array<ArrayBuffer>;
  documents: IndexedTranscript[];
}

/**
 * The terms of all transcripts and which hold them. To whoever looks for variants of a word it is an index
 * whose places are documents: how frequent a term is counts transcripts.
 */
export interface LibraryIndex extends SearchIndex {
  readonly documents: readonly IndexedTranscript[];
  /** The documents of a term, ascending, in the rows that `offsets` names. */
  readonly holders: WholeNumbers;
  /** Per row: how often the term occurs in that document, at most 255. */
  readonly counts: Uint8Array;
}

const nothing = new Uint32Array(0);

/** Turns outlines over. Throws a RangeError where one cannot be of these terms. */
export function packIndex(terms: readonly string[], outlines: readonly Outline[]): PackedIndex {
  const held = outlines.map((outline) => decodeTerms(outline.terms, terms.length));
  const offsets = new Uint32Array(terms.length + 1);
  for (const { terms: numbers } of held) {
    for (let at = 0; at < numbers.length; at++) offsets[numbers[at]! + 1]! += 1;
  }
  for (let term = 0; term < terms.length; term++) offsets[term + 1]! += offsets[term]!;
  const next = offsets.slice();
  const rows = offsets.at(-1)!;
  const holders = outlines.length < 0x10000 ? new Uint16Array(rows) : new Uint32Array(rows);
  const counts = new Uint8Array(rows);
  held.forEach((own, document) => {
    for (let at = 0; at < own.terms.length; at++) {
      const row = next[own.terms[at]!]!++;
      holders[row] = document;
      counts[row] = Math.min(own.counts[at]!, 0xff);
    }
  });
  // A term of what was deleted since is as if it were not there; its number stays taken.
  const used = terms.map((term, number) => (offsets[number + 1]! > offsets[number]! ? term : ''));
  return {
    terms: used.join('\n'),
    masks: Uint32Array.from(used, letterMask),
    offsets,
    holders,
    counts,
    documents: outlines.map(({ transcriptId, episodeId, saved, speakers }) => ({
      transcriptId,
      episodeId,
      saved,
      speakers,
    })),
  };
}

/** Makes an index ready for use. Throws a RangeError where its parts do not fit together. */
export function openIndex({ terms: joined, ...packed }: PackedIndex): LibraryIndex {
  const { masks, offsets, holders, counts, documents } = packed;
  const terms = masks.length === 0 ? [] : joined.split('\n');
  const rows = offsets.at(-1);
  const fits =
    masks.length === terms.length &&
    offsets.length === terms.length + 1 &&
    holders.length === rows &&
    counts.length === rows &&
    Array.isArray(documents);
  if (!fits) throw new RangeError('The parts of the search index do not fit together');
  const numbers = new Map<string, number>();
  for (let number = 0; number < terms.length; number++) {
    if (terms[number] !== '') numbers.set(terms[number]!, number);
  }
  return {
    ...packed,
    terms,
    numbers,
    postings: nothing,
    tokens: nothing,
    starts: nothing,
    ends: nothing,
    firstTokens: nothing,
    speakers: [],
  };
}
