import type { ReadonlySignal } from '@preact/signals';
import type { Known } from '@/lib/timemap/fuse';
import type { ListenFailure, ListenProgress } from '@/lib/timemap/listening';
import type { Pin } from '@/lib/timemap/pins';

/** How transcript and audio belong together, and the ways to learn more of it. */
export interface SyncServices {
  /** What is known of the transcript that is shown against the audio that plays. */
  known: ReadonlySignal<Known>;
  /** Keeps these pins in place of those there were. */
  setPins(pins: readonly Pin[]): void;
  /** Forgets pins and all that was learnt. */
  forget(): void;
  listening: Listening;
}

/** Learning from the audio itself, which is fetched for it. */
export interface Listening {
  /** Whether there is audio to listen to, and a transcript to hold it against. */
  isPossible: ReadonlySignal<boolean>;
  /** How far it is, or why it ended with nothing; undefined before and after. */
  state: ReadonlySignal<ListenProgress | ListenFailure | undefined>;
  start(): void;
  stop(): void;
}
