import type { Chapter } from './chapter';
import { tidyChapters } from './tidy-chapters';

/**
 * The chapter that a `psc:chapter` element states, by its attributes; a list of one, or none where it has
 * no start or title. https://podlove.org/simple-chapters
 */
export function readPodloveChapter(
  attributes: Readonly<Record<string, string | undefined>>,
  base: string,
): Chapter[] {
  const { start, title, href, image } = attributes;
  return tidyChapters([{ start, title, url: href, image }], base);
}
