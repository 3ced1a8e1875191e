import type { AudioEvidence } from '@/lib/timemap/evidence';
import type { ListenFailure } from '@/lib/timemap/listening';
import type { Line } from '@/lib/transcript/types';

/** Frame to worker: hold these bytes against these lines. */
export interface HearMessage {
  lines: readonly Line[];
  duration: number | undefined;
  bytes: ReadableStream<Uint8Array>;
}

/** Worker to frame; `heard` is the last. */
export type HeardMessage =
  { type: 'whole' } | { type: 'heard'; heard: AudioEvidence | ListenFailure };
