/**
 * Hands the body of a response to `take`, piece by piece as it arrives; once that answers true, the
 * rest is left unread. (Streams are iterable only from Chrome 124 on.)
 */
export async function readPieces(
  response: Response,
  take: (piece: Uint8Array) => boolean | void,
): Promise<void> {
  if (!response.body) return;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    if (take(value)) return reader.cancel();
  }
}
