import type { Player, PlayerSample } from './player';

/** Milliseconds between two savings of a position while it plays. */
const every = 10_000;

/** Who stops this close to the end has heard it all, and begins anew the next time. Seconds. */
const ending = 5;

export interface PositionKeeper {
  /** Saves at once: the page is about to go. */
  flush(): void;
  /** Saves for the last time. */
  stop(): void;
}

/**
 * Calls `save` with the playback time to come back to, seconds: at every pause, seek and stall, and every ten seconds
 * while time moves. Samples drive it, since timers of hidden pages are held back. What was never heard is not saved.
 */
export function keepPosition(player: Player, save: (position: number) => void): PositionKeeper {
  let heard = false;
  let savedAt = -Infinity;
  let saved: number | undefined;
  const put = ({ at, time, duration }: PlayerSample) => {
    const position = duration !== undefined && time > duration - ending ? 0 : time;
    savedAt = at;
    if (position !== saved) save(position);
    saved = position;
  };
  const leave = player.subscribe((sample) => {
    if (!sample) return;
    heard ||= sample.advancing;
    if (heard && (!sample.advancing || sample.at - savedAt >= every)) put(sample);
  });
  const flush = () => {
    if (heard && player.sample) put(player.sample);
  };
  return {
    flush,
    stop() {
      flush();
      leave();
    },
  };
}
