import { readPieces } from './read-pieces';

/** The body of a response, or undefined (and the rest left unread) once it is longer than `most` bytes. */
export async function readBytes(response: Response, most: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  await readPieces(response, (piece) => {
    pieces.push(piece);
    length += piece.length;
    return length > most;
  });
  if (length > most) return undefined;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
