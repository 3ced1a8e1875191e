import { showKeys } from '@/lib/feed/show-keys';
import type { SpeakerName } from '@/lib/transcript/speaker-names';
import type { Database } from './database';
import { findEpisode } from './find-episode';
import { changeShow, pickShow } from './shows';

/** The listener's names for speakers; those for the episode count before those for its show. */
export interface SpeakerNames {
  episode: readonly SpeakerName[];
  show: readonly SpeakerName[];
}

/** Keeps the names of an episode and of its show. */
export function saveSpeakerNames(
  db: Database,
  episodeId: string,
  names: SpeakerNames,
  now: number,
): Promise<void> {
  return db.transaction('rw', db.episodes, db.shows, async () => {
    const episode = await findEpisode(db, episodeId);
    if (!episode) return;
    await db.episodes.update(episode.id, { speakers: [...names.episode] });
    await changeShow(db, episode, () => ({ speakers: [...names.show] }), now);
  });
}

/** The names that count in episodes, by the episode's id; the first for a speaker counts. */
export async function namesByEpisode(
  db: Database,
  episodeIds: Iterable<string>,
): Promise<Map<string, SpeakerName[]>> {
  const [episodes, allShows] = await Promise.all([
    db.episodes.bulkGet([...new Set(episodeIds)]),
    db.shows.toArray(),
  ]);
  const shows = allShows.filter(({ speakers }) => speakers.length > 0);
  return new Map(
    episodes.flatMap((episode) => {
      if (!episode) return [];
      const ofShow = pickShow(shows, showKeys(episode))?.speakers ?? [];
      return [[episode.id, [...(episode.speakers ?? []), ...ofShow]]];
    }),
  );
}
