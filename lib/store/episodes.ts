import type { ChapterList } from '@/lib/chapters/chapter';
import type { Episode } from '@/lib/feed/episode';
import { absorbEpisode } from './absorb-episode';
import type { Database } from './database';
import { findEpisode } from './find-episode';
import type { StoredEpisode } from './types';

/**
 * Keeps what a page says of an episode and answers with its record. Two tabs at once give one record,
 * since write transactions on the same tables wait for each other.
 */
export function rememberEpisode(
  db: Database,
  episode: Episode,
  now: number,
): Promise<StoredEpisode> {
  const visit = {
    ...episode,
    id: crypto.randomUUID(),
    keys: [],
    firstSeen: now,
    lastSeen: now,
  };
  // The callback must be `async` itself: from any other Dexie loses the transaction after some awaits.
  const { episodes, transcripts, transcriptions, highlights, timeMaps } = db;
  const tables = [episodes, transcripts, transcriptions, highlights, timeMaps];
  return db.transaction('rw', tables, async () => absorbEpisode(db, visit));
}

/** The episodes of the library, last seen first. */
export async function listEpisodes(db: Database): Promise<StoredEpisode[]> {
  const episodes = await db.episodes.orderBy('lastSeen').reverse().toArray();
  return episodes.filter(({ deleted }) => deleted === undefined);
}

/** Keeps where the listener left, seconds of playback time. */
export function savePosition(
  db: Database,
  id: string,
  position: number,
  now: number,
): Promise<void> {
  return db.transaction('rw', db.episodes, async () => {
    const episode = await findEpisode(db, id);
    if (episode) await db.episodes.update(episode.id, { position, lastSeen: now });
  });
}

/** Where the listener left, seconds of playback time. */
export async function readPosition(db: Database, id: string): Promise<number | undefined> {
  return (await findEpisode(db, id))?.position;
}

/** Keeps the chapters that were found last. */
export function saveChapters(db: Database, id: string, chapterList: ChapterList): Promise<void> {
  return db.transaction('rw', db.episodes, async () => {
    const episode = await findEpisode(db, id);
    if (episode) await db.episodes.update(episode.id, { chapterList });
  });
}
