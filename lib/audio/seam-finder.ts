import type { Seam } from '@/lib/timemap/evidence';
import { findRepeats } from './find-repeats';
import type { AudioFrame } from './frame';
import { createReservoir } from './reservoir';
import type { SideInfo } from './side-info';
import { createSteadyRuns } from './steady-runs';

export interface SeamFinder {
  /** `time` is when the frame plays, seconds; `side` its side information, if it is of layer III. */
  push(time: number, frame: AudioFrame, bytes: Uint8Array, side?: SideInfo): void;
  /** All of them, ascending; `end` is when the last frame ends. */
  finish(end: number): Seam[];
}

/** How strongly each trace speaks, 0..1. */
const strengths = { restart: 1, break: 1, table: 1, header: 0.8, repeat: 0.9, tag: 0.8 } as const;

/** Seconds within which two traces are of one seam. */
const sameSeam = 0.08;

/** What is met more often than this means nothing in this file: so many at most, and so many a minute. */
const most = { count: 12, aMinute: 1.5 } as const;

/**
 * Finds where a file was put together of pieces, from its frames alone: by the bit reservoir of layer III (see
 * `createReservoir`), tags and tables in mid-stream, headers that change, pieces that are heard twice.
 */
export function createSeamFinder(): SeamFinder {
  const seams: Seam[] = [];
  const marks: number[] = [];
  const times: number[] = [];
  const rates = createSteadyRuns();
  let before: { frame: AudioFrame; header: number } | undefined;
  let reservoir = createReservoir();

  const add = (time: number, kind: Seam['kind'], strength: number) =>
    seams.push({ time, kind, strength });

  return {
    push(time, frame, bytes, side) {
      const header = headerOf(bytes);
      marks.push(markOf(bytes));
      times.push(time);
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
    finish(end) {
      times.push(end);
      for (const { first, second } of findRepeats(marks)) {
        for (const at of [...first, ...second]) add(times[at]!, 'repeat', strengths.repeat);
      }
      const telling = Object.values(Object.groupBy(seams, ({ kind }) => kind)).filter(
        ({ length }) => length <= Math.max(most.count, (most.aMinute * end) / 60),
      );
      return merged(telling.flat(), end);
    },
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

/** Of header and side information (FNV-1a): no two frames of sound have the same. */
function markOf(bytes: Uint8Array): number {
  let mark = 0x811c9dc5;
  const end = Math.min(bytes.length, 38);
  for (let at = 1; at < end; at += 1) mark = Math.imul(mark ^ bytes[at]!, 0x01000193);
  return mark >>> 0;
}

/** One seam for all traces of it: the strongest, which is also the most exact. */
function merged(seams: readonly Seam[], end: number): Seam[] {
  const inside = seams.filter(({ time }) => time > sameSeam && time < end - sameSeam);
  const kept: Seam[] = [];
  for (const seam of inside.toSorted((a, b) => a.time - b.time || b.strength - a.strength)) {
    const last = kept.at(-1);
    if (!last || seam.time - last.time > sameSeam) kept.push(seam);
    else if (seam.strength > last.strength) kept[kept.length - 1] = seam;
  }
  return kept;
}
