/** Bytes of synthetic layer III frames: right headers, silence inside. */
interface FrameOptions {
  /** The second byte: 0xfb MPEG-1, 0xf3 MPEG-2, 0xe3 MPEG-2.5; one less with a checksum. */
  kind?: number;
  /** The third byte: bit rate, sample rate, padding. */
  sizes?: number;
  /** The fourth byte: 0x00 stereo, 0xc0 mono. */
  channels?: number;
  /** Bytes; must be what the header says. */
  size?: number;
  /** Written at an offset, e.g. `Info` of a table. */
  text?: string;
  textAt?: number;
  reservoir?: number;
}

/** MPEG-1, 128 kbit/s, 44.1 kHz, stereo, unless said otherwise. */
export function mp3Frame(options: FrameOptions = {}): Uint8Array {
  const { kind = 0xfb, sizes = 0x90, channels = 0, size = 417, text = '', textAt = 0 } = options;
  const bytes = new Uint8Array(size);
  bytes.set([0xff, kind, sizes, channels]);
  const { reservoir = 0 } = options;
  bytes.set([reservoir >> 1, (reservoir & 1) << 7], 4);
  bytes.set(Buffer.from(text, 'latin1'), textAt);
  return bytes;
}

export function mp3Frames(count: number, options?: FrameOptions): Uint8Array {
  return join(...Array.from({ length: count }, () => mp3Frame(options)));
}

/** An ID3v2 tag of `size` bytes, header included. */
export function id3Tag(size: number): Uint8Array {
  const length = size - 10;
  const tag = new Uint8Array(size).fill(0x41);
  tag.set(Buffer.from('ID3\u0004\u0000\u0000', 'latin1'));
  tag.set([length >> 21, (length >> 14) & 127, (length >> 7) & 127, length & 127], 6);
  return tag;
}

export function join(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
