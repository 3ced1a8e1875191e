/**
 * Says of two terms whether they stand side by side in a transcript: surely not, or very likely. Without it
 * a phrase of frequent words would have to be looked for in every transcript that holds the words somewhere.
 *
 * Source: Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13(7), 1970. Eight
 * bits a pair and three probes are wrong about one time in thirty.
 */
const bitsPerPair = 8;
const probes = 3;

/** Two neighbouring terms as all filters know them, so that a filter is asked quickly. */
export type Pair = readonly number[];

export function pairOf(left: number, right: number): Pair {
  return probesOf(hash(left, right));
}

/** The filter of all neighbours in a row of term numbers. */
export function createPairFilter(tokens: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const different = new Set<number>();
  for (let at = 1; at < tokens.length; at++) different.add(hash(tokens[at - 1]!, tokens[at]!));
  const filter = new Uint8Array(Math.ceil((different.size * bitsPerPair) / 8));
  for (const key of different) {
    for (const probe of probesOf(key)) {
      const bit = probe % (filter.length * 8);
      filter[bit >>> 3]! |= 1 << (bit & 7);
    }
  }
  return filter;
}

/** False: surely not a pair of these neighbours. */
export function mayHold(filter: Uint8Array, pair: Pair): boolean {
  const bits = filter.length * 8;
  if (bits === 0) return false;
  for (let probe = 0; probe < pair.length; probe++) {
    const bit = pair[probe]! % bits;
    if ((filter[bit >>> 3]! & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

function probesOf(key: number): number[] {
  return Array.from({ length: probes }, (_, probe) => mix(key + Math.imul(probe, 0x9e3779b9)));
}

function hash(left: number, right: number): number {
  return mix(Math.imul(left, 0x85ebca6b) ^ mix(right + 1));
}

/** The finalizer of MurmurHash3 (public domain): every bit of the input moves every bit of the answer. */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
