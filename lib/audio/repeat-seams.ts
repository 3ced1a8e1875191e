import type { Seam } from '@/lib/timemap/evidence';
import { findRepeats } from './find-repeats';

const strength = 0.9;
/** Header and side information of layer III: no two frames of sound have the same. Bytes. */
const looked = 38;

/** Finds the ends of what is heard twice, byte for byte, in frames that come in order. */
export function createRepeatSeams() {
  const marks: number[] = [];
  const times: number[] = [];
  return {
    /** `time` is when the frame plays, seconds. */
    push(time: number, frame: Uint8Array) {
      marks.push(markOf(frame));
      times.push(time);
    },
    /** `end` is when the last frame ends. */
    finish(end: number): Seam[] {
      times.push(end);
      return findRepeats(marks)
        .flatMap(({ first, second }) => [...first, ...second])
        .map((at): Seam => ({ time: times[at]!, kind: 'repeat', strength }));
    },
  };
}

/** FNV-1a. */
function markOf(bytes: Uint8Array): number {
  let mark = 0x811c9dc5;
  const end = Math.min(bytes.length, looked);
  for (let at = 1; at < end; at += 1) mark = Math.imul(mark ^ bytes[at]!, 0x01000193);
  return mark >>> 0;
}
