import { letterMask, type SearchIndex } from '../search-index';
import { decodeCounts, encodeCounts, type Counts } from './counts';
import { joinBytes, pieceAt, type JoinedBytes } from './joined-bytes';

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
  /** The terms' numbers in the order of their letters. */
  sorted: Uint32Array<ArrayBuffer>;
  masks: Uint32Array<ArrayBuffer>;
  offsets: Uint32Array<ArrayBuffer>;
  /** Of each term the documents that hold it and how often, see `encodeCounts`. */
  rows: JoinedBytes;
  documents: IndexedTranscript[];
}

/**
 * The terms of all transcripts and which hold them. To whoever looks for variants of a word it is an index
 * whose places are documents: how frequent a term is counts transcripts.
 */
export interface LibraryIndex extends SearchIndex {
  readonly documents: readonly IndexedTranscript[];
  /** The documents that hold a term, and how often. */
  holdersOf(term: number): Counts;
}

const nothing = new Uint32Array(0);

/** Turns outlines over. Throws a RangeError where one cannot be of these terms. */
export function packIndex(terms: readonly string[], outlines: readonly Outline[]): PackedIndex {
  const { offsets, holders, counts } = turnOver(terms.length, outlines);
  // A term of what was deleted since is as if it were not there; its number stays taken.
  const used = terms.map((term, number) => (offsets[number + 1]! > offsets[number]! ? term : ''));
  const row = (_: string, term: number) => {
    const [from, to] = [offsets[term]!, offsets[term + 1]!];
    return encodeCounts(holders.subarray(from, to), counts.subarray(from, to));
  };
  return {
    terms: used.join('\n'),
    sorted: Uint32Array.from(used.keys()).sort((a, b) => (used[a]! < used[b]! ? -1 : 1)),
    masks: Uint32Array.from(used, letterMask),
    offsets,
    rows: joinBytes(terms.map(row)),
    documents: outlines.map(({ transcriptId, episodeId, saved, speakers }) => ({
      transcriptId,
      episodeId,
      saved,
      speakers,
    })),
  };
}

/** Compressed sparse rows: of each term its documents, ascending, and how often each holds it. */
function turnOver(termCount: number, outlines: readonly Outline[]) {
  const held = outlines.map(({ terms }) => decodeCounts(terms, termCount));
  const offsets = new Uint32Array(termCount + 1);
  for (const { keys } of held) {
    for (let at = 0; at < keys.length; at++) offsets[keys[at]! + 1]! += 1;
  }
  for (let term = 0; term < termCount; term++) offsets[term + 1]! += offsets[term]!;
  const next = offsets.slice();
  const holders = new Uint32Array(offsets.at(-1)!);
  const counts = new Uint32Array(holders.length);
  held.forEach(({ keys, counts: own }, document) => {
    for (let at = 0; at < keys.length; at++) {
      const row = next[keys[at]!]!++;
      holders[row] = document;
      counts[row] = own[at]!;
    }
  });
  return { offsets, holders, counts };
}

/** Makes an index ready for use. Throws a RangeError where its parts do not fit together. */
export function openIndex(packed: PackedIndex): LibraryIndex {
  const { sorted, masks, offsets, rows, documents } = packed;
  const terms = masks.length === 0 ? [] : packed.terms.split('\n');
  const fits =
    [masks, sorted].every(({ length }) => length === terms.length) &&
    [offsets, rows.begins].every(({ length }) => length === terms.length + 1) &&
    rows.begins.at(-1) === rows.bytes.length &&
    Array.isArray(documents);
  if (!fits) throw new RangeError('The parts of the search index do not fit together');
  return {
    documents,
    holdersOf: (term) => decodeCounts(pieceAt(rows, term), documents.length),
    terms,
    numbers: { get: (term) => (term === '' ? undefined : numberOf(terms, sorted, term)) },
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

/** By bisection: a map of all terms would take longer to make than most queries to answer. */
function numberOf(terms: readonly string[], sorted: Uint32Array, term: string): number | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[sorted[middle]!]! < term) low = middle + 1;
    else high = middle;
  }
  const number = sorted[low];
  return number !== undefined && terms[number] === term ? number : undefined;
}
