/** A part of an episode as its maker named it. Times are seconds on the clock that its list says. */
export interface Chapter {
  start: number;
  /** Absent where the next chapter's start says it. */
  end?: number;
  title: string;
  /** Absolute http(s) addresses. */
  url?: string;
  image?: string;
}

/** The chapters of one episode, from one source. */
export interface ChapterList {
  /**
   * `transcript` what the publisher wrote into feed or notes, which knows nothing of adverts that are put
   * into the file on its way; `playback` what stands in the very file that plays.
   */
  clock: 'transcript' | 'playback';
  /** Sorted by start, at least one. */
  chapters: Chapter[];
}

/** Index of the chapter in which `time` falls, or -1; times on the chapters' own clock. */
export function chapterAt(chapters: readonly Chapter[], time: number): number {
  const index = chapters.findLastIndex(({ start }) => start <= time);
  return index >= 0 && time < chapterEnd(chapters, index) ? index : -1;
}

/** Where a chapter ends: at its own end or the next one's start; Infinity for an open last one. */
export function chapterEnd(chapters: readonly Chapter[], index: number): number {
  const { end = Infinity } = chapters[index] ?? {};
  return Math.min(end, chapters[index + 1]?.start ?? Infinity);
}
