import { parseJson } from '@/lib/transcript/parse-json';
import type { Chapter } from './chapter';
import { tidyChapters, type StatedChapter } from './tidy-chapters';

/**
 * Reads a `podcast:chapters` JSON file found at `url`; never throws. Chapters with `toc: false` only
 * change the picture and are left out, as are those without a title.
 * https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md
 */
export function parsePodcastChapters(json: string, url: string): Chapter[] {
  const file = parseJson(json);
  const list: unknown = Array.isArray(file) ? file : own(file, 'chapters');
  if (!Array.isArray(list)) return [];
  return tidyChapters(list.filter(isListed).map(readEntry), url);
}

/** Some writers make a string of every value. */
function isListed(entry: unknown): boolean {
  const toc = own(entry, 'toc');
  return toc !== false && toc !== 'false';
}

function readEntry(entry: unknown): StatedChapter {
  return {
    start: own(entry, 'startTime'),
    end: own(entry, 'endTime'),
    title: own(entry, 'title'),
    url: own(entry, 'url'),
    image: own(entry, 'img'),
  };
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
