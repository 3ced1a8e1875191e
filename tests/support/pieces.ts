import type { Piece } from '@/lib/timemap/pieces';

/** A piece over a stretch of transcript time that plays `offset` seconds later; heard, exact and sure unless said otherwise. */
export function somePiece(
  start: number,
  end: number,
  offset: number,
  changes: Partial<Piece> = {},
): Piece {
  return {
    start,
    end,
    playbackStart: start + offset,
    playbackEnd: end + offset,
    tolerance: 0.2,
    confidence: 0.9,
    evidence: ['pauses'],
    ...changes,
  };
}
