/** A frame of an ID3v2 tag; `body` is without what its flags put before it. */
export interface Id3Frame {
  id: string;
  body: Uint8Array;
}

interface Id3Header {
  /** 3 or 4, of ID3v2.3 and ID3v2.4. */
  version: number;
  flags: number;
  /** Bytes after the header. */
  size: number;
}

const headerLength = 10;
/** Many times what tags hold. */
const mostFrames = 5_000;

/** Bytes of the whole ID3v2.3 or 2.4 tag a file begins with, as its header claims; undefined without one. */
export function id3TagSize(bytes: Uint8Array): number | undefined {
  const header = readHeader(bytes);
  return header && header.size + headerLength;
}

/**
 * Frames of the ID3v2.3 or 2.4 tag at the head of an audio file, of which `bytes` may be only a beginning:
 * what is cut off is left out. https://id3.org/id3v2.3.0, https://id3.org/id3v2.4.0-structure
 */
export function readId3Frames(bytes: Uint8Array): { version: number; frames: Id3Frame[] } {
  const header = readHeader(bytes);
  if (!header) return { version: 0, frames: [] };
  const { version, flags, size } = header;
  let body = bytes.subarray(headerLength, headerLength + size);
  // 2.3 makes the whole tag safe for decoders that look for a sync; 2.4 does so frame by frame.
  if (version === 3 && flags & 0x80) body = withoutUnsync(body);
  if (flags & 0x40) body = body.subarray(extendedHeaderLength(body, version));
  return { version, frames: readFrames(body, version) };
}

/** The frames that follow each other in `bytes`, until one is none; also those within a `CHAP`. */
export function readFrames(bytes: Uint8Array, version: number): Id3Frame[] {
  const frames: Id3Frame[] = [];
  for (let at = 0; frames.length < mostFrames && isFrameAt(bytes, at);) {
    const size = frameSize(bytes, at, version);
    const end = at + headerLength + size;
    if (end > bytes.length) break;
    const body = unwrap(bytes.subarray(at + headerLength, end), bytes[at + 9]!, version);
    if (body) frames.push({ id: latin1(bytes.subarray(at, at + 4)), body });
    at = end;
  }
  return frames;
}

export function readUint32(bytes: Uint8Array, at: number): number {
  return [0, 1, 2, 3].reduce((sum, offset) => sum * 256 + (bytes[at + offset] ?? 0), 0);
}

export function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function readHeader(bytes: Uint8Array): Id3Header | undefined {
  const [i, d, three, version = 0, , flags = 0] = bytes;
  if (i !== 0x49 || d !== 0x44 || three !== 0x33 || (version !== 3 && version !== 4))
    return undefined;
  return { version, flags, size: synchsafe(bytes, 6) };
}

/** 28 bits in four bytes, whose high bits are zero. */
function synchsafe(bytes: Uint8Array, at: number): number {
  return [0, 1, 2, 3].reduce((sum, offset) => sum * 128 + ((bytes[at + offset] ?? 0) & 0x7f), 0);
}

function extendedHeaderLength(body: Uint8Array, version: number): number {
  return version === 3 ? 4 + readUint32(body, 0) : synchsafe(body, 0);
}

function isFrameAt(bytes: Uint8Array, at: number): boolean {
  return (
    at + headerLength <= bytes.length &&
    /^[A-Z][A-Z\d]{3}$/.test(latin1(bytes.subarray(at, at + 4)))
  );
}

/** iTunes wrote 2.4 frames with 2.3 sizes: of two readings that differ, the one that leads to a next frame. */
function frameSize(bytes: Uint8Array, at: number, version: number): number {
  const plain = readUint32(bytes, at + 4);
  if (version === 3) return plain;
  const safe = synchsafe(bytes, at + 4);
  const leadsOn = (size: number) => {
    const next = at + headerLength + size;
    return next === bytes.length || isFrameAt(bytes, next) || bytes[next] === 0;
  };
  return plain !== safe && !leadsOn(safe) && leadsOn(plain) ? plain : safe;
}

/** Takes off what the second flag byte announces; undefined for what is compressed or encrypted. */
function unwrap(body: Uint8Array, flags: number, version: number): Uint8Array | undefined {
  if (version === 3) {
    if (flags & 0xc0) return undefined;
    return flags & 0x20 ? body.subarray(1) : body;
  }
  if (flags & 0x0c) return undefined;
  const inner = body.subarray((flags & 0x40 ? 1 : 0) + (flags & 0x01 ? 4 : 0));
  return flags & 0x02 ? withoutUnsync(inner) : inner;
}

/** Drops the zero that unsynchronisation put after each FF. */
function withoutUnsync(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== 0 || bytes[index - 1] !== 0xff);
}
