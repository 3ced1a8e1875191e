import { createSearchIndex } from '../search-index';
import { encodeCounts } from './counts';
import { createPairFilter } from './pair-filter';
import { encodeSpelling, type EncodedSpelling } from './spelling';
import { packNumbers, type WholeNumbers } from './whole-numbers';

/** One transcript in the numbers of the library's terms, in parts that are read at different times. */
export interface EncodedTranscript {
  /** Which terms it holds and how often: see `encodeCounts`. */
  terms: Uint8Array<ArrayBuffer>;
  /** The different speakers, as the transcript calls them. */
  speakers: string[];
  /** See `createPairFilter`. */
  pairs: Uint8Array<ArrayBuffer>;
  words: EncodedWords;
}

/** All words of a transcript in order, and its lines. */
export interface EncodedWords extends EncodedSpelling {
  /** Per word: the place of its term among those of the transcript, which ascend. */
  tokens: WholeNumbers;
  /** Per line: how many words. */
  lengths: WholeNumbers;
  /** Per line: who speaks, a place in `speakers` from 1; 0 for nobody. */
  voices: WholeNumbers;
  /** Per line: transcript time, milliseconds. */
  starts: Uint32Array<ArrayBuffer>;
}

interface SpokenLine {
  /** Transcript time, seconds. */
  start: number;
  text: string;
  speaker?: string;
}

/** Encodes lines of any text; `numberOf` gives a term its number, a new one at the end. */
export function encodeTranscript(
  lines: readonly SpokenLine[],
  numberOf: (term: string) => number,
): EncodedTranscript {
  const index = createSearchIndex(lines);
  const numbers = index.terms.map(numberOf);
  const ascending = [...numbers.keys()].sort((a, b) => numbers[a]! - numbers[b]!);
  const places = new Uint32Array(ascending.length);
  ascending.forEach((term, place) => (places[term] = place));
  const speakers = [...new Set(lines.flatMap(({ speaker }) => speaker || []))];
  const voices = new Map(speakers.map((speaker, place) => [speaker, place + 1]));
  return {
    terms: encodeCounts(
      ascending.map((term) => numbers[term]!),
      ascending.map((term) => index.offsets[term + 1]! - index.offsets[term]!),
    ),
    speakers,
    pairs: createPairFilter(index.tokens.map((term) => numbers[term]!)),
    words: {
      tokens: packNumbers(index.tokens.map((term) => places[term]!)),
      ...encodeSpelling(lines, index),
      lengths: packNumbers(
        lines.map((_, at) => index.firstTokens[at + 1]! - index.firstTokens[at]!),
      ),
      voices: packNumbers(lines.map(({ speaker }) => voices.get(speaker ?? '') ?? 0)),
      starts: Uint32Array.from(lines, ({ start }) => Math.max(0, Math.round(start * 1000))),
    },
  };
}
