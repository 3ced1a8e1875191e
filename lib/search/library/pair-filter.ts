/**
 * Says of two terms whether they stand side by side in a transcript: surely not, or very likely. Without it
 * a phrase of frequent words would have to be looked for in every transcript that holds the words somewhere.
 *
 * Source: Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13(7), 1970. Eight
 * bits a pair and three probes are wrong about one time in thirty.
 */
const bitsPerPair = 8;
const probes = 3;

/** The filter of all neighbours in a row of term numbers. */
export function createPairFilter(tokens: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const different = new Set<number>();
  for (let at = 1; at < tokens.length; at++) different.add(hash(tokens[at - 1]!, tokens[at]!));
  const filter = new Uint8Array(Math.ceil((different.size * bitsPerPair) / 8));
  for (const key of different) {
    for (let probe = 0; probe < probes; probe++) {
      const bit = bitOf(key, probe, filter.length);
      filter[bit >>> 3]! |= 1 << (bit & 7);
    }
  }
  return filter;
}

/** False: `right` surely never follows `left`. */
export function mayFollow(filter: Uint8Array, left: number, right: number): boolean {
  if (filter.length === 0) return false;
  const key = hash(left, right);
  for (let probe = 0; probe < probes; probe++) {
    const bit = bitOf(key, probe, filter.length);
    if ((filter[bit >>> 3]! & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

function bitOf(key: number, probe: number, bytes: number): number {
  return mix(key + Math.imul(probe, 0x9e3779b9)) % (bytes * 8);
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
