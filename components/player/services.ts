import type { ReadonlySignal, Signal } from '@preact/signals';
import type { PlayFailure } from '@/lib/player/play-failure';
import type { Player, PlayerSample } from '@/lib/player/player';

/** What plays, in the page or in the sidebar, and the keys for it. */
export interface PlayerServices {
  /** Over the page's media, or over our own audio while that plays. */
  player: Player;
  own: OwnAudio;
  sample: ReadonlySignal<PlayerSample | undefined>;
  /** Wall-clock milliseconds, the clock of the samples' stamps. */
  now(): number;
  /** A wish to save what was just heard, until the view takes it. */
  saveWish: Signal<SaveWish | undefined>;
  /** The words of the link that opened the page, until the view has found them. */
  momentWish: Signal<MomentWish | undefined>;
}

/** The sidebar's own player, for an episode whose page has no media. */
export interface OwnAudio {
  /** Address of the audio file that can be played here; undefined where the page has media, or none is known. */
  offer: ReadonlySignal<string | undefined>;
  /** Why the last try failed. */
  failure: ReadonlySignal<PlayFailure | undefined>;
  /** Where an earlier listening was taken up, seconds. */
  resumedAt: ReadonlySignal<number | undefined>;
  /** Plays the offered file from where the listener left it. Only straight from a click. */
  play(): void;
}

/** The listener pressed the key for "save what I just heard". */
export interface SaveWish {
  /** The episode it was about, as `Reading.turn`. */
  turn: number | undefined;
  /** Playback time then, seconds; undefined without media. */
  time: number | undefined;
}

/** A link to a moment opened the page. */
export interface MomentWish {
  /** The episode it was about, as `Reading.turn`. */
  turn: number | undefined;
  /** Playback time in the audio of who made the link, seconds. */
  time: number;
  words: string;
}
