import type { Chapter } from '@/lib/chapters/chapter';

interface ChapterMarksProps {
  /** On the playback clock. */
  chapters: readonly Chapter[];
  /** Length of the media, seconds. */
  duration: number;
}

/** Where chapters begin, on the progress bar. For the eye only: the list of chapters says it in words. */
export function ChapterMarks({ chapters, duration }: ChapterMarksProps) {
  return chapters
    .filter(({ start }) => start > 0 && start < duration)
    .map(({ start }) => (
      <span
        key={start}
        class="chapter-mark"
        style={{ insetInlineStart: `${(start / duration) * 100}%` }}
      />
    ));
}
