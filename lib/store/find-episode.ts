import type { Database } from './database';
import { formerId } from './merge-episodes';
import type { StoredEpisode } from './types';

/** The record of an id, also of one that was merged into another since a tab learnt it. */
export async function findEpisode(db: Database, id: string): Promise<StoredEpisode | undefined> {
  return (await db.episodes.get(id)) ?? db.episodes.where('keys').equals(formerId(id)).first();
}
