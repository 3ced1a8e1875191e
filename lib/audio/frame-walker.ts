import { headerReach, type AudioFrame, type ReadFrame } from './frame';
import { joined } from './joined';
import { tagReach, tagSize } from './tag-size';

interface FrameWalker {
  /** The frames that are whole now. `isLast` says that the file ends with these bytes. */
  push(bytes: Uint8Array, isLast?: boolean): AudioFrame[];
}

/**
 * Walks a file from frame to frame as its bytes come, in any portions. Tags are stepped over. What is
 * neither frame nor tag is skipped byte by byte until a header stands that another of the same kind
 * follows: the pattern of a header alone is met in junk and pictures too. A last frame that is cut off is left out.
 * `visit` sees each frame's bytes, which it must not keep: they are a view of all that came with them.
 */
export function createFrameWalker(
  read: ReadFrame,
  visit?: (frame: AudioFrame, bytes: Uint8Array) => void,
): FrameWalker {
  let rest: Uint8Array = new Uint8Array();
  /** Where `rest` begins in the file. */
  let base = 0;
  /** Bytes of a tag that have not come yet. */
  let toSkip = 0;
  let inStep = false;

  function push(bytes: Uint8Array, isLast = false): AudioFrame[] {
    const data = joined(rest, bytes);
    const frames: AudioFrame[] = [];
    const has = (end: number) => isLast || end <= data.length;
    let at = 0;
    while (at < data.length) {
      if (toSkip > 0) {
        const skipped = Math.min(toSkip, data.length - at);
        toSkip -= skipped;
        at += skipped;
        continue;
      }
      if (!has(at + Math.max(headerReach, tagReach))) break;
      const found = data[at] === 0xff ? read(data, at) : undefined;
      if (found && !has(at + found.size + headerReach)) break;
      if (found && at + found.size <= data.length && (inStep || isFollowed(data, at, found))) {
        const frame = { at: base + at, ...found };
        frames.push(frame);
        visit?.(frame, data.subarray(at, at + found.size));
        at += found.size;
        inStep = true;
        continue;
      }
      toSkip = tagSize(data, at);
      // Behind a tag the frames go on as before; behind junk nothing is sure.
      if (toSkip === 0) {
        inStep = false;
        at += 1;
      }
    }
    rest = data.slice(at);
    base += at;
    return frames;
  }

  function isFollowed(
    data: Uint8Array,
    at: number,
    { size, rate, samples }: Omit<AudioFrame, 'at'>,
  ) {
    const next = at + size;
    if (next >= data.length || tagSize(data, next) > 0) return true;
    const following = read(data, next);
    return following?.rate === rate && following.samples === samples;
  }

  return { push };
}
