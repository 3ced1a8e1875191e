import type { AudioEvidence, AudioIdentity, Stretch } from './evidence';
import type { Pin } from './pins';

/** What a map is made of: kept in place of the map, which better rules may make better. */
export interface MapEvidence {
  /** The newest last. */
  pins: readonly Pin[];
  chapters: readonly Stretch[];
  audio?: AudioEvidence;
}

/** The two clocks that it is about. */
export interface MapSubject {
  /** See `clockOf`. */
  transcript: string;
  identity: AudioIdentity;
}
