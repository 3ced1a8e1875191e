import type { Archive } from '@/lib/highlights/archive';
import { isUnchanged, mergeHighlights } from '@/lib/highlights/edits';
import type { Highlight } from '@/lib/highlights/types';
import { absorbEpisode } from './absorb-episode';
import type { Database } from './database';
import { findEpisode } from './find-episode';
import { isKept, isSame } from './highlights';
import { absorbShow } from './shows';
import { absorbTimeMap } from './time-maps';
import { absorbTranscript } from './transcripts';

/** Numbers of highlights. */
export interface MergeResult {
  added: number;
  updated: number;
  unchanged: number;
}

/**
 * Takes an imported archive into the store, all of it or (when it rejects) nothing. Two highlights with
 * one id become one, see `mergeHighlights`, and so do two of the same words that say the same; episodes are matched by
 * id and keys. What is kept is never lost to an older file, and the same file again changes nothing.
 *
 * An archive may come in parts, an episode before what belongs to it: then `known` is the same map for all, of the
 * file's ids of episodes to ours.
 */
export function mergeImport(
  db: Database,
  archive: Archive,
  known = new Map<string, string>(),
): Promise<MergeResult> {
  return db.transaction('rw', db.tables, async () => {
    for (const episode of archive.episodes) {
      known.set(episode.id, (await absorbEpisode(db, episode)).id);
    }
    const { transcripts = [], shows = [], timeMaps = [], highlights } = archive;
    const episodeIds = await keptIds(db, known, [...transcripts, ...timeMaps, ...highlights]);
    for (const transcript of transcripts) {
      await absorbTranscript(db, underKeptEpisode(transcript, episodeIds));
    }
    for (const timeMap of timeMaps) {
      await absorbTimeMap(db, underKeptEpisode(timeMap, episodeIds));
    }
    for (const show of shows) await absorbShow(db, show);
    const result = await absorbHighlights(
      db,
      highlights.map((highlight) => underKeptEpisode(highlight, episodeIds)),
    );
    await keepMarkedEpisodes(db);
    return result;
  });
}

/** Looked up only when they are wanted: a later episode of the file may have joined two earlier ones. */
async function keptIds(
  db: Database,
  known: ReadonlyMap<string, string>,
  records: readonly { episodeId: string }[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const id of new Set(records.map(({ episodeId }) => episodeId))) {
    const episode = known.has(id) ? await findEpisode(db, known.get(id)!) : undefined;
    if (episode) ids.set(id, episode.id);
  }
  return ids;
}

function underKeptEpisode<T extends { episodeId: string }>(
  record: T,
  episodeIds: ReadonlyMap<string, string>,
): T {
  const episodeId = episodeIds.get(record.episodeId);
  if (episodeId === undefined) throw new Error(`No episode ${record.episodeId} in the import`);
  return { ...record, episodeId };
}

async function absorbHighlights(db: Database, highlights: Highlight[]): Promise<MergeResult> {
  const episodeIds = [...new Set(highlights.map(({ episodeId }) => episodeId))];
  const siblings = await db.highlights.where('episodeId').anyOf(episodeIds).toArray();
  const others = await db.highlights.bulkGet(highlights.map(({ id }) => id));
  const latest = new Map(
    [...siblings, ...others].flatMap((kept) => (kept ? [[kept.id, kept]] : [])),
  );
  const byEpisode = Map.groupBy(siblings, ({ episodeId }) => episodeId);
  const result = { added: 0, updated: 0, unchanged: 0 };
  const changed = new Map<string, Highlight>();
  // New ones last: what the import puts into the bin is no twin of theirs.
  const [known = [], fresh = []] = [true, false].map((isKnown) =>
    highlights.filter(({ id }) => latest.has(id) === isKnown),
  );
  for (const highlight of [...known, ...fresh]) {
    const kept = latest.get(highlight.id);
    const twin = byEpisode
      .get(highlight.episodeId)
      ?.some(({ id }) => saysSame(latest.get(id)!, highlight));
    const merged = kept
      ? { ...mergeHighlights(kept, highlight), episodeId: kept.episodeId }
      : highlight;
    if (kept ? isUnchanged(kept, merged) : twin) {
      result.unchanged++;
      continue;
    }
    result[kept ? 'updated' : 'added']++;
    latest.set(highlight.id, merged);
    changed.set(highlight.id, merged);
  }
  await db.highlights.bulkPut([...changed.values()]);
  return result;
}

/** Another mark of the same words in which the import has nothing to add. */
function saysSame(kept: Highlight, given: Highlight): boolean {
  return isKept(kept) && kept.id !== given.id && isSame(kept, given);
}

/** An episode in the bin comes back when the import brought it highlights that are not. */
async function keepMarkedEpisodes(db: Database): Promise<void> {
  for (const episode of await db.episodes.where('deleted').aboveOrEqual(0).toArray()) {
    const marks = await db.highlights.where({ episodeId: episode.id }).filter(isKept).count();
    if (marks > 0) await db.episodes.update(episode.id, { deleted: undefined });
  }
}
