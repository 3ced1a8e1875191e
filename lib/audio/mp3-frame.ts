import type { AudioFrame } from './frame';
import { startsWith } from './tag-size';

/** Kilobits a second by index, for MPEG-1 and for MPEG-2 and 2.5; 0 ("free") and 15 are not read. */
const bitrates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;

/** MPEG-1's; MPEG-2 halves and 2.5 quarters them. */
const rates = [44_100, 48_000, 32_000] as const;

const layerThree = 1;
const mono = 3;

/**
 * Reads the header of an MPEG-1, 2 or 2.5 layer III frame (ISO/IEC 11172-3 §2.4.1.3, 13818-3 §2.4.1.3;
 * 2.5 as LAME writes it). Frames of "free" bit rate, whose length no header tells, are not read.
 */
export function readMp3Frame(bytes: Uint8Array, at: number): Omit<AudioFrame, 'at'> | undefined {
  const [kind = 0, sizes = 0, channels = 0] = [bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  const version = (kind >> 3) & 3;
  const isMpeg1 = version === 3;
  if (bytes[at] !== 0xff || kind < 0xe0 || version === 1) return undefined;
  if (((kind >> 1) & 3) !== layerThree || (channels & 3) === 2) return undefined;
  const kilobits = bitrates[isMpeg1 ? 0 : 1][sizes >> 4];
  const fullRate = rates[(sizes >> 2) & 3];
  if (!kilobits || !fullRate) return undefined;

  const rate = fullRate / (isMpeg1 ? 1 : version === 2 ? 2 : 4);
  const samples = isMpeg1 ? 1152 : 576;
  const size = Math.floor((samples / 8) * ((kilobits * 1000) / rate)) + ((sizes >> 1) & 1);
  const isMono = channels >> 6 === mono;
  const side = at + (kind & 1 ? 4 : 6);
  const sideSize = isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  const isTable =
    startsWith(bytes, side + sideSize, 'Info') ||
    startsWith(bytes, side + sideSize, 'Xing') ||
    startsWith(bytes, at + 36, 'VBRI');
  return { size, samples, rate, ...(isTable && { isTable }) };
}
