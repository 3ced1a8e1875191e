/**
 * A gzip file may be several, one after the other (RFC 1952, 2.2), and `gunzip` reads them as one. Backups are made of
 * many, so that a damaged place costs no more than the piece it lies in.
 */

/** Bytes of a gzip member's head: of ours, all begin with the same. */
const headLength = 10;
/** Bytes that are looked through, or given to the unpacker, at once. */
const slice = 1 << 20;
const fed = 1 << 14;

export async function gzip(text: string): Promise<Blob> {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const written = writer.write(new TextEncoder().encode(text)).then(() => writer.close());
  const [packed] = await Promise.all([new Response(readable).blob(), written]);
  return packed;
}

export async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = await bytesOf(file, 0, 2);
  return first === 0x1f && second === 0x8b;
}

/** The places at which members begin: wherever the first one's head stands again. */
export async function findMembers(file: Blob): Promise<number[]> {
  const head = await bytesOf(file, 0, headLength);
  const starts: number[] = [];
  for (let from = 0; from < file.size; from += slice) {
    const bytes = await bytesOf(file, from, from + slice + headLength - 1);
    let at = bytes.indexOf(head[0]!);
    for (; at >= 0 && at < slice; at = bytes.indexOf(head[0]!, at + 1)) {
      if (head.every((byte, offset) => bytes[at + offset] === byte)) starts.push(from + at);
    }
  }
  return starts;
}

/** Unpacks one member, and throws only after it has given all that could be unpacked. */
export async function* gunzip(member: Blob): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const feed = async () => {
    for (let at = 0; at < member.size; at += fed) {
      await writer.ready;
      await writer.write(await bytesOf(member, at, at + fed));
    }
    // The end is told when what was unpacked has been taken: if the file ends too early, that would be thrown away.
    await writer.ready;
    await writer.close();
  };
  feed().catch(() => undefined);
  yield* readable;
}

async function bytesOf(file: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(start, end).arrayBuffer());
}
