import type { Seam } from '@/lib/timemap/evidence';
import { contentAt, readTable } from './mp4-boxes';
import { aacTrack, timescaleOf, type Mp4Samples } from './mp4-samples';

/** How strongly each trace speaks, 0..1. */
const strengths = { edit: 0.9, header: 0.9 } as const;
/** Blocks in a row that last unlike all others, where two files meet. */
const mostOdd = 2;

/**
 * Where the tables of an MP4 file's first AAC track show that it was put together (ISO/IEC 14496-12 §8.6 and 8.7): an edit
 * list of several parts, another sample description, blocks that do not last as long as the others (where `ffmpeg -f concat`
 * joins files).
 */
export function readMp4Seams(moov: Uint8Array, samples: Mp4Samples): Seam[] {
  const track = aacTrack(moov);
  if (!track) return [];
  const table = contentAt(track, 'mdia', 'minf', 'stbl');
  const traces = new Map<number, 'edit' | 'header'>([
    ...oddBlocks(contentAt(table, 'stts'), samples.count).map((at) => [at, 'edit'] as const),
    ...otherDescriptions(contentAt(table, 'stsc')).map((at) => [at, 'header'] as const),
  ]);
  const seams = editTimes(contentAt(track, 'edts', 'elst'), contentAt(moov, 'mvhd')).map(
    (time): Seam => ({ time, kind: 'edit', strength: strengths.edit }),
  );
  let time = 0;
  for (let sample = 0; sample < samples.count; sample += 1) {
    const kind = traces.get(sample);
    if (kind) seams.push({ time, kind, strength: strengths[kind] });
    time += samples.seconds[sample]!;
  }
  return seams;
}

/** Indexes of the samples behind those that last unlike most. */
function oddBlocks(stts: Uint8Array, count: number): number[] {
  const runs = readTable(stts, 4, 2);
  const counts = new Map<number, number>();
  for (let run = 0; run < runs.length; run += 2) {
    counts.set(runs[run + 1]!, (counts.get(runs[run + 1]!) ?? 0) + runs[run]!);
  }
  const [usual] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  const odd: number[] = [];
  let sample = 0;
  for (let run = 0; run < runs.length && sample < count; run += 2) {
    sample += runs[run]!;
    if (runs[run]! <= mostOdd && runs[run + 1] !== usual && sample < count) odd.push(sample);
  }
  return odd;
}

/** Indexes of the samples from which on another description holds. */
function otherDescriptions(stsc: Uint8Array): number[] {
  const runs = readTable(stsc, 4, 3);
  const changes: number[] = [];
  let sample = 0;
  for (let run = 3; run < runs.length; run += 3) {
    sample += (runs[run]! - runs[run - 3]!) * runs[run - 2]!;
    if (runs[run + 2] !== runs[run - 1]) changes.push(sample);
  }
  return changes;
}

/** What the media time of an edit without media is. */
const nothing = 0xffffffff;

/** When the parts of an edit list begin, seconds; what plays nothing is left out. */
function editTimes(elst: Uint8Array, mvhd: Uint8Array): number[] {
  const rate = timescaleOf(mvhd);
  if (rate <= 0) return [];
  const isLong = elst[0] === 1;
  const columns = isLong ? 5 : 3;
  const rows = readTable(elst, 4, columns);
  const times: number[] = [];
  let time = 0;
  for (let row = 0; row < rows.length; row += columns) {
    if (rows[row + columns - 2] === nothing) continue;
    if (time > 0) times.push(time);
    time += (isLong ? rows[row]! * 2 ** 32 + rows[row + 1]! : rows[row]!) / rate;
  }
  return times;
}
