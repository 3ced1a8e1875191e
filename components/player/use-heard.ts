import { useComputed, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { PlayerSample } from '@/lib/player/player';
import { useEpisode } from '../services';
import { shareOf } from './progress';

/** The progress bar is drawn in no more steps; about as many pixels as it has. */
const steps = 500;

/** The last sample as far as a player shows it: the same one until that would look different. */
export function useHeard(): ReadonlySignal<PlayerSample | undefined> {
  const { sample } = useEpisode();
  const shown = useRef<PlayerSample>(undefined);
  return useComputed(() => {
    const now = sample.value;
    if (!now || !shown.current || !looksAlike(now, shown.current)) shown.current = now;
    return shown.current;
  });
}

/** Whether two samples have the same seconds, place on the bar and state. */
export function looksAlike(a: PlayerSample, b: PlayerSample): boolean {
  return (
    Math.floor(a.time) === Math.floor(b.time) &&
    stepOnBar(a) === stepOnBar(b) &&
    a.duration === b.duration &&
    a.rate === b.rate &&
    a.playing === b.playing &&
    a.followOnly === b.followOnly
  );
}

const stepOnBar = ({ time, duration }: PlayerSample) => Math.floor(shareOf(time, duration) * steps);
