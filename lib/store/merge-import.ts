import type { Archive } from '@/lib/highlights/archive';
import type { Highlight } from '@/lib/highlights/types';
import { absorbEpisode } from './absorb-episode';
import type { Database } from './database';
import { findEpisode } from './find-episode';
import { isKept } from './highlights';
import { absorbShow } from './shows';
import { absorbTranscript } from './transcripts';

/** Numbers of highlights. */
export interface MergeResult {
  added: number;
  updated: number;
  unchanged: number;
}

/**
 * Takes an imported archive into the store, all of it or (when it rejects) nothing. Of two highlights with
 * one id the later edited stays; episodes are matched by id and keys. What is kept is never lost
 * to an older file, and the same file again changes nothing.
 */
export function mergeImport(db: Database, archive: Archive): Promise<MergeResult> {
  return db.transaction('rw', db.tables, async () => {
    const absorbed = new Map<string, string>();
    for (const episode of archive.episodes) {
      absorbed.set(episode.id, (await absorbEpisode(db, episode)).id);
    }
    // Looked up only now: a later episode of the file may have joined two earlier ones.
    const episodeIds = new Map<string, string>();
    for (const [id, kept] of absorbed) episodeIds.set(id, (await findEpisode(db, kept))!.id);

    for (const transcript of archive.transcripts ?? []) {
      await absorbTranscript(db, underKeptEpisode(transcript, episodeIds));
    }
    for (const show of archive.shows ?? []) await absorbShow(db, show);
    const result = await mergeHighlights(
      db,
      archive.highlights.map((highlight) => underKeptEpisode(highlight, episodeIds)),
    );
    await keepMarkedEpisodes(db);
    return result;
  });
}

function underKeptEpisode<T extends { episodeId: string }>(
  record: T,
  episodeIds: ReadonlyMap<string, string>,
): T {
  const episodeId = episodeIds.get(record.episodeId);
  if (episodeId === undefined) throw new Error(`No episode ${record.episodeId} in the import`);
  return { ...record, episodeId };
}

async function mergeHighlights(db: Database, highlights: Highlight[]): Promise<MergeResult> {
  const kept = await db.highlights.bulkGet(highlights.map(({ id }) => id));
  const latest = new Map(
    kept.flatMap((highlight) => (highlight ? [[highlight.id, highlight]] : [])),
  );
  const result = { added: 0, updated: 0, unchanged: 0 };
  const changed = new Map<string, Highlight>();
  for (const highlight of highlights) {
    const other = latest.get(highlight.id);
    if (other && other.edited >= highlight.edited) {
      result.unchanged++;
      continue;
    }
    result[other ? 'updated' : 'added']++;
    latest.set(highlight.id, highlight);
    changed.set(highlight.id, highlight);
  }
  await db.highlights.bulkPut([...changed.values()]);
  return result;
}

/** An episode in the bin comes back when the import brought it highlights that are not. */
async function keepMarkedEpisodes(db: Database): Promise<void> {
  for (const episode of await db.episodes.where('deleted').aboveOrEqual(0).toArray()) {
    const marks = await db.highlights.where({ episodeId: episode.id }).filter(isKept).count();
    if (marks > 0) await db.episodes.update(episode.id, { deleted: undefined });
  }
}
