import type { AudioEvidence } from '@/lib/timemap/evidence';
import type { Line } from '@/lib/transcript/types';

/**
 * Why nothing was learnt: the file cannot be had or read, or another one came than plays (its length tells),
 * or the listener ended it.
 */
export interface ListenFailure {
  failure: 'unreachable' | 'too-large' | 'unsupported' | 'other-audio' | 'cancelled';
}

/** How far it is: the whole file comes first as `fetching`, then what is said as `listening`. */
export interface ListenProgress {
  stage: 'fetching' | 'listening';
  /** 0..1 of this stage; undefined while the file's size is not known. */
  share?: number;
}

/** Learns from an episode's audio itself where its transcript's lines are said. */
export interface AudioListener {
  /**
   * Fetches the file once and holds it against the lines. Never rejects.
   * @param enclosure The audio's public address.
   * @param duration Length of what plays, seconds; a file of another length is `other-audio`.
   */
  listen(
    lines: readonly Line[],
    enclosure: string,
    duration: number | undefined,
    onProgress: (progress: ListenProgress) => void,
    signal: AbortSignal,
  ): Promise<AudioEvidence | ListenFailure>;
}
