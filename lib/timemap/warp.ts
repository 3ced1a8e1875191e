import type { Piece } from './pieces';
import type { Pin } from './pins';

/** Between pins the times of a transcript are still a guess. Seconds. */
const guess = 10;

/**
 * Pieces between pins for a transcript whose times were spread over the whole audio: a pin says that they were spread
 * wrongly, not that something was inserted. Beginning and end stay where they are unless a pin says otherwise.
 */
export function warp(pins: readonly Pin[], end: number, duration = end): Piece[] {
  const pinned = [...pins].sort((a, b) => a.playback - b.playback);
  const edges = [
    { playback: 0, transcript: 0 },
    ...pinned,
    { playback: duration, transcript: end },
  ];
  return edges.slice(1).map((edge, index) => {
    const before = edges[index]!;
    return {
      start: before.transcript,
      end: edge.transcript,
      playbackStart: before.playback,
      playbackEnd: edge.playback,
      tolerance: guess,
      confidence: 0.4,
      evidence: ['listener'],
    };
  });
}
