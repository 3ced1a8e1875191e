import { backupFormat } from '@/lib/highlights/backup';
import { createBackupReader, type BackupPart } from '@/lib/highlights/import/backup-lines';
import type { ImportProblem } from '@/lib/highlights/import/archive-json';
import type { Database } from '@/lib/store/database';
import { mergeImport, type MergeResult } from '@/lib/store/merge-import';
import { isGzip } from './gzip';
import { readLines } from './read-lines';

interface Restored extends MergeResult {
  problems: ImportProblem[];
  settings?: unknown;
}

interface RestoreOptions {
  /** Of `all` records so many are read; zero if the file does not say how many there are. */
  onProgress?(done: number, all: number): void;
  /** Rejects with its reason when it is aborted; what was taken by then stays. */
  signal?: AbortSignal;
}

/** Whether a file looks like one that `writeBackup` made, unpacked or not. */
export async function isBackup(file: Blob): Promise<boolean> {
  const head = await file.slice(0, 200).text();
  return head.includes(`"${backupFormat}"`) || isGzip(file);
}

/** Characters that are taken in one transaction. */
const charactersAtOnce = 2_000_000;

/**
 * Takes a backup into the store, piece by piece, merged as by `mergeImport`: whether it is empty or used, nothing that is
 * kept gets lost, and the same again changes nothing. Of a damaged file all that is whole is taken.
 */
export async function restoreBackup(
  db: Database,
  file: Blob,
  { onProgress, signal }: RestoreOptions = {},
): Promise<Restored> {
  const kept = await db.episodes.toCollection().primaryKeys();
  const reader = createBackupReader(kept);
  const known = new Map(kept.map((id) => [id, id]));
  const restored: Restored = { added: 0, updated: 0, unchanged: 0, problems: [] };
  let [lines, waiting]: [number, string[]] = [0, []];
  let characters = 0;

  const take = async () => {
    const part: BackupPart = reader.read(waiting);
    lines += waiting.length;
    [waiting, characters] = [[], 0];
    restored.settings ??= part.settings;
    const { added, updated, unchanged } = await mergeImport(db, part, known);
    restored.added += added;
    restored.updated += updated;
    restored.unchanged += unchanged;
    onProgress?.(lines, reader.records());
  };
  for await (const come of readLines(file)) {
    signal?.throwIfAborted();
    if (reader.over()) break;
    for (const line of come ?? []) {
      waiting.push(line);
      characters += line.length + 1;
      if (characters > charactersAtOnce) await take();
    }
    if (come) continue;
    await take();
    reader.skip();
  }
  await take();
  return { ...restored, problems: reader.problems() };
}
