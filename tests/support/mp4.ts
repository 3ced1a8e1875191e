import { join } from './mp3.ts';

const text = (content: string) => new Uint8Array(Buffer.from(content, 'latin1'));
export const numbers = (...values: number[]) => {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value);
  return bytes;
};

export function box(type: string, ...contents: Uint8Array[]): Uint8Array {
  const content = join(...contents);
  return join(numbers(content.length + 8), text(type), content);
}

/** A block of AAC in mono with a gain of its first channel, padded to a size. */
export function aacBlock(gain: number, size = 20): Uint8Array {
  const bits = `0000000${gain.toString(2).padStart(8, '0')}`.padEnd(16, '0');
  const block = new Uint8Array(size);
  block.set([Number.parseInt(bits.slice(0, 8), 2), Number.parseInt(bits.slice(8), 2)]);
  return block;
}

export interface Mp4Options {
  /** Two blocks a chunk unless said otherwise. */
  perChunk?: number;
  format?: string;
  /** Sound before its table. */
  isSlow?: boolean;
  /** Offsets of 64 bits. */
  isLong?: boolean;
  /** Rows of `stts`: so many blocks, of so many samples each. */
  durations?: readonly number[];
  /** Sample descriptions by their numbers, and from which chunk on, counted from 1, each holds. */
  descriptions?: readonly (readonly [chunk: number, description: number])[];
  /** An edit list: where in the media parts begin and how long they are, samples. */
  edits?: readonly (readonly [from: number, length: number])[];
}

/** An MP4 file with blocks of 1024 samples at 44.1 kHz. */
export function mp4File(blocks: readonly Uint8Array[], options: Mp4Options = {}): Uint8Array {
  const { perChunk = 2, format = 'mp4a', isSlow = false, isLong = false } = options;
  const { durations = [blocks.length, 1024], descriptions = [[1, 1]], edits = [] } = options;
  const chunkRuns = descriptions.flatMap(([chunk, description]) => [chunk, perChunk, description]);
  const editRows = edits.flatMap(([from, length]) => [length, from, 0x10000]);
  const ftyp = box('ftyp', text('M4A '), numbers(0));
  const mdat = box('mdat', ...blocks);
  const moovAt = (first: number) => {
    const chunks = blocks.flatMap((_, n) => {
      const before = blocks.slice(0, n).reduce((sum, { length }) => sum + length, 0);
      return n % perChunk === 0 ? [...(isLong ? [0] : []), first + before] : [];
    });
    const count = chunks.length / (isLong ? 2 : 1);
    const stbl = box(
      'stbl',
      box('stsd', numbers(0, 1), box(format, new Uint8Array(28))),
      box('stts', numbers(0, durations.length / 2, ...durations)),
      box('stsc', numbers(0, descriptions.length, ...chunkRuns)),
      box('stsz', numbers(0, 0, blocks.length, ...blocks.map(({ length }) => length))),
      box(isLong ? 'co64' : 'stco', numbers(0, count, ...chunks)),
    );
    const mdia = box(
      'mdia',
      box('mdhd', numbers(0, 0, 0, 44_100, 0, 0)),
      box('hdlr', numbers(0, 0), text('soun'), new Uint8Array(13)),
      box('minf', stbl),
    );
    const edts = box('edts', box('elst', numbers(0, edits.length, ...editRows)));
    const mvhd = box('mvhd', numbers(0, 0, 0, 44_100, 0, 0), new Uint8Array(76));
    return box('moov', mvhd, box('trak', box('tkhd'), edts, mdia));
  };
  if (isSlow) return join(ftyp, mdat, moovAt(ftyp.length + 8));
  const moov = moovAt(ftyp.length + moovAt(0).length + 8);
  return join(ftyp, moov, mdat);
}
