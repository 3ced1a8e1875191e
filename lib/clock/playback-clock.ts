import type { PlayerSample } from '@/lib/player/player';

/** A stamp this much older than its arrival comes from a clock we cannot trust (suspended, adjusted). */
const stalestStamp = 1_000;

/**
 * The stamp of a sample in the receiver's clock, in wall-clock milliseconds. Frames share a wall clock
 * to within a few milliseconds, except after a suspend or a clock change: then arrival is the better guess.
 */
export function restamp(sample: PlayerSample, arrived: number): PlayerSample {
  const age = arrived - sample.at;
  return age >= 0 && age <= stalestStamp ? sample : { ...sample, at: arrived };
}

/** Playback time in seconds at wall-clock millisecond `now`, carried forward from the last sample. */
export function playbackTimeAt(sample: PlayerSample, now: number): number {
  if (!sample.advancing) return sample.time;
  const time = sample.time + (Math.max(0, now - sample.at) / 1_000) * sample.rate;
  return sample.duration === undefined
    ? time
    : Math.min(time, Math.max(sample.time, sample.duration));
}

/** A clock that is carried forward is up to this many milliseconds ahead of the next reading, as media read their own in steps. */
const unevenness = 100;

/**
 * Playback time in seconds for what was shown at `last` before: a reading that is a little behind lets it wait rather than go
 * back, or a line that has just been lit would flicker.
 */
export function steadyTimeAt(sample: PlayerSample, now: number, last: number): number {
  const time = playbackTimeAt(sample, now);
  const behind = last - time;
  const isUneven = behind > 0 && behind <= (unevenness / 1_000) * sample.rate;
  return sample.advancing && isUneven ? last : time;
}

/**
 * Milliseconds from `now` until the media reaches playback time `time`; 0 if it is there already,
 * Infinity if it never will without somebody's doing.
 */
export function delayUntil(sample: PlayerSample, time: number, now: number): number {
  const ahead = time - playbackTimeAt(sample, now);
  if (ahead <= 0) return 0;
  return sample.advancing && sample.rate > 0 ? (ahead / sample.rate) * 1_000 : Infinity;
}
