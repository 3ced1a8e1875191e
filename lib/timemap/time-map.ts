/** A pair of moments on the two clocks that belong together, and how sure that is. */
export interface TimeAnchor {
  /** Playback time, seconds: the media element's clock. */
  playback: number;
  /** Transcript time, seconds: the transcript's own clock. */
  transcript: number;
  /** The pair may be off by this many seconds either way. */
  tolerance: number;
  evidence: 'listener';
}

/** The piecewise linear map between the two clocks; both directions are total and monotone. */
export interface TimeMap {
  readonly anchors: readonly TimeAnchor[];
  toTranscript(playbackTime: number): number;
  toPlayback(transcriptTime: number): number;
}

/**
 * Between two anchors times are interpolated, outside them the clocks run alike (slope 1); without any
 * anchor the clocks are the same. Of anchors that contradict each other (one later on one clock, earlier
 * on the other) the later one in the list wins: it is the newer word.
 */
export function createTimeMap(anchors: readonly TimeAnchor[] = []): TimeMap {
  const kept = consistent(anchors);
  const playback = kept.map((anchor) => anchor.playback);
  const transcript = kept.map((anchor) => anchor.transcript);
  return {
    anchors: kept,
    toTranscript: (time) => interpolate(playback, transcript, time),
    toPlayback: (time) => interpolate(transcript, playback, time),
  };
}

function consistent(anchors: readonly TimeAnchor[]): TimeAnchor[] {
  const kept: TimeAnchor[] = [];
  for (const anchor of [...anchors].reverse()) {
    if (kept.every((other) => agree(anchor, other))) kept.push(anchor);
  }
  return kept.sort((a, b) => a.playback - b.playback);
}

function agree(a: TimeAnchor, b: TimeAnchor): boolean {
  return (a.playback - b.playback) * (a.transcript - b.transcript) > 0;
}

function interpolate(from: readonly number[], to: readonly number[], time: number): number {
  if (from.length === 0) return time;
  let next = from.findIndex((mark) => mark > time);
  if (next === 0) return to[0]! + (time - from[0]!);
  if (next === -1) next = from.length;
  const before = next - 1;
  if (next === from.length) return to[before]! + (time - from[before]!);
  const share = (time - from[before]!) / (from[next]! - from[before]!);
  return to[before]! + share * (to[next]! - to[before]!);
}
