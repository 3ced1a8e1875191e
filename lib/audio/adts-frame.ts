import type { AudioFrame } from './frame';

const rates = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
  7_350,
] as const;

const headerSize = 7;
const samplesOfBlock = 1024;

/** Reads the header of an ADTS frame, AAC as it stands in `.aac` files (ISO/IEC 13818-7 §6.2). */
export function readAdtsFrame(bytes: Uint8Array, at: number): Omit<AudioFrame, 'at'> | undefined {
  if (bytes[at] !== 0xff || at + headerSize > bytes.length) return undefined;
  const byte = (index: number) => bytes[at + index]!;
  // The two bits of the layer are always 0; in MPEG-1 audio they never are.
  const rate = rates[(byte(2) >> 2) & 15];
  const size = ((byte(3) & 3) << 11) | (byte(4) << 3) | (byte(5) >> 5);
  if ((byte(1) & 0xf6) !== 0xf0 || !rate || size <= headerSize) return undefined;
  return { size, samples: ((byte(6) & 3) + 1) * samplesOfBlock, rate };
}
