import type { Seam } from '@/lib/timemap/evidence';
import { createEnvelope, type Envelope } from './envelope';
import type { AudioFrame, ReadFrame } from './frame';
import { createFrameWalker } from './frame-walker';
import { readMp3Frame } from './mp3-frame';
import { createSeamFinder } from './seam-finder';
import { readSideInfo } from './side-info';

/** What a file says without being decoded. */
export interface HeardStream {
  /** Seconds, by counting samples: what a header says of the length is not asked. */
  duration: number;
  seams: Seam[];
  /** How loud it is when; absent for files whose frames do not tell. */
  envelope?: Envelope;
}

export interface StreamHearing {
  /** The next bytes of the file, in any portions. */
  push(bytes: Uint8Array, isLast?: boolean): void;
  finish(): HeardStream;
}

/** Reads a file of frames as it comes, in memory that grows by some kilobytes a minute. */
export function createStreamHearing(read: ReadFrame): StreamHearing {
  const finder = createSeamFinder();
  const envelope = read === readMp3Frame ? createEnvelope() : undefined;
  let time = 0;
  let isFirst = true;

  const walker = createFrameWalker(read, (frame: AudioFrame, bytes) => {
    const side = envelope && readSideInfo(bytes);
    const seconds = frame.samples / frame.rate;
    finder.push(time, frame, bytes, side);
    // Players skip a table at the start; in mid-stream it is a frame of silence to them.
    if (frame.isTable && isFirst) return;
    isFirst = false;
    const levels = side?.levels ?? [];
    for (const [index, level] of levels.entries()) {
      const each = seconds / levels.length;
      envelope?.add(time + index * each, each, frame.isTable ? 0 : level);
    }
    time += seconds;
  });

  return {
    push: (bytes, isLast) => void walker.push(bytes, isLast),
    finish: () => ({
      duration: time,
      seams: finder.finish(time),
      ...(envelope && { envelope: envelope.finish() }),
    }),
  };
}
