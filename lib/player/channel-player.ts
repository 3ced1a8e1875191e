import { restamp } from '@/lib/clock/playback-clock';
import type { PlayerWish } from '@/lib/messaging/to-page';
import { wallClock } from './media-player';
import type { Player, PlayerSample } from './player';

/** A Player whose media lives in another frame: samples are put in by `take`, wishes go out by `send`. */
export interface ChannelPlayer extends Player {
  take(sample: PlayerSample | undefined): void;
}

export function createChannelPlayer(send: (wish: PlayerWish) => void): ChannelPlayer {
  const listeners = new Set<(sample: PlayerSample | undefined) => void>();
  let sample: PlayerSample | undefined;
  return {
    get sample() {
      return sample;
    },
    take(next) {
      sample = next && restamp(next, wallClock());
      for (const listener of listeners) listener(sample);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    play: () => send({ type: 'play' }),
    pause: () => send({ type: 'pause' }),
    seekTo(time) {
      if (Number.isFinite(time)) send({ type: 'seek', time: Math.max(0, time) });
    },
    setRate: (rate) => send({ type: 'rate', rate }),
    dispose: () => listeners.clear(),
  };
}
