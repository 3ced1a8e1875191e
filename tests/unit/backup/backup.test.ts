import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { findMembers } from '@/lib/backup/gzip';
import { readLines } from '@/lib/backup/read-lines';
import { restoreBackup } from '@/lib/backup/restore-backup';
import { writeBackup, type BackupOptions } from '@/lib/backup/write-backup';
import { readBackup } from '@/lib/store/backup';
import type { Database } from '@/lib/store/database';
import type { StoredTimeMap } from '@/lib/store/types';
import { defaultSettings } from '@/lib/store/settings';
import { cpuTime, soon } from '@/tests/support/cpu-time';
import { freshDatabase } from '@/tests/support/fresh-database';
import { allOf } from '@/tests/support/library-search';
import { usage, useFor, type Step } from '@/tests/support/usage';

const exported = '2026-05-01T10:00:00.000Z';
const settings = { ...defaultSettings, theme: 'dark' as const };

async function backupOf(db: Database, options: Partial<BackupOptions> = {}): Promise<Blob> {
  return new Blob(await allOf(writeBackup(db, { settings, exported, ...options })));
}

/** A byte a character. */
const bytesOf = (text: string) => new Blob([Buffer.from(text, 'latin1')]);

/** A library with a transcript of each episode and some highlights. */
async function libraryOf(episodes: number): Promise<Database> {
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

/** When the last word on each audio was said. */
function newestOf(timeMaps: readonly StoredTimeMap[]) {
  const byAge = [...timeMaps].sort((a, b) => a.saved - b.saved);
  return new Map(byAge.map(({ identity, saved }) => [identity.duration, saved]));
}

const linesOf = async (file: Blob) =>
  (await allOf(readLines(file))).flatMap((lines) => lines ?? []);

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

describe('a damaged backup', () => {
  it.each([0.2, 0.5, 0.9])('gives what is whole when it was cut at %d', async (share) => {
    const from = await libraryOf(40);
    const kept = await readBackup(from);
    const file = await backupOf(from);
    const to = freshDatabase();
    const { problems } = await restoreBackup(to, file.slice(0, file.size * share));
    expect(problems.at(-1)).toEqual({ code: 'cut-off' });
    const restored = await readBackup(to);
    expect(restored.episodes.length).toBeGreaterThan(0);
    for (const episode of restored.episodes) expect(kept.episodes).toContainEqual(episode);
    for (const highlight of restored.highlights) expect(kept.highlights).toContainEqual(highlight);
  });

  it('loses only the stretch that is damaged, and says so', async () => {
    const from = await libraryOf(40);
    const bytes = new Uint8Array(await (await backupOf(from)).arrayBuffer());
    const starts = await findMembers(new Blob([bytes]));
    // The head, the records, five pieces of transcripts, the end.
    expect(starts).toHaveLength(8);
    bytes.fill(0xff, starts[3]! + 20, starts[4]! - 20);
    const to = freshDatabase();
    const { problems, added } = await restoreBackup(to, new Blob([bytes]));
    expect(problems.map(({ code }) => code)).toEqual(['unreadable']);
    expect(added).toBe(40);
    expect(await to.transcripts.count()).toBeGreaterThanOrEqual(32);
  });

  it('loses no line but the damaged ones, and names them', async () => {
    const from = await libraryOf(2);
    const lines = await linesOf(await backupOf(from));
    lines[2] = lines[2]!.slice(0, 40);
    lines.splice(
      5,
      0,
      '\0\0\0',
      '[]',
      '{"highlight":{"id":"x"}}',
      '{"timeMap":{"id":"x"}}',
      '{}',
      '',
    );
    const to = freshDatabase();
    const { problems } = await restoreBackup(to, new Blob([lines.join('\n')]));
    expect(problems.filter(({ code }) => code === 'damaged')).toEqual([
      { code: 'damaged', at: 3 },
      { code: 'damaged', at: 6 },
      { code: 'damaged', at: 7 },
      { code: 'damaged', list: 'highlights', at: 8, field: 'episodeId' },
      { code: 'damaged', list: 'timeMaps', at: 9, field: 'episodeId' },
      { code: 'damaged', at: 10 },
    ]);
    // What belonged to the episode of the third line.
    const unknown = problems.filter(({ code }) => code === 'unknown-episode');
    expect(unknown.map(({ list }) => list)).toEqual(['highlights', 'transcripts']);
    expect([await to.episodes.count(), await to.highlights.count()]).toEqual([1, 1]);
  });

  it('loses few of the highlights when a piece of them is damaged', async () => {
    const from = await libraryOf(300);
    const bytes = new Uint8Array(await (await backupOf(from)).arrayBuffer());
    const [, , third, fourth] = await findMembers(new Blob([bytes]));
    bytes.fill(0xff, third! + 20, fourth! - 20);
    const { problems, added } = await restoreBackup(freshDatabase(), new Blob([bytes]));
    expect(problems[0]).toMatchObject({ code: 'unreadable' });
    expect(added).toBeGreaterThanOrEqual(199);
  });

  it('gives a kept episode back what is whole of it, though its own line is damaged', async () => {
    const db = await libraryOf(1);
    const kept = await readBackup(db);
    const lines = (await linesOf(await backupOf(db))).filter((line) => !/^.{2}episode/.test(line));
    await db.highlights.clear();
    await db.transcripts.clear();
    const { problems, added } = await restoreBackup(db, new Blob([lines.join('\n')]));
    expect([problems, added]).toEqual([[], 1]);
    expect(await readBackup(db)).toEqual(kept);
  });

  it.each([
    ['a newer version', '{"format":"marginear-backup","version":2}', 'newer-version'],
    ['another format', '{"format":"other","version":1}', 'not-marginear'],
    ['junk', 'x\n'.repeat(1000), 'not-marginear'],
    ['nothing', '', 'not-json'],
    ['a packed nothing', '\u001F\u008B junk', 'not-json'],
    ['NULs', '\0'.repeat(1000), 'not-marginear'],
  ])('is refused whole when it is %s', async (_, head, code) => {
    const to = freshDatabase();
    const lines = (await linesOf(await backupOf(await libraryOf(1)))).slice(1, 3);
    const rest = code === 'newer-version' ? `\n${lines.join('\n')}` : '';
    expect((await restoreBackup(to, bytesOf(head + rest))).problems).toEqual([{ code }]);
    expect(await to.episodes.count()).toBe(0);
  });

  it.each([
    ['short lines', 'x\n'],
    ['lines that begin well', '{\n'],
    ['empty lines', '\n'],
    ['records of nothing', '{"episode":{}}\n'],
    ['one line', 'x'],
  ])('costs little when it is 10 MB of %s', async (_, unit) => {
    const file = new Blob([unit.repeat(10_000_000 / unit.length)]);
    const started = cpuTime();
    const { problems } = await restoreBackup(freshDatabase(), file);
    expect(problems).toEqual([{ code: 'not-marginear' }]);
    expect(cpuTime() - started).toBeLessThan(soon * 1000);
  });

  it('ends on a file of nothing but heads', async () => {
    const head = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
    const file = new Blob(Array.from({ length: 20_000 }, () => head));
    const found = vi.fn<(lines: unknown) => void>();
    for await (const lines of readLines(file)) found(lines);
    expect(found.mock.calls.length).toBeLessThan(2000);
  });
});
