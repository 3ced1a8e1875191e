import { withEdit } from '@/lib/highlights/edits';
import type { Database } from './database';
import { findEpisode } from './find-episode';
import { isKept } from './highlights';
import { dropTranscriptions } from './transcriptions';

/**
 * Takes an episode out of the library; it and its highlights go into the bin under one mark. The
 * answer is that mark, which `restoreEpisode` wants: the episode itself loses it as soon as it is seen again.
 * A transcript in the making is given up for good.
 */
export function deleteEpisode(db: Database, id: string, now: number): Promise<number> {
  const { episodes, highlights, transcriptions, pieces } = db;
  return db.transaction('rw', [episodes, highlights, transcriptions, pieces], async () => {
    const episode = await findEpisode(db, id);
    if (!episode) return now;
    await db.episodes.update(episode.id, { deleted: now });
    await dropTranscriptions(db, episode.id);
    await db.highlights
      .where({ episodeId: episode.id })
      .and(isKept)
      .modify((highlight, ref) => {
        ref.value = withEdit(highlight, { deleted: now }, now);
      });
    return now;
  });
}

/** Brings back an episode and the highlights that went into the bin with it, not those that were there. */
export async function restoreEpisode(
  db: Database,
  id: string,
  mark: number,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.episodes, db.highlights, async () => {
    const episode = await findEpisode(db, id);
    if (!episode) return;
    await db.episodes.update(episode.id, { deleted: undefined });
    await db.highlights
      .where({ episodeId: episode.id })
      .and(({ deleted }) => deleted === mark)
      .modify((highlight, ref) => {
        ref.value = withEdit(highlight, { deleted: undefined }, now);
      });
  });
}
