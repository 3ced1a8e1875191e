import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { activeLineAt } from '@/lib/clock/active-line';
import { delayUntil, steadyTimeAt } from '@/lib/clock/playback-clock';
import { insertionAt, type TimeMap } from '@/lib/timemap/time-map';
import type { Line } from '@/lib/transcript/types';
import { useEpisode } from '../services';
import { useInstantEffect } from '../shared/use-instant-effect';

/** Timers fire early by rounding; without a floor the last fraction would be waited for in a loop. Milliseconds. */
const shortestWait = 2;

interface ActiveLineOptions {
  lines: ReadonlySignal<readonly Line[]>;
  map: ReadonlySignal<TimeMap>;
  /** While false nothing lights: a wrong line is worse than none. */
  sure: ReadonlySignal<boolean>;
}

/**
 * Index of the line being spoken, or -1. Between samples the clock is carried forward and a timer is set
 * for the moment the next line starts; while nothing plays there is no timer at all.
 */
export function useActiveLine({ lines, map, sure }: ActiveLineOptions): ReadonlySignal<number> {
  const { sample, now, visible } = useEpisode();
  const active = useSignal(-1);
  const shownAt = useRef(-Infinity);
  useInstantEffect(() => {
    const heard = sample.value;
    if (!heard || !sure.value) {
      active.value = -1;
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const update = () => {
      shownAt.current = steadyTimeAt(heard, now(), shownAt.current);
      const { index, until } = playedLine(lines.value, map.value, shownAt.current);
      active.value = index;
      const wait = delayUntil(heard, until, now());
      // A sample comes four times a second while time moves; a hidden sidebar needs no more than that.
      if (wait < 1_000 && visible.value) timer = setTimeout(update, Math.max(shortestWait, wait));
    };
    update();
    return () => clearTimeout(timer);
  });
  return active;
}

/** What is lit at a playback time, and until which playback time; nothing is while inserted audio plays. */
export function playedLine(lines: readonly Line[], map: TimeMap, time: number) {
  const inserted = insertionAt(map, time);
  if (inserted) return { index: -1, until: inserted.end };
  const next = map.insertions.find(({ start }) => start > time);
  const { index, until } = activeLineAt(lines, map.toTranscript(time));
  return { index, until: Math.min(map.toPlaybackEnd(until), next?.start ?? Infinity) };
}
