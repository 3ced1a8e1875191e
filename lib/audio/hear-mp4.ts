import type { Seam } from '@/lib/timemap/evidence';
import { aacLevel } from './aac-level';
import { createEnvelope } from './envelope';
import type { StreamHearing } from './hear-stream';
import { joined } from './joined';
import { mergeSeams } from './merge-seams';
import { readBox } from './mp4-boxes';
import { readMp4Samples, type Mp4Samples } from './mp4-samples';
import { readMp4Seams } from './mp4-seams';
import { createRepeatSeams } from './repeat-seams';

/** Bytes in front of the sound in which its table must stand: ten hours of AAC and a large picture. */
const mostAhead = 12_000_000;

/**
 * Reads an MP4 file with AAC as it comes, if its table stands before its sound, as in files that are made to be streamed.
 * Seams are those that its tables show, and what is heard twice.
 */
export function createMp4Hearing(): StreamHearing {
  const envelope = createEnvelope();
  const repeats = createRepeatSeams();
  let listed: Seam[] = [];
  let rest = new Uint8Array();
  /** Where `rest` begins in the file. */
  let base = 0;
  let samples: Mp4Samples | undefined;
  let next = 0;
  let time = 0;

  function push(bytes: Uint8Array): boolean {
    const data = joined(rest, bytes);
    if (!samples) {
      const found = findMoov(data);
      rest = data;
      if (found === 'not-yet') return data.length <= mostAhead;
      samples = found === 'none' ? undefined : readMp4Samples(found);
      if (found === 'none' || !samples) return false;
      listed = readMp4Seams(found, samples);
    }
    hear(data, samples);
    return true;
  }

  function hear(data: Uint8Array<ArrayBuffer>, { count, offsets, sizes, seconds }: Mp4Samples) {
    for (; next < count; next += 1) {
      const from = offsets[next]! - base;
      const to = from + sizes[next]!;
      if (to > data.length) break;
      // Blocks that stand before others which play earlier have passed.
      if (from >= 0) {
        const block = data.subarray(from, to);
        envelope.add(time, seconds[next]!, aacLevel(block));
        repeats.push(time, block);
      }
      time += seconds[next]!;
    }
    const wanted = next < count ? offsets[next]! - base : data.length;
    const passed = Math.min(data.length, Math.max(0, wanted));
    rest = data.slice(passed);
    base += passed;
  }

  return {
    push,
    finish: () => ({
      duration: time,
      seams: mergeSeams([...listed, ...repeats.finish(time)], time),
      envelope: envelope.finish(),
    }),
  };
}

/** The content of `moov`, unless the sound comes first. */
function findMoov(data: Uint8Array): Uint8Array | 'not-yet' | 'none' {
  for (let box = readBox(data, 0); box; box = readBox(data, box.end)) {
    if (box.type === 'mdat' || box.end === Infinity) return 'none';
    if (box.type === 'moov' && box.end <= data.length) return data.subarray(box.content, box.end);
  }
  return 'not-yet';
}
