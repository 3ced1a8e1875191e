import { useComputed, type ReadonlySignal } from '@preact/signals';
import { isSureInsertion, type Sync } from '@/lib/timemap/sync-state';
import { insertionAt, type Insertion, type TimeMap } from '@/lib/timemap/time-map';
import { formatLength } from '@/lib/transcript/time-mark';
import type { Line } from '@/lib/transcript/types';
import { useEpisode } from '../services';
import type { ToastMessage } from '../shared/Toast';

interface InsertionsOptions {
  lines: ReadonlySignal<readonly Line[]>;
  map: ReadonlySignal<TimeMap>;
  sync: ReadonlySignal<Sync>;
  show(message: ToastMessage): void;
}

/** The line that goes on after an insertion may begin this much before its seam: cues are not exact. Seconds. */
const slack = 0.5;

/** Audio that is not in the transcript: where it stands between the lines, whether it plays, and the way past it. */
export function useInsertions({ lines, map, sync, show }: InsertionsOptions) {
  const { player, sample, text } = useEpisode();
  const byLine = useComputed(() => insertionsByLine(lines.value, map.value.insertions));
  /** The line at which the transcript waits while inserted audio plays, or -1. */
  const waiting = useComputed(() => {
    const playing = sample.value && insertionAt(map.value, sample.value.time);
    if (!playing || sync.value.state !== 'inserted') return -1;
    return [...byLine.value].find(([, insertion]) => insertion === playing)?.[0] ?? -1;
  });
  const skip = (insertion: Insertion) => {
    const from = sample.peek()?.time;
    if (from === undefined) return;
    player.seekTo(insertion.end);
    show({
      text: text('insertedSkipped', formatLength(insertion.end - insertion.start)),
      action: { label: text('undo'), run: () => player.seekTo(from) },
    });
  };
  return { byLine, waiting, skip };
}

const none: ReadonlyMap<number, Insertion> = new Map();

/** Insertions the map is sure of, by the index of the line that follows. */
export function insertionsByLine(
  lines: readonly Line[],
  insertions: readonly Insertion[],
): ReadonlyMap<number, Insertion> {
  const sure = insertions.filter(isSureInsertion);
  if (sure.length === 0) return none;
  return new Map(
    sure.flatMap((insertion) => {
      const line = lines.findIndex(({ start }) => start >= insertion.at - slack);
      return line < 0 ? [] : [[line, insertion] as const];
    }),
  );
}
