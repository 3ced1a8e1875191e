import type { Player, PlayerSample } from './player';

/** One Player over two: `second` while it has media, else `first`. Both are disposed of with it. */
export function createEitherPlayer(first: Player, second: Player): Player {
  const listeners = new Set<(sample: PlayerSample | undefined) => void>();
  const current = () => (second.sample ? second : first);
  const tell = () => {
    for (const listener of listeners) listener(current().sample);
  };
  first.subscribe(() => {
    if (current() === first) tell();
  });
  // Also where it has lost its media: what is heard now is the first one's.
  second.subscribe(tell);
  return {
    get sample() {
      return current().sample;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    play: () => current().play(),
    pause: () => current().pause(),
    seekTo: (time) => current().seekTo(time),
    setRate: (rate) => current().setRate(rate),
    dispose() {
      listeners.clear();
      first.dispose();
      second.dispose();
    },
  };
}
