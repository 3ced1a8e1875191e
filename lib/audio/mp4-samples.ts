import { contentAt, contentsOf, readTable, viewOf } from './mp4-boxes';

/** Blocks of sound in an MP4 file, in the order in which they play. */
export interface Mp4Samples {
  count: number;
  /** Where each begins, bytes from the start of the file. */
  offsets: Float64Array;
  sizes: Uint32Array;
  /** How long each plays, seconds. */
  seconds: Float32Array;
}

/** Blocks in a day of AAC at 48 kHz. */
const mostSamples = 4_100_000;

/**
 * Reads from the content of `moov` where the blocks of its first AAC track stand (ISO/IEC 14496-12 §8.5 to 8.7: a
 * chunk has an offset, samples in it follow each other). Undefined for a file without such a track, or one in fragments.
 */
export function readMp4Samples(moov: Uint8Array): Mp4Samples | undefined {
  const track = aacTrack(moov);
  if (!track) return undefined;
  const rate = timescaleOf(contentAt(track, 'mdia', 'mdhd'));
  const table = contentAt(track, 'mdia', 'minf', 'stbl');
  const sizes = sizesOf(contentAt(table, 'stsz'));
  const count = sizes.length;
  const offsets = offsetsOf(table, sizes);
  if (count === 0 || rate <= 0 || !offsets) return undefined;
  return { count, offsets, sizes, seconds: secondsOf(contentAt(table, 'stts'), count, rate) };
}

/** The content of the first track that holds AAC. */
export function aacTrack(moov: Uint8Array): Uint8Array | undefined {
  return contentsOf(moov, 'trak').find(isAac);
}

function isAac(track: Uint8Array): boolean {
  const handler = contentAt(track, 'mdia', 'hdlr').subarray(8, 12);
  const format = contentAt(track, 'mdia', 'minf', 'stbl', 'stsd').subarray(12, 16);
  return String.fromCharCode(...handler, ...format) === 'sounmp4a';
}

/** Of the header of a film or a track: behind version and flags stand the times of creation and change, 32 or 64 bits each. */
export function timescaleOf(header: Uint8Array): number {
  const at = header[0] === 1 ? 20 : 12;
  return at + 4 <= header.length ? viewOf(header).getUint32(at) : 0;
}

function sizesOf(stsz: Uint8Array): Uint32Array {
  if (stsz.length < 12) return new Uint32Array();
  const size = viewOf(stsz).getUint32(4);
  if (size === 0) return readTable(stsz, 8, 1).subarray(0, mostSamples);
  return new Uint32Array(Math.min(mostSamples, viewOf(stsz).getUint32(8))).fill(size);
}

function chunksOf(table: Uint8Array): number[] | Uint32Array {
  const short = contentAt(table, 'stco');
  if (short.length > 0) return readTable(short, 4, 1);
  const long = readTable(contentAt(table, 'co64'), 4, 2);
  return Array.from(
    { length: long.length / 2 },
    (_, n) => long[2 * n]! * 2 ** 32 + long[2 * n + 1]!,
  );
}

function offsetsOf(table: Uint8Array, sizes: Uint32Array): Float64Array | undefined {
  const chunks = chunksOf(table);
  // From a chunk on, so many samples are in each.
  const runs = readTable(contentAt(table, 'stsc'), 4, 3);
  const offsets = new Float64Array(sizes.length);
  let sample = 0;
  for (let chunk = 0, run = 0; chunk < chunks.length && sample < sizes.length; chunk += 1) {
    while (run + 3 < runs.length && runs[run + 3]! <= chunk + 1) run += 3;
    const end = Math.min(sizes.length, sample + (runs[run + 1] ?? 0));
    for (let at = chunks[chunk]!; sample < end; sample += 1) {
      offsets[sample] = at;
      at += sizes[sample]!;
    }
  }
  return sample === sizes.length ? offsets : undefined;
}

function secondsOf(stts: Uint8Array, count: number, rate: number): Float32Array {
  const runs = readTable(stts, 4, 2);
  const seconds = new Float32Array(count);
  let sample = 0;
  for (let run = 0; run < runs.length && sample < count; run += 2) {
    const end = Math.min(count, sample + runs[run]!);
    seconds.fill(runs[run + 1]! / rate, sample, end);
    sample = end;
  }
  return seconds;
}
