import { resolveAddress } from '@/lib/feed/address';
import { isTime } from '@/lib/transcript/time-mark';
import { cleanText } from '@/lib/transcript/text';
import type { Chapter } from './chapter';
import { readSeconds } from './seconds';

/** More than any episode has, and fewer than would be felt. */
const mostChapters = 1_000;
const longestTitle = 300;

/** A chapter as a file states it: nothing of it can be relied on. */
export interface StatedChapter {
  start: unknown;
  end?: unknown;
  title?: unknown;
  url?: unknown;
  image?: unknown;
}

/**
 * Chapters fit to show: with a start and a title, sorted, one for each start (the first stated), ends only
 * where they are after the start. Relative addresses are resolved against `base`.
 */
export function tidyChapters(stated: readonly StatedChapter[], base?: string): Chapter[] {
  const chapters = new Map<number, Chapter>();
  for (const entry of stated) {
    if (chapters.size >= mostChapters) break;
    const chapter = tidy(entry, base);
    if (chapter && !chapters.has(chapter.start)) chapters.set(chapter.start, chapter);
  }
  return [...chapters.values()].sort((a, b) => a.start - b.start);
}

function tidy(stated: StatedChapter, base: string | undefined): Chapter | undefined {
  const start = readSeconds(stated.start);
  const end = readSeconds(stated.end);
  const title = typeof stated.title === 'string' ? shorten(stated.title) : '';
  if (!isTime(start) || !title) return undefined;
  const url = addressOf(stated.url, base);
  const image = addressOf(stated.image, base);
  return {
    start,
    ...(isTime(end) && end > start && { end }),
    title,
    ...(url && { url }),
    ...(image && { image }),
  };
}

function shorten(title: string): string {
  const whole = cleanText(title.slice(0, longestTitle * 4));
  return whole.length > longestTitle ? cleanText(`${whole.slice(0, longestTitle)}…`) : whole;
}

function addressOf(value: unknown, base: string | undefined): string | undefined {
  return typeof value === 'string' ? resolveAddress(value, base) : undefined;
}
