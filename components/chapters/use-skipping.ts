import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { PlacedChapters } from '@/lib/chapters/place-chapters';
import { findSkip, type SkipSituation } from '@/lib/chapters/skip';
import { isSkipped } from '@/lib/chapters/skip-rule';
import type { Sync } from '@/lib/timemap/sync-state';
import { useEpisode } from '../services';
import type { ToastMessage } from '../shared/Toast';
import { useInstantEffect } from '../shared/use-instant-effect';

interface SkippingOptions {
  placed: ReadonlySignal<PlacedChapters>;
  sync: ReadonlySignal<Sync>;
  show(message: ToastMessage): void;
}

/**
 * Jumps over chapters that the listener's rules cover, says so each time, and offers the way back; what was
 * taken back or chosen (`want`) plays from then on. Does nothing while the clocks are not matched.
 */
export function useSkipping({ placed, sync, show }: SkippingOptions) {
  const { player, sample, skipRules, text } = useEpisode();
  const before = useRef<SkipSituation['before']>(undefined);
  const wanted = useRef(new Set<number>());

  useInstantEffect(() => {
    const now = sample.value;
    const last = before.current;
    before.current = now;
    if (!now || now.followOnly || sync.peek().state === 'unmatched') return;
    const chapters = placed.peek().playback;
    const skip = findSkip({
      chapters,
      end: now.duration ?? Number.NaN,
      before: last,
      now,
      isUnwanted: (chapter) =>
        isSkipped(chapter.title, skipRules.peek()) &&
        !wanted.current.has(chapters.indexOf(chapter)),
    });
    if (!skip) return;
    player.seekTo(skip.to);
    show({
      text: text('skippedChapter', skip.chapter.title),
      action: {
        label: text('undo'),
        run: () => {
          for (const [index, { start }] of chapters.entries())
            if (start >= skip.from && start < skip.to) wanted.current.add(index);
          player.seekTo(skip.from);
        },
      },
    });
  });
  return { want: (index: number) => void wanted.current.add(index) };
}
