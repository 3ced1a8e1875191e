import type { Seam } from '@/lib/timemap/evidence';
import { aacLevel } from './aac-level';
import { createEnvelope, type Envelope } from './envelope';
import type { ReadFrame } from './frame';
import { createFrameWalker } from './frame-walker';
import { readMp3Frame } from './mp3-frame';
import { createSeamFinder } from './seam-finder';
import { readSideInfo } from './side-info';

/** What a file says without being decoded. */
interface HeardStream {
  /** Seconds, by counting samples: what a header says of the length is not asked. */
  duration: number;
  seams: Seam[];
  envelope: Envelope;
}

export interface StreamHearing {
  /** The next bytes of the file, in any portions; false once it is clear that the file tells nothing. */
  push(bytes: Uint8Array, isLast?: boolean): boolean;
  finish(): HeardStream;
}

/** Bytes of a header of ADTS, without and with a checksum. */
const adtsHeader = { plain: 7, checked: 9 } as const;

/** Reads a file of frames as it comes, in memory that grows by some kilobytes a minute. */
export function createStreamHearing(read: ReadFrame): StreamHearing {
  const finder = createSeamFinder();
  const envelope = createEnvelope();
  let time = 0;
  let isFirst = true;

  const walker = createFrameWalker(read, (frame, bytes) => {
    const side = read === readMp3Frame ? readSideInfo(bytes) : undefined;
    const seconds = frame.samples / frame.rate;
    finder.push(time, frame, bytes, side);
    // Players skip a table at the start; in mid-stream it is a frame of silence to them.
    if (frame.isTable && isFirst) return;
    isFirst = false;
    const levels = side?.levels ?? [aacLevel(withoutHeader(bytes))];
    const each = seconds / levels.length;
    for (const [index, level] of levels.entries()) {
      envelope.add(time + index * each, each, frame.isTable ? 0 : level);
    }
    time += seconds;
  });

  return {
    push(bytes, isLast) {
      walker.push(bytes, isLast);
      return true;
    },
    finish: () => ({ duration: time, seams: finder.finish(time), envelope: envelope.finish() }),
  };
}

function withoutHeader(adts: Uint8Array): Uint8Array {
  return adts.subarray(adts[1]! & 1 ? adtsHeader.plain : adtsHeader.checked);
}
