import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backUpIfDue } from '@/lib/backup/automatic';
import { readAutomatic, writeAutomatic } from '@/lib/backup/automatic-state';
import { backupName, outdatedBackups } from '@/lib/backup/file-name';
import { rememberEpisode, savePosition } from '@/lib/store/episodes';
import { saveTimeMap } from '@/lib/store/time-maps';
import { writeSettings } from '@/lib/store/settings';
import { freshDatabase } from '@/tests/support/fresh-database';
import { allOf } from '@/tests/support/library-search';

const hour = 60 * 60 * 1000;
const start = Date.UTC(2026, 4, 1, 10);

beforeEach(() => fakeBrowser.reset());

async function turnedOn() {
  await writeAutomatic({ place: 'folder', folder: 'Backups' });
  const db = freshDatabase();
  const episode = await rememberEpisode(db, { page: 'https://example.com/1' }, 1);
  const written: string[] = [];
  const refusal: { error?: unknown } = {};
  const write = async (place: string, name: string, pieces: AsyncIterable<Blob>) => {
    await allOf(pieces);
    if (refusal.error !== undefined) throw refusal.error;
    written.push(`${place} ${name}`);
  };
  const run = (now: number) => backUpIfDue({ db, write, onProgress: () => undefined }, now);
  return { db, episode, run, written, refusal };
}

describe('an automatic backup', () => {
  it('is made at once when it is due, and not while it is off', async () => {
    const { run, written } = await turnedOn();
    await run(start);
    expect(written).toEqual(['folder marginear-backup-2026-05-01-100000.jsonl.gz']);
    expect(await readAutomatic()).toMatchObject({ place: 'folder', last: start });
    await writeAutomatic({ place: 'off', folder: '' });
    await run(start + 9 * hour);
    expect(written).toHaveLength(1);
  });

  it('is made again when something was changed, at most hourly', async () => {
    const { db, episode, run, written } = await turnedOn();
    await run(start);
    await rememberEpisode(db, { page: 'https://example.com/2' }, 2);
    await run(start + hour - 1);
    expect(written).toHaveLength(1);
    await run(start + hour);
    await run(start + 2 * hour);
    expect(written).toHaveLength(2);
    await writeSettings({ theme: 'dark' });
    await run(start + 3 * hour);
    expect(written).toHaveLength(3);
    const subject = { transcript: 'page cue 60.0', identity: { url: '', duration: 90 } };
    await saveTimeMap(db, episode.id, subject, { pins: [], chapters: [] }, 3);
    await run(start + 4 * hour);
    expect(written).toHaveLength(4);
  });

  it('is not made because somebody listened on', async () => {
    const { db, episode, run, written } = await turnedOn();
    await run(start);
    await savePosition(db, episode.id, 700, start + 1);
    await run(start + hour);
    expect(written).toHaveLength(1);
  });

  it.each([
    ['the browser asks again', new DOMException('', 'NotAllowedError'), 'lapsed'],
    ['the folder is gone', new DOMException('', 'NotFoundError'), 'gone'],
    ['the disk is full', new DOMException('', 'QuotaExceededError'), 'full'],
    ['something else is wrong', new TypeError('no'), 'failed'],
  ])('says why it was not made: %s', async (_, error, failure) => {
    const { run, written, refusal } = await turnedOn();
    refusal.error = error;
    await run(start);
    expect(await readAutomatic()).toEqual({ place: 'folder', folder: 'Backups', failure });
    refusal.error = undefined;
    await run(start + 1);
    expect(written).toHaveLength(1);
    expect((await readAutomatic()).failure).toBeUndefined();
  });

  it('leaves what was chosen meanwhile', async () => {
    const { db } = await turnedOn();
    const write = vi.fn<() => Promise<void>>(() => writeAutomatic({ place: 'off', folder: '' }));
    await backUpIfDue({ db, write, onProgress: () => undefined }, start);
    expect(await readAutomatic()).toEqual({ place: 'off', folder: '' });
  });
});

describe('the files of automatic backups', () => {
  it('sort by age, and only the latest five are kept', () => {
    const names = Array.from({ length: 7 }, (_, n) => backupName(new Date(start + n * hour)));
    const others = ['notes.md', 'marginear-backup-mine.jsonl.gz', `copy of ${names[0]}`];
    expect(outdatedBackups([...names.toReversed(), ...others])).toEqual(names.slice(0, 2));
    expect(outdatedBackups(names.slice(0, 5))).toEqual([]);
  });
});
