import type { AudioFrame } from '../../lib/audio/frame.ts';
import { createFrameWalker } from '../../lib/audio/frame-walker.ts';
import { readMp3Frame } from '../../lib/audio/mp3-frame.ts';
import { readAudio } from './site/demo-episode.ts';

const bytes = new Uint8Array(readAudio());
const frames = createFrameWalker(readMp3Frame)
  .push(bytes, true)
  .filter(({ isTable }) => !isTable);

/** Seconds of one frame of the demo episode. */
export const frameSeconds = frames[0]!.samples / frames[0]!.rate;

/** Frames `[from, to)` of the demo episode, which LAME wrote in one go. */
export function demoFrames(from: number, to = frames.length): Uint8Array {
  const [first, last] = [frames[from], frames[to - 1]];
  if (!first || !last) return new Uint8Array();
  return bytes.subarray(first.at, endOf(last));
}

/**
 * The demo episode with its own beginning, as a piece that was encoded by itself, put in before frames; and when
 * it plays there, seconds.
 */
export function withInsertions(before: readonly number[], length: number) {
  const parts: Uint8Array[] = [];
  const inserted = before.map((at, index) => {
    parts.push(demoFrames(before[index - 1] ?? 0, at), demoFrames(0, length));
    const start = (at + index * length) * frameSeconds;
    return { start, end: start + length * frameSeconds };
  });
  parts.push(demoFrames(before.at(-1) ?? 0));
  return { file: new Uint8Array(Buffer.concat(parts)), inserted };
}

function endOf({ at, size }: AudioFrame): number {
  return at + size;
}
