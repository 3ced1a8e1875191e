import { audioKind, type AudioKind } from '@/lib/audio/audio-kind';
import type { AudioFrame, ReadFrame } from '@/lib/audio/frame';
import { createFrameWalker } from '@/lib/audio/frame-walker';
import { planPieces, type PieceLimits } from '@/lib/audio/plan-pieces';

interface CutAudio {
  ok: true;
  extension: AudioKind['extension'];
  /** With the seconds that each plays. */
  pieces: { start: number; end: number; audio: Blob }[];
}

/** Bytes that tell what a file is, and that are looked at in one go. */
const headSize = 65_536;
const portionSize = 4_000_000;

/**
 * Cuts a file into pieces that keep the limits. Only files that are a row of frames can be cut: another
 * (MP4, Ogg…) is one piece, whatever its length, if its bytes keep the limit. `duration` is what is known of the length.
 */
export async function cutAudio(
  file: Blob,
  limits: PieceLimits,
  duration = Number.POSITIVE_INFINITY,
): Promise<CutAudio | { ok: false; code: 'not-audio' | 'cannot-cut' }> {
  const kind = audioKind(await bytesOf(file.slice(0, headSize)));
  if (!kind) return { ok: false, code: 'not-audio' };
  const { extension, type } = kind;
  if (!kind.read) {
    if (file.size > limits.bytes) return { ok: false, code: 'cannot-cut' };
    const audio = file.slice(0, file.size, type);
    return { ok: true, extension, pieces: [{ start: 0, end: duration, audio }] };
  }
  const plan = planPieces(await readFrames(file, kind.read), limits);
  if (plan.length === 0) return { ok: false, code: 'not-audio' };
  const pieces = plan.map(({ start, end, ranges }) => {
    const parts = ranges.map(([from, to]) => file.slice(from, to));
    return { start, end, audio: new Blob(parts, { type }) };
  });
  return { ok: true, extension, pieces };
}

async function readFrames(file: Blob, read: ReadFrame): Promise<AudioFrame[]> {
  const walker = createFrameWalker(read);
  const frames: AudioFrame[] = [];
  for (let at = 0; at < file.size; at += portionSize) {
    const portion = await bytesOf(file.slice(at, at + portionSize));
    for (const frame of walker.push(portion, at + portionSize >= file.size)) frames.push(frame);
  }
  return frames;
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
