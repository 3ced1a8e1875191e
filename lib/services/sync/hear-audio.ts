import { alignLines } from '@/lib/alignment/align-lines';
import { piecesByLength } from '@/lib/alignment/pieces-by-length';
import { audioKind } from '@/lib/audio/audio-kind';
import { createMp4Hearing } from '@/lib/audio/hear-mp4';
import { createStreamHearing, type StreamHearing } from '@/lib/audio/hear-stream';
import { joined } from '@/lib/audio/joined';
import { leastFit, type AudioEvidence } from '@/lib/timemap/evidence';
import type { ListenFailure } from '@/lib/timemap/listening';
import type { Line } from '@/lib/transcript/types';

/** The bytes that say what kind of file it is. */
const headSize = 65_536;
/** Seconds by which the file may be longer or shorter than what plays. */
const sameLength = 0.1;

interface HearAudioOptions {
  lines: readonly Line[];
  /** Of what plays, seconds; unknown, every file is taken for it. */
  duration: number | undefined;
  /** Everything has come, and is now held against the lines. */
  onWhole(): void;
}

/** Learns from the bytes of a file, as they come, where lines play. Rejects only if the bytes stop coming. */
export async function hearAudio(
  bytes: ReadableStream<Uint8Array>,
  { lines, duration, onWhole }: HearAudioOptions,
): Promise<AudioEvidence | ListenFailure> {
  const hearing = await readFrames(bytes);
  if (!hearing) return { failure: 'unsupported' };
  onWhole();
  const heard = hearing.finish();
  if (heard.duration === 0) return { failure: 'unsupported' };
  if (duration !== undefined && Math.abs(duration - heard.duration) > sameLength) {
    return { failure: 'other-audio' };
  }
  const { seams } = heard;
  const identity = { url: '', duration: heard.duration };
  const aligned = alignLines(lines, heard);
  if (aligned.fit < leastFit || aligned.stretches.length > 0) {
    return { identity, seams, ...aligned };
  }
  const stretches = piecesByLength(lines, seams, heard.duration);
  return { identity, seams, stretches, fit: aligned.fit };
}

/** Undefined for a file that tells nothing: the rest of it is not asked for. */
async function readFrames(bytes: ReadableStream<Uint8Array>): Promise<StreamHearing | undefined> {
  let head = new Uint8Array();
  let hearing: StreamHearing | undefined;
  for await (const chunk of chunksOf(bytes)) {
    if (hearing) {
      if (!hearing.push(chunk)) return undefined;
      continue;
    }
    head = joined(head, chunk);
    if (head.length < headSize) continue;
    hearing = hearingOf(head);
    if (!hearing) return undefined;
  }
  hearing ??= hearingOf(head);
  hearing?.push(new Uint8Array(), true);
  return hearing;
}

function hearingOf(head: Uint8Array): StreamHearing | undefined {
  const { read, extension } = audioKind(head) ?? {};
  const hearing = extension === 'm4a' ? createMp4Hearing() : read && createStreamHearing(read);
  return hearing?.push(head) ? hearing : undefined;
}

/** Chromium's streams cannot be iterated before version 124. */
async function* chunksOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = bytes.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
