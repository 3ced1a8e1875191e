import type { ReadonlySignal } from '@preact/signals';
import type { PlayFailure } from '@/lib/player/play-failure';

/** A highlight in the audio file of its episode; times are playback time, seconds. */
export interface Clip {
  /** The highlight's. */
  id: string;
  /** Of the audio file. */
  address: string;
  start: number;
  end: number;
}

/** Plays highlights in the library, one at a time. */
export interface ClipPlayer {
  /** Id of what plays. */
  playing: ReadonlySignal<string | undefined>;
  /** Why the last try failed. */
  failure: ReadonlySignal<{ id: string; why: PlayFailure } | undefined>;
  /** Plays from where it was paused, else from its start, up to its end. Only straight from a click. */
  play(clip: Clip): void;
  pause(): void;
}
