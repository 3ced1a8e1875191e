import { readPieces } from './read-pieces';

interface Limits {
  /** Bytes. */
  most: number;
  /** Hears once what the body begins with, when that is so many bytes or more. */
  head?: { least: number; take(bytes: Uint8Array): void };
}

/** The body of a response, or undefined (and the rest left unread) once it is longer than `most` bytes. */
export async function readBytes(
  response: Response,
  { most, head }: Limits,
): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  await readPieces(response, (piece) => {
    const before = length;
    pieces.push(piece);
    length += piece.length;
    if (head && before < head.least && length >= head.least) head.take(joined(pieces, length));
    return length > most;
  });
  return length > most ? undefined : joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
