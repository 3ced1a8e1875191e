import { describe, expect, it, vi } from 'vitest';
import { findMembers } from '@/lib/backup/gzip';
import { readLines } from '@/lib/backup/read-lines';
import { restoreBackup } from '@/lib/backup/restore-backup';
import { readBackup } from '@/lib/store/backup';
import { backupOf, libraryOf, linesOf } from '@/tests/support/backups';
import { cpuTime, soon } from '@/tests/support/cpu-time';
import { freshDatabase } from '@/tests/support/fresh-database';

/** A byte a character. */
const bytesOf = (text: string) => new Blob([Buffer.from(text, 'latin1')]);

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
