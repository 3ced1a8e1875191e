import type { Line } from '@/lib/transcript/types';
import { foldLines, type FoldedText, type Kept } from './folded-text';

/**
 * A folded text as its words, each known by a number: the same letters, the same number. In scripts without spaces,
 * and where every visible sign is kept, each character is a word.
 */
export interface Tokens {
  folded: FoldedText;
  /** The word's number, at each word. */
  ids: Uint32Array;
  /** The unit of the folded text at which each word begins; at the end, its length. */
  starts: Uint32Array;
  /** The number of a word's letters. */
  numbers: ReadonlyMap<string, number>;
  /** Where the word of a number stands, in order. */
  placesOf(number: number): Uint32Array;
}

export function tokensOf(lines: readonly Line[], kept: Kept): Tokens {
  const folded = foldLines(lines, kept);
  const { text } = folded;
  const ids = new Uint32Array(text.length);
  const starts = new Uint32Array(text.length + 1);
  const numbers = new Map<string, number>();
  let count = 0;
  for (let from = 0; from < text.length; count++) {
    const to = tokenEnd(folded, from, kept);
    const word = text.slice(from, to);
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    ids[count] = number;
    starts[count] = from;
    from = to;
  }
  starts[count] = text.length;
  const used = ids.slice(0, count);
  const placesOf = postingsOf(used, numbers.size);
  return { folded, ids: used, starts: starts.slice(0, count + 1), numbers, placesOf };
}

/** The word that a unit of the folded text belongs to. */
export function tokenAt({ starts }: Tokens, unit: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}

function tokenEnd(folded: FoldedText, from: number, kept: Kept): number {
  const ends = kept === 'words' ? folded.isBorder : folded.opensCharacter;
  let to = from + 1;
  while (!ends(to)) to++;
  return to;
}

/** All places in one array, those of each word together: a text may have millions of words. */
function postingsOf(ids: Uint32Array, size: number): Tokens['placesOf'] {
  const from = new Uint32Array(size + 1);
  for (const id of ids) from[id]!++;
  for (let id = 1; id <= size; id++) from[id]! += from[id - 1]!;
  const places = new Uint32Array(ids.length);
  for (let at = ids.length - 1; at >= 0; at--) places[--from[ids[at]!]!] = at;
  return (number) => places.subarray(from[number], from[number + 1]);
}
