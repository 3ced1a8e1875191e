import { nextVarint, readVarints, writeVarints } from './varints';

/** What is there, ascending, and how often. */
export interface Counts {
  keys: Uint32Array;
  counts: Uint32Array;
}

/** Ascending differences, doubled, plus one where a key counts more than once; then follows how often, less two. */
export function encodeCounts(
  keys: ArrayLike<number>,
  counts: ArrayLike<number>,
): Uint8Array<ArrayBuffer> {
  const values: number[] = [];
  let before = -1;
  for (let at = 0; at < keys.length; at++) {
    const step = (keys[at]! - before - 1) * 2;
    before = keys[at]!;
    if (counts[at]! > 1) values.push(step + 1, counts[at]! - 2);
    else values.push(step);
  }
  return writeVarints(values);
}

/** Reads one row of many, `[from, to)`, and makes nothing. Throws a RangeError where it does not end there. */
export function eachCount(
  bytes: Uint8Array,
  from: number,
  to: number,
  emit: (key: number, count: number) => void,
): void {
  const reader = { bytes, at: from };
  let key = -1;
  while (reader.at < to) {
    const step = nextVarint(reader);
    key += (step >>> 1) + 1;
    emit(key, step & 1 ? nextVarint(reader) + 2 : 1);
  }
  if (reader.at !== to) throw new RangeError('A row is cut off');
}

/** What `encodeCounts` wrote. Throws a RangeError where a key is not below `limit`. */
export function decodeCounts(bytes: Uint8Array, limit: number): Counts {
  const values = readVarints(bytes);
  // There are no more keys than values: they are written over those that were read.
  const keys = values;
  const counts = new Uint32Array(values.length);
  let held = 0;
  let key = -1;
  for (let at = 0; at < values.length; at++) {
    const step = values[at]!;
    counts[held] = step & 1 ? (values[++at] ?? 0) + 2 : 1;
    key += (step >>> 1) + 1;
    keys[held++] = key;
  }
  // Keys ascend: where the last one is known, all are.
  if (key >= limit) throw new RangeError('Something is counted that there is not');
  return { keys: keys.subarray(0, held), counts: counts.subarray(0, held) };
}
