import type { TimeMap } from '@/lib/timemap/time-map';
import type { Line } from '@/lib/transcript/types';
import { chapterEnd, type Chapter, type ChapterList } from './chapter';

/** The chapters with their times on the media's clock and on the transcript's. */
export interface PlacedChapters {
  playback: readonly Chapter[];
  transcript: readonly Chapter[];
}

export const noChapters: PlacedChapters = { playback: [], transcript: [] };

/** Puts chapters on both clocks; those on the clock they came with are exact. */
export function placeChapters({ clock, chapters }: ChapterList, map: TimeMap): PlacedChapters {
  return clock === 'playback'
    ? { playback: chapters, transcript: moved(chapters, map.toTranscript, map.toTranscript) }
    : { playback: moved(chapters, map.toPlayback, map.toPlaybackEnd), transcript: chapters };
}

function moved(
  chapters: readonly Chapter[],
  move: (time: number) => number,
  moveEnd: (time: number) => number,
): Chapter[] {
  return chapters.map(({ start, end, ...chapter }) => ({
    start: move(start),
    ...(end !== undefined && { end: moveEnd(end) }),
    ...chapter,
  }));
}

/** A line may begin this much before its chapter: marks are rounded, words are not. Seconds. */
const slack = 1;

/**
 * Titles by the index of the line they stand above: the first that begins in the chapter. Chapters (transcript
 * time) in which no line begins have none.
 */
export function chapterHeadings(
  lines: readonly Line[],
  chapters: readonly Chapter[],
): ReadonlyMap<number, string> {
  const headings = new Map<number, string>();
  let line = 0;
  for (const [index, { start, title }] of chapters.entries()) {
    while (line < lines.length && lines[line]!.start < start - slack) line++;
    const first = lines[line];
    if (first && first.start < chapterEnd(chapters, index) - slack) headings.set(line, title);
  }
  return headings;
}
