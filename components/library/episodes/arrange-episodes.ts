import type { StoredEpisode } from '@/lib/highlights/archive';
import { episodeMoment } from './filter-episodes';

/** `opened` the last open first; `published` the newest first; `title` in order; `marks` with the most highlights first. */
export const episodeSorts = ['opened', 'published', 'title', 'marks'] as const;
export type EpisodeSort = (typeof episodeSorts)[number];

const { compare } = new Intl.Collator(undefined, { numeric: true });

/** Episodes, the last open first, in the order they are listed; `marks` counts highlights by id. */
export function arrangeEpisodes(
  episodes: readonly StoredEpisode[],
  sort: EpisodeSort,
  marks: ReadonlyMap<string, number>,
): readonly StoredEpisode[] {
  const count = ({ id }: StoredEpisode) => marks.get(id) ?? 0;
  switch (sort) {
    case 'opened':
      return episodes;
    case 'published':
      return episodes.toSorted((a, b) => episodeMoment(b) - episodeMoment(a));
    case 'title':
      return episodes.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
    case 'marks':
      return episodes.toSorted((a, b) => count(b) - count(a));
  }
}

function nameOf({ title, page }: StoredEpisode): string {
  return title ?? page;
}
