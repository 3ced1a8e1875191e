import type { Seam } from '@/lib/timemap/evidence';
import type { AudioFrame } from './frame';
import { mergeSeams } from './merge-seams';
import { createRepeatSeams } from './repeat-seams';
import { createReservoir } from './reservoir';
import type { SideInfo } from './side-info';
import { createSteadyRuns } from './steady-runs';

interface SeamFinder {
  /** `time` is when the frame plays, seconds; `side` its side information, if it is of layer III. */
  push(time: number, frame: AudioFrame, bytes: Uint8Array, side?: SideInfo): void;
  /** All of them, ascending; `end` is when the last frame ends. */
  finish(end: number): Seam[];
}

/** How strongly each trace speaks, 0..1. */
const strengths = { restart: 1, break: 1, table: 1, header: 0.8, tag: 0.8 } as const;

/**
 * Finds where a file was put together of pieces, from its frames alone: by the bit reservoir of layer III (see
 * `createReservoir`), tags and tables in mid-stream, headers that change, pieces that are heard twice.
 */
export function createSeamFinder(): SeamFinder {
  const seams: Seam[] = [];
  const repeats = createRepeatSeams();
  const rates = createSteadyRuns();
  let before: { frame: AudioFrame; header: number } | undefined;
  let reservoir = createReservoir();

  const add = (time: number, kind: Seam['kind'], strength: number) =>
    seams.push({ time, kind, strength });

  return {
    push(time, frame, bytes, side) {
      const header = headerOf(bytes);
      repeats.push(time, bytes);
      if (before) {
        if (frame.isTable) add(time, 'tag', strengths.table);
        if (before.frame.at + before.frame.size !== frame.at) {
          add(time, 'tag', strengths.tag);
          reservoir = createReservoir();
        }
        if (header !== before.header || frame.rate !== before.frame.rate) {
          add(time, 'header', strengths.header);
        }
        const changed = rates.push(bytes[2]! >> 4, time);
        if (side && changed !== undefined) add(changed, 'header', strengths.header);
      }
      const trace = side && !frame.isTable ? reservoir.push(side) : undefined;
      if (trace === 'restart') add(time, 'reservoir', strengths.restart);
      if (trace === 'break') add(time, 'edit', strengths.break);
      if (!frame.isTable || before) before = { frame, header };
    },
    finish: (end) => mergeSeams([...seams, ...repeats.finish(end)], end),
  };
}

/**
 * What of a header an encoder leaves as it is: in layer III all but bit rate, padding, the private bit and how stereo is
 * joined; in ADTS, which has a layer of 0, all but copyright bits and the length.
 */
function headerOf(bytes: Uint8Array): number {
  const isAdts = (bytes[1]! & 6) === 0;
  const [third, fourth] = isAdts ? [0xfd, 0xf0] : [0x0c, 0xcf];
  return (bytes[1]! << 16) | ((bytes[2]! & third!) << 8) | (bytes[3]! & fourth!);
}
