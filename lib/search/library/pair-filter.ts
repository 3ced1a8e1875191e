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
  const key = hash(left, right);
  return Array.from({ length: probes }, (_, probe) => probeOf(key, probe));
}

/** The filter of all neighbours in a row of term numbers. */
export function createPairFilter(tokens: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const keys = differentPairs(tokens);
  const filter = new Uint8Array(Math.ceil((keys.length * bitsPerPair) / 8));
  const bits = filter.length * 8;
  for (let at = 0; at < keys.length; at++) {
    for (let probe = 0; probe < probes; probe++) {
      const bit = probeOf(keys[at]!, probe) % bits;
      filter[bit >>> 3]! |= 1 << (bit & 7);
    }
  }
  return filter;
}

/** By sorting: a set of so many takes several times as long. */
function differentPairs(tokens: ArrayLike<number>): Uint32Array {
  const keys = new Uint32Array(Math.max(0, tokens.length - 1));
  for (let at = 0; at < keys.length; at++) keys[at] = hash(tokens[at]!, tokens[at + 1]!);
  keys.sort();
  let count = 0;
  for (let at = 0; at < keys.length; at++) {
    if (at === 0 || keys[at] !== keys[count - 1]) keys[count++] = keys[at]!;
  }
  return keys.subarray(0, count);
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

function probeOf(key: number, probe: number): number {
  return mix(key + Math.imul(probe, 0x9e3779b9));
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
