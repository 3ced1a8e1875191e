/** One reading of the media's clock, stamped so that another frame can carry it forward. */
export interface PlayerSample {
  /** Wall-clock milliseconds (`performance.timeOrigin + performance.now()`) when `time` was read. */
  at: number;
  /** Playback time in seconds. */
  time: number;
  /** Seconds; undefined while unknown or for a live stream. */
  duration?: number;
  /** 1 is normal speed. */
  rate: number;
  /** What the listener asked for: the media is not paused. */
  playing: boolean;
  /** Time really moves: playing, and neither seeking nor waiting for data. */
  advancing: boolean;
  /** Only the clock of a site's player can be read; nothing steers it. */
  followOnly?: true;
}

/** The port through which the app hears and steers the media. */
export interface Player {
  /** The latest sample; undefined until there is media. */
  readonly sample: PlayerSample | undefined;
  /** Calls back for every new sample, and with undefined when the media went away. */
  subscribe(listener: (sample: PlayerSample | undefined) => void): () => void;
  play(): void;
  pause(): void;
  /** Seconds of playback time; clamped to what the media has. */
  seekTo(time: number): void;
  setRate(rate: number): void;
  dispose(): void;
}
