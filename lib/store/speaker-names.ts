import type { SpeakerName } from '@/lib/transcript/speaker-names';
import type { Database } from './database';
import { findEpisode } from './find-episode';
import { changeShow } from './shows';

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
