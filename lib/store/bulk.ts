import { withEdit } from '@/lib/highlights/edits';
import type { Highlight } from '@/lib/highlights/types';
import { deleteEpisode, restoreEpisode } from './bin';
import type { Database } from './database';

/** Puts highlights into the bin, all of them or none. */
export async function binHighlights(
  db: Database,
  ids: readonly string[],
  now: number,
): Promise<void> {
  await changeAll(db, ids, now, ({ deleted }) => ({ deleted: deleted ?? now }));
}

/** Takes highlights out of the bin again, and their episodes with them. */
export async function restoreHighlights(
  db: Database,
  ids: readonly string[],
  now: number,
): Promise<void> {
  await db.transaction('rw', db.highlights, db.episodes, async () => {
    const restored = await changeAll(db, ids, now, () => ({ deleted: undefined }));
    const episodeIds = new Set(restored.map(({ episodeId }) => episodeId));
    const episodes = db.episodes.where('id').anyOf([...episodeIds]);
    await episodes.modify((episode) => {
      delete episode.deleted;
    });
  });
}

/** Adds tags to highlights; answers with the ids of those that lacked one. */
export async function addTags(
  db: Database,
  ids: readonly string[],
  tags: readonly string[],
  now: number,
): Promise<string[]> {
  const changed = await changeAll(db, ids, now, (kept) => ({
    tags: [...new Set([...kept.tags, ...tags])],
  }));
  return changed.map(({ id }) => id);
}

/** Takes tags off again. */
export async function removeTags(
  db: Database,
  ids: readonly string[],
  tags: readonly string[],
  now: number,
): Promise<void> {
  await changeAll(db, ids, now, (kept) => ({
    tags: kept.tags.filter((tag) => !tags.includes(tag)),
  }));
}

/** Takes episodes out of the library under one mark, which `restoreEpisodes` wants; see `deleteEpisode`. */
export async function deleteEpisodes(
  db: Database,
  ids: readonly string[],
  now: number,
): Promise<number> {
  await forEachEpisode(db, ids, (id) => deleteEpisode(db, id, now));
  return now;
}

export function restoreEpisodes(
  db: Database,
  ids: readonly string[],
  mark: number,
  now: number,
): Promise<void> {
  return forEachEpisode(db, ids, (id) => restoreEpisode(db, id, mark, now));
}

/** Answers with the highlights that are another now. */
function changeAll(
  db: Database,
  ids: readonly string[],
  now: number,
  changesOf: (kept: Highlight) => Partial<Highlight>,
): Promise<Highlight[]> {
  return db.transaction('rw', db.highlights, async () => {
    const found = await db.highlights.bulkGet([...ids]);
    const changed = found.flatMap((kept) => {
      const after = kept && withEdit(kept, changesOf(kept), now);
      return after && after !== kept ? [after] : [];
    });
    await db.highlights.bulkPut(changed);
    return changed;
  });
}

/** One after the other in one transaction: all is done or nothing, and who watches is told once. */
async function forEachEpisode(
  db: Database,
  ids: readonly string[],
  run: (id: string) => Promise<unknown>,
): Promise<void> {
  const { episodes, highlights, transcriptions, pieces } = db;
  await db.transaction('rw', [episodes, highlights, transcriptions, pieces], async () => {
    for (const id of ids) await run(id);
  });
}
