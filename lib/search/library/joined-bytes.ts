/** Many pieces of bytes as one, which is stored and read in one go. */
export interface JoinedBytes {
  bytes: Uint8Array<ArrayBuffer>;
  /** Where each piece begins; one entry more than pieces. */
  begins: Uint32Array<ArrayBuffer>;
}

export function joinBytes(pieces: readonly Uint8Array[]): JoinedBytes {
  const begins = new Uint32Array(pieces.length + 1);
  pieces.forEach(({ length }, at) => (begins[at + 1] = begins[at]! + length));
  const bytes = new Uint8Array(begins.at(-1)!);
  pieces.forEach((piece, at) => bytes.set(piece, begins[at]));
  return { bytes, begins };
}

/** A piece; nothing is copied. */
export function pieceAt({ bytes, begins }: JoinedBytes, at: number): Uint8Array {
  return bytes.subarray(begins[at], begins[at + 1]);
}
