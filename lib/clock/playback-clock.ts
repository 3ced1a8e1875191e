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

/**
 * Milliseconds from `now` until the media reaches playback time `time`; 0 if it is there already,
 * Infinity if it never will without somebody's doing.
 */
export function delayUntil(sample: PlayerSample, time: number, now: number): number {
  const ahead = time - playbackTimeAt(sample, now);
  if (ahead <= 0) return 0;
  return sample.advancing && sample.rate > 0 ? (ahead / sample.rate) * 1_000 : Infinity;
}
