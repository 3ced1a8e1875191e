import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import { playbackTimeAt } from '@/lib/clock/playback-clock';
import { fuse, type Known } from '@/lib/timemap/fuse';
import { addPin, pinLine, type Pin } from '@/lib/timemap/pins';
import { judgeSync } from '@/lib/timemap/sync-state';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import type { Line } from '@/lib/transcript/types';
import { useEpisode } from '../services';
import type { ToastMessage } from '../shared/Toast';

/** The map between the two clocks, made better by the listener's "this line is playing now". */
export function useTimeMap(
  lines: ReadonlySignal<readonly Line[]>,
  show: (message: ToastMessage) => void,
) {
  const { reading, sample, now, text } = useEpisode();
  const pins = useSignal<readonly Pin[]>([]);
  // Only these facts, so that the map is made again when one changes and not at every sample.
  const duration = useComputed(() => sample.value?.duration);
  const transcript = useComputed(() => reading.value.transcript);
  const known = useComputed<Known>(() => ({
    timing: transcript.value?.timing ?? 'none',
    transcriptEnd: transcript.value?.duration ?? lines.value.at(-1)?.end ?? 0,
    duration: duration.value,
    pins: pins.value,
    chapters: [],
  }));
  const map = useComputed(() => fuse(known.value));
  const judged = useComputed(() =>
    JSON.stringify(judgeSync(known.value, map.value, sample.value?.time)),
  );
  const sync = useComputed(() => JSON.parse(judged.value) as ReturnType<typeof judgeSync>);

  const pin = (line: number) => {
    const heard = sample.peek();
    const target = lines.value[line];
    if (!heard || !target) return;
    const before = pins.peek();
    const playback = playbackTimeAt(heard, now());
    const sure = sync.peek().state === 'synced';
    pins.value = addPin(before, pinLine(map.peek(), target, playback, sure));
    show({
      text: text('linePinned', formatTimeMark(playback)),
      action: { label: text('undo'), run: () => (pins.value = before) },
    });
  };
  return { map, sync, pin, unpin: () => (pins.value = []) };
}
