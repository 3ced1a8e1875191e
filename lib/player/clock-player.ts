import { wallClock } from './media-player';
import type { Player, PlayerSample } from './player';

/** A clock that shows whole seconds and stands for this long does not run. Milliseconds. */
const standing = 2_500;
/** A clock that runs shows each second, at the fastest speed every third. */
const longestStep = 4;
/** `1:02`, `1:02:03` anywhere in the text, but not what remains: `-1:02`. */
const elapsed = /(?<![-\u2212\u2013\d:])(?:(\d{1,3}):)?(\d{1,3}):(\d\d)(?![\d:])/;

/** Seconds that a player's clock shows; undefined if the text is none. */
export function parseClock(text: string): number | undefined {
  const [found, hours = '0', minutes, seconds] = elapsed.exec(text.slice(0, 200)) ?? [];
  return found === undefined
    ? undefined
    : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/**
 * The Player over the text of a site's own clock: it hears and cannot steer. A reading is taken at the moment the text
 * changes, when the shown second has just begun; whether it plays is inferred from its moving on.
 */
export function createClockPlayer(element: Element): Player {
  const listeners = new Set<(sample: PlayerSample | undefined) => void>();
  const read = () => parseClock(element.textContent ?? '');
  let sample: PlayerSample | undefined;
  let stop: ReturnType<typeof setTimeout> | undefined;

  function take(time: number | undefined, playing: boolean): void {
    sample =
      time === undefined
        ? undefined
        : { at: wallClock(), time, rate: 1, playing, advancing: playing, followOnly: true };
    for (const listener of listeners) listener(sample);
  }

  const changes = new MutationObserver(() => {
    const time = read();
    if (time === sample?.time) return;
    const step = time !== undefined && sample ? time - sample.time : 0;
    const moved = step > 0 && step <= longestStep;
    // A jump says nothing of whether it plays.
    take(time, moved || (sample?.playing ?? false));
    clearTimeout(stop);
    stop = setTimeout(() => take(sample?.time, false), standing);
  });
  changes.observe(element, { childList: true, characterData: true, subtree: true });
  take(read(), false);
  return {
    get sample() {
      return sample;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    play() {},
    pause() {},
    seekTo() {},
    setRate() {},
    dispose() {
      changes.disconnect();
      clearTimeout(stop);
      listeners.clear();
    },
  };
}
