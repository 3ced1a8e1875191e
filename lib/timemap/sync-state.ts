import { leastFit } from './evidence';
import { lengthFits, type Known } from './fuse';
import type { Piece } from './pieces';
import { insertionAt, pieceAt, type Insertion, type TimeMap } from './time-map';

/** `inserted`: the audio playing now is not in the transcript (an advert). */
type SyncState = 'synced' | 'estimated' | 'inserted' | 'unmatched';

export interface Sync {
  state: SyncState;
  /** Why, for the listener to read. `by` is seconds, where a length is the reason. */
  reason:
    | 'cue-times'
    | 'spread-times'
    | 'listener'
    | 'chapters'
    | 'audio'
    | 'unsure'
    | 'inserted'
    | 'audio-longer'
    | 'audio-shorter'
    | 'other-audio'
    | 'other-words'
    | 'no-times'
    | 'no-media';
  by?: number;
  /** How far lines may be off either way where they are estimated, seconds. */
  within?: number;
}

/** Audio shorter than this share of the transcript is a preview or another recording: nothing may light. */
const otherAudioShare = 0.5;

/** A piece is trusted from this confidence on, and only if it is this exact. */
const sureConfidence = 0.75;
const sureTolerance = 2;

/** An insertion is shown, and named, from this confidence on. */
const sureInsertion = 0.5;

/** Whether the map is sure enough of a piece to call it synced. */
export function isSurePiece({ confidence, tolerance }: Piece): boolean {
  return confidence >= sureConfidence && tolerance <= sureTolerance;
}

/** Whether the map is sure enough of an insertion to show it. */
export function isSureInsertion({ confidence }: Insertion): boolean {
  return confidence >= sureInsertion;
}

/**
 * Says how far the line that lights at a playback time can be trusted, and why. A wrong line is worse than none: audio
 * that is too short, or in which other words are said, is not matched at all, unless the listener has said what plays.
 */
export function judgeSync(known: Known, map: TimeMap, time: number | undefined): Sync {
  const { timing, transcriptEnd, duration, audio, pins } = known;
  if (time === undefined) return { state: 'unmatched', reason: 'no-media' };
  if (timing === 'none') return { state: 'unmatched', reason: 'no-times' };
  if (duration !== undefined && duration < transcriptEnd * otherAudioShare)
    return { state: 'unmatched', reason: 'other-audio', by: transcriptEnd - duration };
  if (audio && audio.fit < leastFit && pins.length === 0)
    return { state: 'unmatched', reason: 'other-words' };
  const insertion = insertionAt(map, time);
  if (insertion && isSureInsertion(insertion))
    return { state: 'inserted', reason: 'inserted', by: insertion.end - insertion.start };
  const piece = pieceAt(map, time);
  return piece ? judgePiece(known, piece) : { state: 'estimated', reason: 'unsure' };
}

function judgePiece(known: Known, piece: Piece): Sync {
  const { timing, transcriptEnd, duration = transcriptEnd } = known;
  const { evidence, tolerance: within } = piece;
  const byLength = evidence.join() === 'length';
  if (byLength && !lengthFits(known)) {
    const reason = duration > transcriptEnd ? 'audio-longer' : 'audio-shorter';
    return { state: 'estimated', reason, by: Math.abs(duration - transcriptEnd), within };
  }
  const reason = reasonOf(evidence);
  if (timing !== 'cue' && (byLength || isSurePiece(piece)))
    return { state: 'estimated', reason: 'spread-times' };
  if (isSurePiece(piece)) return { state: 'synced', reason };
  if (reason === 'listener') return { state: 'estimated', reason, within };
  // What is exact but perhaps wrong is off by any amount.
  return { state: 'estimated', reason: 'unsure', ...(within > sureTolerance && { within }) };
}

function reasonOf(evidence: Piece['evidence']): 'audio' | 'chapters' | 'listener' | 'cue-times' {
  if (evidence.includes('pauses') || evidence.includes('seams')) return 'audio';
  if (evidence.includes('listener')) return 'listener';
  return evidence.includes('chapters') ? 'chapters' : 'cue-times';
}
