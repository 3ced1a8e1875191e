/** Whole numbers in as few bytes as the largest of them needs: stored as they are, read without decoding. */
export type WholeNumbers =
  Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Packs whole numbers below 2³². */
export function packNumbers(values: ArrayLike<number>): WholeNumbers {
  let largest = 0;
  for (let at = 0; at < values.length; at++) largest = Math.max(largest, values[at]!);
  if (largest < 0x100) return Uint8Array.from(values);
  return largest < 0x10000 ? Uint16Array.from(values) : Uint32Array.from(values);
}
