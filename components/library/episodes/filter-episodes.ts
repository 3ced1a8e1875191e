import type { StoredEpisode } from '@/lib/highlights/archive';
import type { Kept } from '../../services';

export const dateFilters = ['any', 'month', 'year', 'older'] as const;

/** Which episodes are searched. */
export interface EpisodeFilters {
  /** As the episodes name it; empty for all. */
  show: string;
  date: (typeof dateFilters)[number];
  /** Only episodes with a highlight. */
  marked: boolean;
}

export const noFilters: EpisodeFilters = { show: '', date: 'any', marked: false };

const day = 24 * 60 * 60 * 1000;

/** The episodes that the filters leave, in the order they are kept. `now` is milliseconds since the epoch. */
export function filterEpisodes(
  { episodes, highlights }: Kept,
  { show, date, marked }: EpisodeFilters,
  now: number,
): StoredEpisode[] {
  const withMarks = new Set(highlights.map(({ episodeId }) => episodeId));
  return episodes.filter(
    (episode) =>
      (show === '' || episode.show === show) &&
      (!marked || withMarks.has(episode.id)) &&
      isWithin(date, now - episodeMoment(episode)),
  );
}

/** The names of all shows, in the listener's order. */
export function showNames({ episodes }: Kept): string[] {
  const names = new Set(episodes.flatMap(({ show }) => show ?? []));
  return [...names].sort((a, b) => a.localeCompare(b));
}

/** When it was published; where that is not known, when it was last open. */
export function episodeMoment({ published, lastSeen }: StoredEpisode): number {
  const moment = Date.parse(published ?? '');
  return Number.isNaN(moment) ? lastSeen : moment;
}

function isWithin(date: EpisodeFilters['date'], age: number): boolean {
  if (date === 'month') return age <= 31 * day;
  if (date === 'year') return age <= 366 * day;
  return date === 'any' || age > 366 * day;
}
