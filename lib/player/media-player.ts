import type { Player, PlayerSample } from './player';

const events = [
  'play',
  'playing',
  'pause',
  'seeking',
  'seeked',
  'waiting',
  'ratechange',
  'timeupdate',
  'durationchange',
  'loadedmetadata',
  'emptied',
  'ended',
] as const;

/** `timeupdate` may come for every frame; all other events are always passed on. */
const shortestGap = 250;

/** Wall-clock milliseconds that frames of one machine share, finer than `Date.now()`. */
export function wallClock(): number {
  return performance.timeOrigin + performance.now();
}

/** Reads the media's clock. Media has "future data" (readyState 3) while it can really advance. */
export function readSample(media: HTMLMediaElement, at = wallClock()): PlayerSample {
  const { currentTime, duration, playbackRate, paused, ended, seeking, readyState } = media;
  return {
    at,
    time: Number.isFinite(currentTime) ? currentTime : 0,
    ...(Number.isFinite(duration) && duration > 0 && { duration }),
    rate: playbackRate,
    playing: !paused && !ended,
    advancing: !paused && !ended && !seeking && readyState >= 3,
  };
}

/** The Player over a media element of this document. Never plays by itself and never re-parents the element. */
export function createMediaPlayer(media: HTMLMediaElement): Player {
  const listeners = new Set<(sample: PlayerSample | undefined) => void>();
  const stop = new AbortController();
  let sample = readSample(media);
  const take = (event: Event) => {
    const now = wallClock();
    if (event.type === 'timeupdate' && now - sample.at < shortestGap - 20) return;
    sample = readSample(media, now);
    for (const listener of listeners) listener(sample);
  };
  for (const name of events) media.addEventListener(name, take, { signal: stop.signal });
  return {
    get sample() {
      return sample;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // A refusal (no gesture yet, nothing loaded) shows as no `play` event; there is nothing to add to it.
    play: () => void media.play().catch(() => {}),
    pause: () => media.pause(),
    seekTo(time) {
      if (!Number.isFinite(time)) return;
      const last = Number.isFinite(media.duration) ? media.duration : Infinity;
      media.currentTime = Math.min(Math.max(0, time), last);
    },
    setRate(rate) {
      if (rate >= 0.25 && rate <= 4) media.playbackRate = rate;
    },
    dispose() {
      stop.abort();
      listeners.clear();
    },
  };
}
