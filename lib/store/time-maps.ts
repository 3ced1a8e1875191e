import { isSameAudio } from '@/lib/timemap/audio-identity';
import type { MapEvidence, MapSubject } from '@/lib/timemap/map-evidence';
import type { Database } from './database';
import { findEpisode } from './find-episode';
import type { StoredTimeMap } from './types';

/** Each download may bring other adverts: of so many the evidence is kept. */
const mostPerEpisode = 8;

/** Keeps evidence in place of what was kept for the same two clocks; nothing if the episode is not kept. */
export function saveTimeMap(
  db: Database,
  episodeId: string,
  subject: MapSubject,
  evidence: MapEvidence,
  now: number,
): Promise<void> {
  return db.transaction('rw', db.timeMaps, db.episodes, async () => {
    const episode = await findEpisode(db, episodeId);
    if (!episode) return;
    const all = await byAge(db, episode.id);
    const id = all.find((it) => isSame(it, subject))?.id ?? crypto.randomUUID();
    const saved = { id, episodeId: episode.id, ...subject, ...evidence, saved: now };
    await db.timeMaps.put(saved);
    // Before the others, though their stamps may be of a clock that goes fast.
    await dropSurplus(db, [saved, ...all.filter((it) => it.id !== id)]);
  });
}

/** What was kept for these two clocks. */
export async function readTimeMap(
  db: Database,
  episodeId: string,
  subject: MapSubject,
): Promise<StoredTimeMap | undefined> {
  const episode = await findEpisode(db, episodeId);
  return episode && (await byAge(db, episode.id)).find((it) => isSame(it, subject));
}

/**
 * Keeps a record unless its episode has one of the same two clocks that is as new. The newer counts whole, so that what
 * the listener took back or forgot does not return. Runs inside a transaction.
 */
export async function absorbTimeMap(db: Database, timeMap: StoredTimeMap): Promise<void> {
  const kept = (await byAge(db, timeMap.episodeId)).find((it) => isSame(it, timeMap));
  if (kept && kept.saved >= timeMap.saved) return;
  const id = kept?.id ?? ((await db.timeMaps.get(timeMap.id)) && crypto.randomUUID());
  await db.timeMaps.put(id ? { ...timeMap, id } : timeMap);
  await dropReplacedTimeMaps(db, timeMap.episodeId);
}

/** Leaves an episode one record of the same two clocks, and the last few of all. Runs inside a transaction. */
export async function dropReplacedTimeMaps(db: Database, episodeId: string): Promise<void> {
  await dropSurplus(db, await byAge(db, episodeId));
}

/** Those that stand first stay. */
async function dropSurplus(db: Database, ranked: readonly StoredTimeMap[]): Promise<void> {
  const kept = ranked
    .filter((it, rank) => ranked.findIndex((other) => isSame(other, it)) === rank)
    .slice(0, mostPerEpisode);
  await db.timeMaps.bulkDelete(ranked.filter((it) => !kept.includes(it)).map(({ id }) => id));
}

async function byAge(db: Database, episodeId: string): Promise<StoredTimeMap[]> {
  const all = await db.timeMaps.where({ episodeId }).toArray();
  return all.sort((a, b) => b.saved - a.saved);
}

function isSame(a: MapSubject, b: MapSubject): boolean {
  return a.transcript === b.transcript && isSameAudio(a.identity, b.identity);
}
