import { withoutOverlaps, type Piece } from './pieces';

/** Audio that is not in the transcript. */
export interface Insertion {
  /** Playback time, seconds, half-open. */
  start: number;
  end: number;
  /** Transcript time of the seam: what is said from here on comes after it. */
  at: number;
  /** Of the less sure of its two neighbours, 0..1. */
  confidence: number;
}

/** Transcript time, seconds, half-open, of words that are not in the audio. */
interface Cut {
  start: number;
  end: number;
}

/** The map between the two clocks. All functions are total, and monotone. */
export interface TimeMap {
  /** Ascending on both clocks, without overlaps on either. */
  readonly pieces: readonly Piece[];
  readonly insertions: readonly Insertion[];
  readonly cuts: readonly Cut[];
  /** Within an insertion this is its seam. */
  toTranscript(playbackTime: number): number;
  /** At a seam, the end of what is inserted there: that is where the next words are said. */
  toPlayback(transcriptTime: number): number;
  /** The same for the end of a half-open interval: at a seam, before what is inserted there. */
  toPlaybackEnd(transcriptTime: number): number;
}

/** A shorter gap between two pieces is a step in the file, not something that was put in. Seconds. */
const shortestInsertion = 3;

/**
 * Within a piece times are interpolated, outside of all the clocks run alike; without any the clocks are the same.
 * Of pieces that overlap on either clock the surer keeps its times, the other what is left of it.
 */
export function createTimeMap(stated: readonly Piece[] = []): TimeMap {
  const pieces = withoutOverlaps(stated);
  const insertions = insertionsOf(pieces);
  // A piece ends and the next begins; where both clocks leap, the insertion comes before the cut.
  const marks = [
    ...insertions.flatMap(({ start, end, at }) => [mark(start, at), mark(end, at)]),
    ...pieces.flatMap((it) => [mark(it.playbackStart, it.start), mark(it.playbackEnd, it.end)]),
  ].sort((a, b) => a.playback - b.playback || a.transcript - b.transcript);
  const playback = marks.map((it) => it.playback);
  const transcript = marks.map((it) => it.transcript);
  return {
    pieces,
    insertions,
    cuts: cutsOf(pieces),
    toTranscript: (time) => interpolate(playback, transcript, time),
    toPlayback: (time) => interpolate(transcript, playback, time),
    toPlaybackEnd: (time) => interpolate(transcript, playback, time, true),
  };
}

const mark = (playback: number, transcript: number) => ({ playback, transcript });

/** A player may stand this much before the moment it was sent to. Seconds. */
const arrival = 0.05;

/** What is inserted at a playback time. */
export function insertionAt(map: TimeMap, time: number): Insertion | undefined {
  return map.insertions.find(({ start, end }) => start <= time && time < end - arrival);
}

/** The piece that plays at a playback time, else the one before, else the first; none in an empty map. */
export function pieceAt(map: TimeMap, time: number): Piece | undefined {
  return map.pieces.findLast((it) => it.playbackStart - arrival <= time) ?? map.pieces[0];
}

function insertionsOf(pieces: readonly Piece[]): Insertion[] {
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    const start = before?.playbackEnd ?? 0;
    // Before the first piece the clocks run alike, back to the transcript's beginning.
    const end = piece.playbackStart - (before ? 0 : Math.max(0, piece.start));
    if (end - start < shortestInsertion) return [];
    const at = before?.end ?? Math.min(0, piece.start);
    const confidence = Math.min(piece.confidence, before?.confidence ?? 1);
    return [{ start, end, at, confidence }];
  });
}

function cutsOf(pieces: readonly Piece[]): Cut[] {
  return pieces.flatMap(({ start: end }, index) => {
    const start = pieces[index - 1]?.end ?? end;
    return end - start < shortestInsertion ? [] : [{ start, end }];
  });
}

/** Where several marks stand at the same time, the last of them counts, or the first if `before`. */
function interpolate(
  from: readonly number[],
  to: readonly number[],
  time: number,
  before = false,
): number {
  const next = from.findIndex((it) => (before ? it >= time : it > time));
  const end = next === -1 ? from.length : next;
  if (end === from.length) return end === 0 ? time : to[end - 1]! + (time - from[end - 1]!);
  if (end === 0) return to[0]! + (time - from[0]!);
  const share = (time - from[end - 1]!) / (from[end]! - from[end - 1]!);
  return to[end - 1]! + share * (to[end]! - to[end - 1]!);
}
