import { playbackTimeAt } from '@/lib/clock/playback-clock';
import type { Player, PlayerSample } from './player';

/** Milliseconds between two savings of a position while it plays. */
const every = 10_000;

/** Who stops this close to the end has heard it all, and begins anew the next time. Seconds. */
const ending = 5;

/** Seconds off its course that make a seek: one within loaded data may be over before its first event is heard. */
const jump = 1;

export interface PositionKeeper {
  /** Where to come back to, seconds; undefined if nothing was heard. */
  position(): number | undefined;
  /** Saves for the last time. */
  stop(): void;
}

/**
 * Calls `save` with the playback time to come back to, seconds: at every pause, seek and stall, and every ten seconds
 * while time moves. Samples drive it, since timers of hidden pages are held back. What was never heard is not saved.
 */
export function keepPosition(player: Player, save: (position: number) => void): PositionKeeper {
  let heard: PlayerSample | undefined;
  let savedAt = -Infinity;
  let saved: number | undefined;
  const put = (sample: PlayerSample) => {
    const place = placeOf(sample);
    savedAt = sample.at;
    if (place !== saved) save(place);
    saved = place;
  };
  const leave = player.subscribe((sample) => {
    if (!sample || !(heard || sample.advancing)) return;
    const jumped = heard && Math.abs(sample.time - playbackTimeAt(heard, sample.at)) > jump;
    heard = sample;
    if (jumped || !sample.advancing || sample.at - savedAt >= every) put(sample);
  });
  return {
    position: () => heard && placeOf(heard),
    stop() {
      if (heard) put(heard);
      leave();
    },
  };
}

function placeOf({ time, duration }: PlayerSample): number {
  return duration !== undefined && time > duration - ending ? 0 : time;
}
