import type { EvidenceKind } from './evidence';

/** A run of both clocks that belongs together; between two pieces audio was inserted, or words were cut. */
export interface Piece {
  /** Transcript time, seconds, half-open. */
  start: number;
  end: number;
  /** The same run in playback time; as long as the other unless the transcript's times are a guess. */
  playbackStart: number;
  playbackEnd: number;
  /** Times may be off by this many seconds either way. */
  tolerance: number;
  /** 0..1 */
  confidence: number;
  /** What speaks for it. */
  evidence: readonly EvidenceKind[];
}

/** Less than this is rounding. Seconds. */
const shortestPiece = 0.001;

/**
 * Sound pieces in order of both clocks. Of pieces that overlap on either, the surer keeps its times, the other what is
 * left of it.
 */
export function withoutOverlaps(stated: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  const sorted = stated.filter(isSound).sort((a, b) => a.start - b.start);
  for (const piece of sorted) {
    let rest: Piece | undefined = piece;
    for (let last = kept.at(-1); rest && last && overlap(last, rest); last = kept.at(-1)) {
      if (rest.confidence <= last.confidence) {
        rest = behind(rest, last);
        break;
      }
      kept.pop();
      const shortened = upTo(last, rest);
      if (shortened) kept.push(shortened);
    }
    if (rest) kept.push(rest);
  }
  return kept;
}

function isSound({ start, end, playbackStart, playbackEnd }: Piece): boolean {
  const lengths = [end - start, playbackEnd - playbackStart];
  return lengths.every((length) => length >= shortestPiece && Number.isFinite(length));
}

function overlap(early: Piece, late: Piece): boolean {
  return late.start < early.end || late.playbackStart < early.playbackEnd;
}

/** What is left of `late` after `early`, on both clocks. */
function behind(late: Piece, early: Piece): Piece | undefined {
  const { start, end, playbackStart, playbackEnd } = late;
  const share = Math.max(
    (early.end - start) / (end - start),
    (early.playbackEnd - playbackStart) / (playbackEnd - playbackStart),
  );
  if (share >= 1) return undefined;
  return fit({
    ...late,
    start: Math.max(early.end, start + share * (end - start)),
    playbackStart: Math.max(
      early.playbackEnd,
      playbackStart + share * (playbackEnd - playbackStart),
    ),
  });
}

/** What is left of `early` before `late`, on both clocks. */
function upTo(early: Piece, late: Piece): Piece | undefined {
  const { start, end, playbackStart, playbackEnd } = early;
  const share = Math.max(
    (end - late.start) / (end - start),
    (playbackEnd - late.playbackStart) / (playbackEnd - playbackStart),
  );
  if (share >= 1) return undefined;
  return fit({
    ...early,
    end: Math.min(late.start, end - share * (end - start)),
    playbackEnd: Math.min(late.playbackStart, playbackEnd - share * (playbackEnd - playbackStart)),
  });
}

/** Rounding may have left nothing. */
function fit(piece: Piece): Piece | undefined {
  return isSound(piece) ? piece : undefined;
}
