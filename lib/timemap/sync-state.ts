import type { Timing } from '@/lib/transcript/types';

/** `inserted`: the audio playing now is not in the transcript (an advert). */
export type SyncState = 'synced' | 'estimated' | 'inserted' | 'unmatched';

export interface Sync {
  state: SyncState;
  /** Why, for the listener to read. `by` is seconds, where a length is the reason. */
  reason:
    | 'cue-times'
    | 'spread-times'
    | 'listener'
    | 'audio-longer'
    | 'audio-shorter'
    | 'other-audio'
    | 'no-times'
    | 'no-media';
  by?: number;
}

export interface SyncEvidence {
  timing: Timing;
  /** End of the audio it was made from, else of the last line; transcript time. */
  transcriptEnd: number;
  /** Length of the media, playback time; undefined while unknown. */
  duration: number | undefined;
  hasMedia: boolean;
  /** How many moments the listener has pinned. */
  pinned: number;
}

/** Lengths may differ by this much before it says anything: end music, a rounded last mark. */
const slackSeconds = 15;
const slackShare = 0.02;

/** Audio shorter than this share of the transcript is a preview or another recording: nothing may light. */
const otherAudioShare = 0.5;

/** Says how far the line that lights can be trusted, from the lengths and the kind of times there are. */
export function judgeSync(evidence: SyncEvidence): Sync {
  const { timing, transcriptEnd, duration, hasMedia, pinned } = evidence;
  if (!hasMedia) return { state: 'unmatched', reason: 'no-media' };
  if (timing === 'none') return { state: 'unmatched', reason: 'no-times' };
  const difference = duration === undefined ? 0 : duration - transcriptEnd;
  if (duration !== undefined && duration < transcriptEnd * otherAudioShare) {
    return { state: 'unmatched', reason: 'other-audio', by: -difference };
  }
  if (pinned > 0) return { state: 'estimated', reason: 'listener' };
  if (Math.abs(difference) > Math.max(slackSeconds, transcriptEnd * slackShare)) {
    const reason = difference > 0 ? 'audio-longer' : 'audio-shorter';
    return { state: 'estimated', reason, by: Math.abs(difference) };
  }
  return timing === 'cue'
    ? { state: 'synced', reason: 'cue-times' }
    : { state: 'estimated', reason: 'spread-times' };
}
