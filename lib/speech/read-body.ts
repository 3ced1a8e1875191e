/**
 * The body of a response, or undefined, the rest left unread, once it is longer than `most` bytes.
 * `onProgress` hears how many have come.
 */
export async function readBody(
  response: Response,
  most: number,
  onProgress?: (received: number) => void,
): Promise<Blob | undefined> {
  if (!response.body) return new Blob();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  for (let received = 0; ;) {
    const { done, value } = await reader.read();
    if (done) break;
    received += value.length;
    if (received > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
    onProgress?.(received);
  }
  return new Blob(chunks);
}
