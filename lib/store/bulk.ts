import type { Highlight } from '@/lib/highlights/types';
import { deleteEpisode, restoreEpisode } from './bin';
import type { Database } from './database';
import { binHighlight, editHighlight, restoreHighlight } from './highlights';

/** Puts highlights into the bin, all of them or none. */
export function binHighlights(db: Database, ids: readonly string[], now: number): Promise<void> {
  return forEach(db, ids, (id) => binHighlight(db, id, now));
}

/** Takes highlights out of the bin again, and their episodes with them. */
export function restoreHighlights(
  db: Database,
  ids: readonly string[],
  now: number,
): Promise<void> {
  return forEach(db, ids, (id) => restoreHighlight(db, id, now));
}

/** Adds tags to highlights; answers with the ids of those that lacked one. */
export async function addTags(
  db: Database,
  ids: readonly string[],
  tags: readonly string[],
  now: number,
): Promise<string[]> {
  return retag(db, ids, (had) => [...new Set([...had, ...tags])], now);
}

/** Takes tags off again. */
export async function removeTags(
  db: Database,
  ids: readonly string[],
  tags: readonly string[],
  now: number,
): Promise<void> {
  await retag(db, ids, (had) => had.filter((tag) => !tags.includes(tag)), now);
}

/** Takes episodes out of the library under one mark, which `restoreEpisodes` wants; see `deleteEpisode`. */
export async function deleteEpisodes(
  db: Database,
  ids: readonly string[],
  now: number,
): Promise<number> {
  await forEach(db, ids, (id) => deleteEpisode(db, id, now));
  return now;
}

export function restoreEpisodes(
  db: Database,
  ids: readonly string[],
  mark: number,
  now: number,
): Promise<void> {
  return forEach(db, ids, (id) => restoreEpisode(db, id, mark, now));
}

async function retag(
  db: Database,
  ids: readonly string[],
  change: (tags: readonly string[]) => string[],
  now: number,
): Promise<string[]> {
  const changed: string[] = [];
  await forEach(db, ids, async (id) => {
    const { tags = [] } = (await db.highlights.get(id)) ?? ({} as Partial<Highlight>);
    const wanted = change(tags);
    if (wanted.length === tags.length) return;
    if (await editHighlight(db, id, { tags: wanted }, now)) changed.push(id);
  });
  return changed;
}

/** One after the other in one transaction: all is done or nothing, and who watches is told once. */
async function forEach(
  db: Database,
  ids: readonly string[],
  run: (id: string) => Promise<unknown>,
): Promise<void> {
  const { episodes, highlights, transcriptions, pieces } = db;
  await db.transaction('rw', [episodes, highlights, transcriptions, pieces], async () => {
    for (const id of ids) await run(id);
  });
}
