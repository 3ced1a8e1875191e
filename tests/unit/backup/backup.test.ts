import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreBackup } from '@/lib/backup/restore-backup';
import { writeBackup } from '@/lib/backup/write-backup';
import { readBackup } from '@/lib/store/backup';
import type { StoredTimeMap } from '@/lib/store/types';
import { backupOf, exported, libraryOf, linesOf, settings } from '@/tests/support/backups';
import { freshDatabase } from '@/tests/support/fresh-database';
import { allOf } from '@/tests/support/library-search';
import { usage, useFor } from '@/tests/support/usage';

/** When the last word on each audio was said. */
function newestOf(timeMaps: readonly StoredTimeMap[]) {
  const byAge = [...timeMaps].sort((a, b) => a.saved - b.saved);
  return new Map(byAge.map(({ identity, saved }) => [identity.duration, saved]));
}

describe('a backup', () => {
  it('gives an empty profile back exactly what was kept, and the settings', async () => {
    await fc.assert(
      fc.asyncProperty(usage, async (list) => {
        const from = freshDatabase();
        await useFor(from, list, 1000);
        const kept = await readBackup(from);
        const to = freshDatabase();
        const restored = await restoreBackup(to, await backupOf(from));
        expect(await readBackup(to)).toEqual(kept);
        const added = kept.highlights.length;
        expect(restored).toEqual({ added, updated: 0, unchanged: 0, problems: [], settings });
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('merges into a used profile without loss or doubles, and the same again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(usage, usage, usage, async (shared, here, there) => {
        const ours = freshDatabase();
        await useFor(ours, shared, 1000);
        const theirs = freshDatabase();
        await restoreBackup(theirs, await backupOf(ours));
        await useFor(ours, here, 2000);
        await useFor(theirs, there, 2007);
        const notes = [
          ...(await readBackup(ours)).highlights,
          ...(await readBackup(theirs)).highlights,
        ];
        const maps = [...(await readBackup(ours)).timeMaps, ...(await readBackup(theirs)).timeMaps];
        const file = await backupOf(theirs);

        await restoreBackup(ours, file);
        const once = await readBackup(ours);
        await restoreBackup(ours, file);
        expect(await readBackup(ours)).toEqual(once);
        const ids = new Set(once.highlights.map(({ id }) => id));
        const words = new Set(once.highlights.map(({ quote }) => quote));
        expect(ids.size).toBe(once.highlights.length);
        const clocks = once.timeMaps.map((it) => `${it.episodeId} ${it.identity.duration}`);
        expect(new Set(clocks).size).toBe(clocks.length);
        expect(newestOf(once.timeMaps)).toEqual(newestOf(maps));
        for (const { quote } of notes) expect(words).toContain(quote);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('is JSON Lines with a head and an end, and gunzip reads it as one file', async () => {
    const db = await libraryOf(2);
    await useFor(db, [[8, 0, '', 0]], 4000);
    const lines = await linesOf(await backupOf(db));
    const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records[0]).toEqual({ format: 'marginear-backup', version: 1, exported, records: 8 });
    expect(records.slice(1).map((record) => Object.keys(record)[0])).toEqual([
      'settings',
      'episode',
      'highlight',
      'timeMap',
      'episode',
      'highlight',
      'transcript',
      'transcript',
      'end',
    ]);
    expect(records.at(-1)).toEqual({ end: true });
  });

  it('may be unpacked, and its lines come in one piece', async () => {
    const from = await libraryOf(3);
    const text = (await linesOf(await backupOf(from))).join('\r\n');
    const to = freshDatabase();
    expect((await restoreBackup(to, new Blob(['\uFEFF', text]))).problems).toEqual([]);
    expect(await readBackup(to)).toEqual(await readBackup(from));
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const db = await libraryOf(20);
    const seen: [number, number][] = [];
    const stop = new AbortController();
    const onProgress = (done: number, all: number) => {
      seen.push([done, all]);
      if (done > 0) stop.abort();
    };
    await expect(backupOf(db, { onProgress, signal: stop.signal })).rejects.toThrow(/abort/i);
    expect(seen).toEqual([
      [0, 20],
      [8, 20],
    ]);
    const restore = restoreBackup(freshDatabase(), await backupOf(db), { signal: stop.signal });
    await expect(restore).rejects.toThrow(/abort/i);
  });

  it('reads no transcript of an episode that came after it was begun', async () => {
    const db = await libraryOf(1);
    const pieces = writeBackup(db, { settings, exported });
    const taken = [await pieces.next().then(({ value }) => value as Blob)];
    await db.transcripts.toCollection().modify({ episodeId: 'later' });
    taken.push(...(await allOf(pieces)));
    const restored = await restoreBackup(freshDatabase(), new Blob(taken));
    expect(restored.problems).toEqual([]);
  });
});
