import type { Chapter } from '@/lib/chapters/chapter';
import { normaliseTitle } from '@/lib/feed/normalise-title';
import type { Stretch } from './evidence';

/** Both lists round. Seconds. */
const tolerance = 1;

/** How sure a pair of titles makes: of a file that is as long as what plays, and of one that may be another. */
const sure = 0.85;
const unsure = 0.5;
/** The last chapter of the file that plays ends with it. Seconds. */
const endSlack = 3;

/**
 * Chapters in the served file move with what is inserted before them, those of feed and show notes do not: pairs of the
 * same title say how far. Between two pairs of the same offset nothing was inserted; where it changes, only the chapter's
 * beginning is known. Titles that stand more than once, or in another order, say nothing.
 * @param written Chapters as published, transcript time.
 * @param served Chapters of the file's ID3 tag, playback time.
 * @param duration Length of what plays, seconds.
 */
export function pairChapters(
  written: readonly Chapter[],
  served: readonly Chapter[],
  duration: number | undefined,
): Stretch[] {
  const ours = byTitle(served);
  const pairs = [...byTitle(written)].flatMap(([title, chapter]) => {
    const playback = ours.get(title)?.start;
    return playback === undefined ? [] : [{ start: chapter.start, playback }];
  });
  const isAscending = pairs.every(({ playback }, at) => playback > (pairs[at - 1]?.playback ?? -1));
  if (pairs.length < 2 || !isAscending) return [];
  const end = served.at(-1)?.end ?? Infinity;
  const isServed = duration !== undefined && Math.abs(end - duration) <= endSlack;
  return pairs.map(({ start, playback }, at) => {
    const offset = playback - start;
    const next = pairs[at + 1];
    const holds = next && Math.abs(next.playback - next.start - offset) <= 2 * tolerance;
    const trust = { tolerance, confidence: isServed ? sure : unsure };
    return { start, end: holds ? next.start : start + 1, offset, ...trust, evidence: 'chapters' };
  });
}

/** In the order of the list, without titles that stand there twice. */
function byTitle(chapters: readonly Chapter[]): Map<string, Chapter> {
  const groups = Map.groupBy(chapters, ({ title }) => normaliseTitle(title));
  return new Map(
    [...groups].flatMap(([title, [first, ...more]]) =>
      title && first && more.length === 0 ? [[title, first] as const] : [],
    ),
  );
}
