import { chapterAt, chapterEnd, type Chapter } from './chapter';

/** A jump over chapters that the listener does not want to hear; times on the chapters' clock. */
interface Skip {
  /** The first of the chapters that are skipped. */
  chapter: Chapter;
  /** Start of `chapter`, where Undo goes back to. */
  from: number;
  to: number;
}

export interface SkipSituation {
  chapters: readonly Chapter[];
  /** End of the media; what a last chapter without end is skipped to. */
  end: number;
  /** The moment before, and now; undefined before anything was heard. */
  before: { time: number; playing: boolean } | undefined;
  now: { time: number; playing: boolean };
  isUnwanted(chapter: Chapter): boolean;
}

/** Less is not worth a jump. Seconds. */
const shortest = 3;
/** Playing moves on by less than this between two looks; more is a seek. Seconds. */
const step = 3;
/** Who presses Play this close behind a start has come to the start, not into the middle. Seconds. */
const atStart = 1;

/**
 * What to skip now: an unwanted chapter that playing has run into, with those that follow it at
 * once. Who seeks into one wants to hear it, so that is no reason.
 */
export function findSkip(situation: SkipSituation): Skip | undefined {
  const { chapters, end, before, now, isUnwanted } = situation;
  if (!now.playing) return undefined;
  const first = chapterAt(chapters, now.time);
  const chapter = chapters[first];
  if (!chapter || !isUnwanted(chapter) || !isEntered(chapter, before, now.time)) return undefined;
  let last = first;
  while (isAdjoined(chapters, last) && isUnwanted(chapters[last + 1]!)) last++;
  const to = Math.min(chapterEnd(chapters, last), end);
  return to - now.time >= shortest ? { chapter, from: chapter.start, to } : undefined;
}

function isEntered({ start }: Chapter, before: SkipSituation['before'], time: number): boolean {
  if (!before) return time - start < atStart;
  if (before.playing) return before.time < start && time - before.time < step;
  return time - start < atStart;
}

function isAdjoined(chapters: readonly Chapter[], index: number): boolean {
  return chapters[index + 1]?.start === chapterEnd(chapters, index);
}
