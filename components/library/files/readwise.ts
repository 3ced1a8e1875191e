import type { ReadonlySignal } from '@preact/signals';
import type { MarkedEpisode } from '@/lib/highlights/export/marked-episode';

/** Why Readwise did not take highlights. */
export interface ReadwiseFailure {
  /**
   * `unauthorized` it does not know the token; `refused` it does not want what was sent; `busy` it asks to wait for
   * long; `server` it is out of order; `network` no answer; `not-allowed` the listener did not allow to ask it.
   */
  code: 'unauthorized' | 'refused' | 'busy' | 'server' | 'network' | 'not-allowed';
  status?: number;
  /** What it said itself, shortened. */
  detail?: string;
}

/** How far it is. Counts are of highlights. */
export interface ReadwiseState {
  status: 'idle' | 'sending' | 'done' | 'cancelled' | 'failed';
  sent: number;
  total: number;
  /** Those that Readwise did not want. */
  refused: number;
  /** Seconds that it asked to wait; while `sending`. */
  waiting?: number;
  failure?: ReadwiseFailure;
}

/** The listener's Readwise account. */
export interface ReadwiseServices {
  /** Their access token; empty while there is none. */
  token: ReadonlySignal<string>;
  /** Forgets the token. */
  forget(): Promise<void>;
  state: ReadonlySignal<ReadwiseState>;
  /** How many of these the account does not have as they are. */
  countNew(episodes: readonly MarkedEpisode[]): Promise<number | undefined>;
  /** Sends what is new, in this tab, until it is done or cancelled. Asks for permission: only straight from a click. */
  send(token: string, episodes: readonly MarkedEpisode[]): Promise<void>;
  cancel(): void;
}
