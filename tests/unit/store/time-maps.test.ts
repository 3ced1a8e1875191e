import { beforeEach, describe, expect, it } from 'vitest';
import { deleteEpisode } from '@/lib/store/bin';
import { purgeBin } from '@/lib/store/empty-bin';
import type { Database } from '@/lib/store/database';
import { rememberEpisode } from '@/lib/store/episodes';
import { mergeImport } from '@/lib/store/merge-import';
import { readTimeMap, saveTimeMap } from '@/lib/store/time-maps';
import type { MapEvidence, MapSubject } from '@/lib/timemap/map-evidence';
import { freshDatabase } from '@/tests/support/fresh-database';

const page = 'https://example.com/1';
const url = 'https://audio.example/1.mp3';
const subject = (duration: number, changes: Partial<MapSubject> = {}): MapSubject => ({
  transcript: 'page cue 3000.0',
  identity: { url, duration },
  ...changes,
});
const pinned = (transcript: number): MapEvidence => ({
  pins: [{ playback: 100, transcript, end: transcript + 4, tolerance: 1 }],
  chapters: [],
});

let db: Database;
let id: string;
beforeEach(async () => {
  db = freshDatabase();
  ({ id } = await rememberEpisode(db, { page }, 1));
});

describe('the evidence for a map', () => {
  it('is found again for the same audio and transcript only', async () => {
    await saveTimeMap(db, id, subject(3_060), pinned(40), 5);
    expect(await readTimeMap(db, id, subject(3_060.05))).toMatchObject(pinned(40));
    expect(await readTimeMap(db, id, subject(3_061))).toBeUndefined();
    const other = subject(3_060, { transcript: 'feed cue 2990.0' });
    expect(await readTimeMap(db, id, other)).toBeUndefined();
  });

  it('takes the place of what was known before', async () => {
    await saveTimeMap(db, id, subject(3_060), pinned(40), 5);
    await saveTimeMap(db, id, subject(3_060), { pins: [], chapters: [] }, 6);
    expect(await db.timeMaps.toArray()).toMatchObject([{ pins: [], saved: 6 }]);
  });

  it('is kept for the last few downloads', async () => {
    for (let download = 1; download <= 12; download += 1)
      await saveTimeMap(db, id, subject(3_000 + download), pinned(40), download);
    expect(await db.timeMaps.count()).toBe(8);
    expect(await readTimeMap(db, id, subject(3_001))).toBeUndefined();
    expect(await readTimeMap(db, id, subject(3_005))).toBeDefined();
  });

  it('is not kept for an episode that is not', async () => {
    await saveTimeMap(db, 'nobody', subject(3_060), pinned(40), 5);
    expect(await db.timeMaps.count()).toBe(0);
  });

  it('is taken from a file where it is newer, and stands once', async () => {
    await saveTimeMap(db, id, subject(3_060), pinned(40), 5);
    const [kept] = await db.timeMaps.toArray();
    const from = async (saved: number, transcript: number) => {
      const given = { ...kept!, ...subject(3_060.05), ...pinned(transcript), id: 'theirs', saved };
      const episode = { ...(await db.episodes.get(id))!, id: 'other' };
      const timeMaps = [{ ...given, episodeId: 'other' }];
      await mergeImport(db, { episodes: [episode], highlights: [], timeMaps });
    };
    await from(4, 30);
    expect(await db.timeMaps.toArray()).toEqual([kept]);
    await from(6, 50);
    await from(6, 50);
    expect(await db.timeMaps.toArray()).toMatchObject([{ ...pinned(50), id: kept!.id, saved: 6 }]);
  });

  it('is kept though clocks went fast before', async () => {
    for (let download = 1; download <= 8; download += 1)
      await saveTimeMap(db, id, subject(3_000 + download), pinned(40), 1e15);
    await saveTimeMap(db, id, subject(3_060), pinned(50), 5);
    expect(await readTimeMap(db, id, subject(3_060))).toMatchObject(pinned(50));
    expect(await db.timeMaps.count()).toBe(8);
  });

  it('stands once where two records turn out to be one episode', async () => {
    const names = { guid: 'g', feed: 'https://example.com/feed' };
    const other = await rememberEpisode(db, { page: 'https://example.com/2', ...names }, 2);
    await saveTimeMap(db, id, subject(3_060), pinned(50), 6);
    await saveTimeMap(db, other.id, subject(3_060), pinned(40), 5);
    await rememberEpisode(db, { page, ...names }, 3);
    expect(await db.timeMaps.toArray()).toMatchObject([pinned(50)]);
  });

  it('goes with its episode when two records turn out to be one, and when it is forgotten', async () => {
    const names = { guid: 'g', feed: 'https://example.com/feed' };
    const other = await rememberEpisode(db, { page: 'https://example.com/2', ...names }, 2);
    await saveTimeMap(db, other.id, subject(3_060), pinned(40), 5);
    await rememberEpisode(db, { page, ...names }, 3);
    expect(await readTimeMap(db, id, subject(3_060))).toMatchObject(pinned(40));
    await deleteEpisode(db, id, 4);
    await purgeBin(db, 4 + 31 * 24 * 60 * 60 * 1000);
    expect(await db.timeMaps.count()).toBe(0);
  });
});
