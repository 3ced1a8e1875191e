import type { AudioEvidence } from '@/lib/timemap/evidence';
import type { ListenFailure, ListenProgress } from '@/lib/timemap/listening';
import type { Line } from '@/lib/transcript/types';

export type { ListenFailure, ListenProgress };

/** Learns from an episode's audio itself where its transcript's lines are said. */
export interface AudioListener {
  /**
   * Fetches the file once and holds it against the lines. Never rejects.
   * @param address Of the audio, public.
   * @param duration Length of what plays, seconds; a file of another length is `other-audio`.
   */
  listen(
    lines: readonly Line[],
    address: string,
    duration: number | undefined,
    onProgress: (progress: ListenProgress) => void,
    signal: AbortSignal,
  ): Promise<AudioEvidence | ListenFailure>;
}
