import { useComputed, type ReadonlySignal, type Signal } from '@preact/signals';
import { chapterAt } from '@/lib/chapters/chapter';
import { chapterHeadings, noChapters, placeChapters } from '@/lib/chapters/place-chapters';
import type { Sync } from '@/lib/timemap/sync-state';
import type { TimeMap } from '@/lib/timemap/time-map';
import type { Line } from '@/lib/transcript/types';
import { useEpisode } from '../services';
import type { ToastMessage } from '../shared/Toast';
import { useSkipping } from './use-skipping';

interface ChaptersOptions {
  lines: ReadonlySignal<readonly Line[]>;
  map: ReadonlySignal<TimeMap>;
  sync: ReadonlySignal<Sync>;
  following: Signal<boolean>;
  show(message: ToastMessage): void;
}

export type ChaptersState = ReturnType<typeof useChapters>;

/** The chapters on both clocks, the one that plays, and what the listener can do with them. */
export function useChapters({ lines, map, sync, following, show }: ChaptersOptions) {
  const { chapters, player, sample, settings } = useEpisode();
  const placed = useComputed(() =>
    chapters.value ? placeChapters(chapters.value, map.value) : noChapters,
  );
  // What stands in the file is true of the file; the rest only as far as the clocks are matched.
  const sure = useComputed(
    () =>
      chapters.value?.clock === 'playback' ||
      sync.value.state !== 'unmatched' ||
      sync.value.reason === 'no-times',
  );
  const current = useComputed(() =>
    sample.value && sure.value ? chapterAt(placed.value.playback, sample.value.time) : -1,
  );
  const { want } = useSkipping({ placed, sync, show });
  return {
    placed,
    current,
    headings: useComputed(() => chapterHeadings(lines.value, placed.value.transcript)),
    seek(index: number) {
      const chapter = placed.value.playback[index];
      if (!chapter) return;
      want(index);
      player.seekTo(chapter.start);
      following.value = settings.value.follow;
    },
    show,
  };
}
