import { useComputed, type ReadonlySignal } from '@preact/signals';
import { activeLineAt, lineBefore } from '@/lib/clock/active-line';
import { playbackTimeAt } from '@/lib/clock/playback-clock';
import { fuse } from '@/lib/timemap/fuse';
import { addPin, pinLine } from '@/lib/timemap/pins';
import { judgeSync } from '@/lib/timemap/sync-state';
import { insertionAt, pieceAt } from '@/lib/timemap/time-map';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import type { Line } from '@/lib/transcript/types';
import { useEpisode } from '../services';
import type { ToastMessage } from '../shared/Toast';
import { useOnlyChanges } from '../shared/use-only-changes';

/** The map between the two clocks, made better by the listener's "this line is playing now". */
export function useTimeMap(
  lines: ReadonlySignal<readonly Line[]>,
  show: (message: ToastMessage) => void,
) {
  const { sample, now, sync: service, text } = useEpisode();
  const { known } = service;
  const map = useComputed(() => fuse(known.value));
  // Where the insertion or piece that plays began, so that it is judged anew where it ends and not at every sample.
  const place = useOnlyChanges(() => {
    const time = sample.value?.time;
    if (time === undefined) return undefined;
    return insertionAt(map.value, time)?.start ?? pieceAt(map.value, time)?.playbackStart ?? 0;
  });
  const sync = useComputed(() => judgeSync(known.value, map.value, place.value));

  const pin = (line: number) => {
    const heard = sample.peek();
    const target = lines.peek()[line];
    if (!heard || !target) return;
    const { pins } = known.peek();
    const playback = playbackTimeAt(heard, now());
    const sure = sync.peek().state === 'synced';
    service.setPins(addPin(pins, pinLine(map.peek(), target, playback, sure)));
    show({
      text: text('linePinned', formatTimeMark(playback)),
      action: { label: text('undo'), run: () => service.setPins(pins) },
    });
  };
  /** The line before or after the one that is lit is playing; while none is, the last or the next one. */
  const nudge = (step: -1 | 1) => {
    const heard = sample.peek();
    if (!heard) return;
    const time = map.peek().toTranscript(playbackTimeAt(heard, now()));
    const { index } = activeLineAt(lines.peek(), time);
    pin(index < 0 ? lineBefore(lines.peek(), time) + Math.max(0, step) : index + step);
  };
  return { map, sync, pin, nudge };
}
