import { readLines } from '@/lib/backup/read-lines';
import { writeBackup, type BackupOptions } from '@/lib/backup/write-backup';
import type { Database } from '@/lib/store/database';
import { defaultSettings } from '@/lib/store/settings';
import { freshDatabase } from './fresh-database';
import { allOf } from './library-search';
import { useFor, type Step } from './usage';

export const exported = '2026-05-01T10:00:00.000Z';
export const settings = { ...defaultSettings, theme: 'dark' as const };

export async function backupOf(db: Database, options: Partial<BackupOptions> = {}): Promise<Blob> {
  return new Blob(await allOf(writeBackup(db, { settings, exported, ...options })));
}

/** A library with a transcript of each episode and some highlights. */
export async function libraryOf(episodes: number): Promise<Database> {
  const db = freshDatabase();
  const each = (step: (n: number) => Step) => Array.from({ length: episodes }, (_, n) => step(n));
  await useFor(
    db,
    each((n) => [0, n, `Title ${n}`, 0]),
    1000,
  );
  await useFor(
    db,
    each((n) => [4, n, `en-${n}`, 1]),
    2000,
  );
  await useFor(
    db,
    each((n) => [2, n, `note ${n}`, n % 4]),
    3000,
  );
  return db;
}

export const linesOf = async (file: Blob) =>
  (await allOf(readLines(file))).flatMap((lines) => lines ?? []);
