import { createSearchIndex } from '../search-index';
import { createPairFilter } from './pair-filter';
import { writeVarints } from './varints';

/** One transcript in the numbers of the library's terms, in parts that are read at different times. */
export interface EncodedTranscript {
  /** Which terms it holds and how often: ascending differences, see `encodeTerms`. */
  terms: Uint8Array<ArrayBuffer>;
  /** The different speakers, as the transcript calls them. */
  speakers: string[];
  /** See `createPairFilter`. */
  pairs: Uint8Array<ArrayBuffer>;
  /** Line by line: how many words, who speaks (a place in `speakers`, from 1, 0 for nobody), the words' numbers. */
  words: Uint8Array<ArrayBuffer>;
}

/** Encodes lines of any text; `numberOf` gives a term its number, a new one at the end. */
export function encodeTranscript(
  lines: readonly { text: string; speaker?: string }[],
  numberOf: (term: string) => number,
): EncodedTranscript {
  const index = createSearchIndex(lines);
  const numbers = index.terms.map(numberOf);
  const tokens = index.tokens.map((term) => numbers[term]!);
  const counts = numbers.map((number, term): [number, number] => [
    number,
    index.offsets[term + 1]! - index.offsets[term]!,
  ]);
  return {
    terms: encodeTerms(counts),
    pairs: createPairFilter(tokens),
    ...encodeWords(lines, tokens, index.firstTokens),
  };
}

/** Ascending differences, doubled, plus one where the term occurs more than once; then follows how often, less two. */
function encodeTerms(counts: [number, number][]): Uint8Array<ArrayBuffer> {
  let before = -1;
  const values = counts
    .sort(([a], [b]) => a - b)
    .flatMap(([number, count]) => {
      const step = (number - before - 1) * 2;
      before = number;
      return count > 1 ? [step + 1, count - 2] : [step];
    });
  return writeVarints(values);
}

function encodeWords(
  lines: readonly { speaker?: string }[],
  tokens: Uint32Array,
  firstTokens: Uint32Array,
): Pick<EncodedTranscript, 'words' | 'speakers'> {
  const speakers = new Map<string, number>();
  const values = new Uint32Array(lines.length * 2 + tokens.length);
  let to = 0;
  lines.forEach(({ speaker }, line) => {
    if (speaker && !speakers.has(speaker)) speakers.set(speaker, speakers.size + 1);
    const held = tokens.subarray(firstTokens[line], firstTokens[line + 1]);
    values[to++] = held.length;
    values[to++] = speaker ? speakers.get(speaker)! : 0;
    values.set(held, to);
    to += held.length;
  });
  return { words: writeVarints(values), speakers: [...speakers.keys()] };
}
