import type { BackupRecord } from '@/lib/highlights/backup';
import { backupEnd, backupHead, backupLines } from '@/lib/highlights/export/backup-lines';
import { readTranscripts, readWithoutTranscripts } from '@/lib/store/backup';
import type { Database } from '@/lib/store/database';
import type { Settings } from '@/lib/store/settings';
import { gzip } from './gzip';

export interface BackupOptions {
  settings: Settings;
  /** The moment, ISO 8601. */
  exported: string;
  /** Of `all` transcripts, which are nearly the whole work, so many are done. */
  onProgress?(done: number, all: number): void;
  /** Rejects with its reason when it is aborted. */
  signal?: AbortSignal;
}

/** Records in a piece; a transcript weighs about 140 kB. */
const recordsAtOnce = 200;
const transcriptsAtOnce = 8;

/**
 * Writes everything that is kept, the bin included, as the pieces of one file: see `BackupRecord`, packed with gzip. What
 * cannot be had again comes first, transcripts last. All but the transcripts are as they stood at one moment.
 */
export async function* writeBackup(db: Database, options: BackupOptions): AsyncGenerator<Blob> {
  const { settings, exported, onProgress, signal } = options;
  const kept = await readWithoutTranscripts(db);
  const { transcriptIds } = kept;
  // Beside their episodes: then a damaged piece costs no other its highlights.
  const marks = Map.groupBy(kept.highlights, ({ episodeId }) => episodeId);
  const timeMaps = Map.groupBy(kept.timeMaps, ({ episodeId }) => episodeId);
  const records: BackupRecord[] = [
    { settings },
    ...kept.shows.map((show) => ({ show })),
    ...kept.episodes.flatMap((episode) => [
      { episode },
      ...(marks.get(episode.id) ?? []).map((highlight) => ({ highlight })),
      ...(timeMaps.get(episode.id) ?? []).map((timeMap) => ({ timeMap })),
    ]),
  ];
  yield gzip(backupHead(exported, records.length + transcriptIds.length));
  for (const piece of piecesOf(records, recordsAtOnce)) {
    signal?.throwIfAborted();
    yield gzip(backupLines(piece));
  }
  const episodes = new Set(kept.episodes.map(({ id }) => id));
  let done = 0;
  for await (const transcripts of inAdvance(transcriptIds, (ids) => readTranscripts(db, ids))) {
    signal?.throwIfAborted();
    onProgress?.(done, transcriptIds.length);
    // One that came meanwhile with an episode of its own is not in this backup.
    const known = transcripts.filter(({ episodeId }) => episodes.has(episodeId));
    yield gzip(backupLines(known.map((transcript) => ({ transcript }))));
    done += transcriptsAtOnce;
  }
  yield gzip(backupEnd);
}

/** Reads piece by piece, the next while the one before is packed. */
async function* inAdvance<T>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<T>,
): AsyncGenerator<T> {
  let reading: Promise<T> | undefined;
  for (const piece of piecesOf(ids, transcriptsAtOnce)) {
    const next = read(piece);
    // It is waited for later, if at all.
    next.catch(() => undefined);
    if (reading) yield await reading;
    reading = next;
  }
  if (reading) yield await reading;
}

function* piecesOf<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
