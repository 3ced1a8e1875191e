import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import { playbackTimeAt } from '@/lib/clock/playback-clock';
import { judgeSync } from '@/lib/timemap/sync-state';
import { createTimeMap, type TimeAnchor } from '@/lib/timemap/time-map';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import type { Line } from '@/lib/transcript/types';
import { useEpisode } from '../services';
import type { ToastMessage } from '../shared/Toast';

/** A tap comes about this late after the word was heard, or early; seconds. */
const tapTolerance = 0.5;

/** The map between the two clocks, made better by the listener's "this line is playing now". */
export function useTimeMap(
  lines: ReadonlySignal<readonly Line[]>,
  show: (message: ToastMessage) => void,
) {
  const { reading, sample, now, text } = useEpisode();
  const pins = useSignal<readonly TimeAnchor[]>([]);
  const map = useComputed(() => createTimeMap(pins.value));

  // Only these facts, so that the judgement is made again when one changes and not at every sample.
  const hasMedia = useComputed(() => sample.value !== undefined);
  const duration = useComputed(() => sample.value?.duration);
  const sync = useComputed(() =>
    judgeSync({
      timing: reading.value.transcript?.timing ?? 'none',
      transcriptEnd: reading.value.transcript?.duration ?? lines.value.at(-1)?.end ?? 0,
      duration: duration.value,
      hasMedia: hasMedia.value,
      pinned: pins.value.length,
    }),
  );

  const pin = (line: number) => {
    const heard = sample.peek();
    const target = lines.value[line];
    if (!heard || !target) return;
    const before = pins.peek();
    const playback = playbackTimeAt(heard, now());
    pins.value = [
      ...before,
      { playback, transcript: target.start, tolerance: tapTolerance, evidence: 'listener' },
    ];
    show({
      text: text('linePinned', formatTimeMark(playback)),
      action: { label: text('undo'), run: () => (pins.value = before) },
    });
  };
  return { map, sync, pin, unpin: () => (pins.value = []) };
}
