import { episodeKeys } from '@/lib/feed/episode-keys';
import type { Database } from './database';
import { areDifferentEpisodes, formerId, mergeEpisodes, withKeys } from './merge-episodes';
import { dropReplacedTimeMaps } from './time-maps';
import { dropReplacedTranscripts } from './transcripts';
import type { StoredEpisode } from './types';

/**
 * Puts an episode into the store and answers with its record: merged into the one that has its
 * id or any of its keys, else as it is. When it shows that several records are one episode, they become
 * one and keep their highlights and transcripts, also one in the making, and their time maps. Runs inside a write
 * transaction over all these tables.
 */
export async function absorbEpisode(db: Database, episode: StoredEpisode): Promise<StoredEpisode> {
  const known = (await db.episodes.get(episode.id)) ?? (await findSame(db, episode));
  let merged = known ? mergeEpisodes(known, episode) : withKeys(episode);
  // Each merged record may bring keys that yet another one has.
  for (let other = await findSame(db, merged); other; other = await findSame(db, merged)) {
    // A tab that learnt the other id must still find the episode by it.
    merged = mergeEpisodes(merged, { ...other, keys: [...other.keys, formerId(other.id)] });
    await db.highlights.where({ episodeId: other.id }).modify({ episodeId: merged.id });
    await db.transcripts.where({ episodeId: other.id }).modify({ episodeId: merged.id });
    await db.transcriptions.where({ episodeId: other.id }).modify({ episodeId: merged.id });
    await db.timeMaps.where({ episodeId: other.id }).modify({ episodeId: merged.id });
    await db.episodes.delete(other.id);
    await dropReplacedTranscripts(db, merged.id);
    await dropReplacedTimeMaps(db, merged.id);
  }
  await db.episodes.put(merged);
  return merged;
}

/** The last seen of the other records that are this episode too. */
async function findSame(db: Database, episode: StoredEpisode): Promise<StoredEpisode | undefined> {
  const keys = [...episode.keys, ...episodeKeys(episode), formerId(episode.id)];
  const found = await db.episodes.where('keys').anyOf(keys).distinct().toArray();
  return found
    .filter((other) => other.id !== episode.id && !areDifferentEpisodes(episode, other))
    .sort((a, b) => b.lastSeen - a.lastSeen || (a.id < b.id ? -1 : 1))[0];
}
