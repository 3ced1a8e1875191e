import type { Database } from './database';

/** How long what was deleted can be brought back. */
export const binDays = 30;
const day = 24 * 60 * 60 * 1000;

/** Days left, at least one, until what was deleted at a moment is forgotten. Both in milliseconds. */
export function binDaysLeft(deleted: number, now: number): number {
  return Math.max(1, Math.ceil((deleted + binDays * day - now) / day));
}

/** Forgets what has been in the bin for `binDays`. */
export function purgeBin(db: Database, now: number): Promise<void> {
  return forget(db, ({ deleted }) => deleted <= now - binDays * day);
}

/** Forgets everything that is in the bin. */
export function emptyBin(db: Database): Promise<void> {
  return forget(db, () => true);
}

/** Forgets a highlight or an episode that is in the bin, an episode with the highlights that went there with it. */
export async function forgetBinned(db: Database, id: string): Promise<void> {
  const mark = (await db.episodes.get(id))?.deleted;
  await forget(db, (it) => it.id === id || (it.episodeId === id && it.deleted === mark));
}

interface Binned {
  id: string;
  episodeId?: string;
  deleted: number;
}

/** An episode is forgotten only when no highlight of it is left. */
function forget(db: Database, isMeant: (binned: Binned) => boolean): Promise<void> {
  const { episodes, transcripts, highlights, timeMaps } = db;
  const meant = (it: { id: string; deleted?: number }) => isMeant(it as Binned);
  return db.transaction('rw', [episodes, transcripts, highlights, timeMaps], async () => {
    await highlights.orderBy('deleted').and(meant).delete();
    for (const { id: episodeId } of await episodes.orderBy('deleted').and(meant).toArray()) {
      if ((await highlights.where({ episodeId }).count()) > 0) continue;
      await transcripts.where({ episodeId }).delete();
      await timeMaps.where({ episodeId }).delete();
      await episodes.delete(episodeId);
    }
  });
}
