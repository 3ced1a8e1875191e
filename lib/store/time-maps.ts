import { isSameAudio } from '@/lib/timemap/audio-identity';
import type { AudioEvidence, AudioIdentity, Stretch } from '@/lib/timemap/evidence';
import type { Pin } from '@/lib/timemap/pins';
import type { Database } from './database';
import { findEpisode } from './find-episode';

/** What a map is made of: kept in place of the map, which better rules may make better. */
export interface MapEvidence {
  /** The newest last. */
  pins: readonly Pin[];
  chapters: readonly Stretch[];
  audio?: AudioEvidence;
}

/** The two clocks that it is about. */
export interface MapSubject {
  /** See `clockOf`. */
  transcript: string;
  identity: AudioIdentity;
}

/** The evidence for one transcript against the bytes of one audio file. */
export interface KeptTimeMap extends MapEvidence, MapSubject {
  id: string;
  episodeId: string;
  /** Milliseconds since the epoch. */
  saved: number;
}

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
    const [same, others] = await splitBy(db, episode.id, subject);
    const id = same[0]?.id ?? crypto.randomUUID();
    await db.timeMaps.put({ id, episodeId: episode.id, ...subject, ...evidence, saved: now });
    const surplus = [...same.slice(1), ...others.slice(mostPerEpisode - 1)];
    await db.timeMaps.bulkDelete(surplus.map((it) => it.id));
  });
}

/** What was kept for these two clocks. */
export async function readTimeMap(
  db: Database,
  episodeId: string,
  subject: MapSubject,
): Promise<KeptTimeMap | undefined> {
  const episode = await findEpisode(db, episodeId);
  return episode && (await splitBy(db, episode.id, subject))[0][0];
}

/** Those of the two clocks, and those of others; the last saved first. */
async function splitBy(db: Database, episodeId: string, { transcript, identity }: MapSubject) {
  const all = await db.timeMaps.where({ episodeId }).toArray();
  all.sort((a, b) => b.saved - a.saved);
  const isSame = (it: KeptTimeMap) =>
    it.transcript === transcript && isSameAudio(it.identity, identity);
  return [all.filter(isSame), all.filter((it) => !isSame(it))] as const;
}
