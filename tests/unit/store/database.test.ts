import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { describeStoreFailure } from '@/lib/store/failure';
import { freshDatabase } from '@/tests/support/fresh-database';

describe('the database', () => {
  it('opens in a new profile, and again', async () => {
    const indexedDB = new IDBFactory();
    const first = freshDatabase(indexedDB);
    await first.episodes.add({ id: 'e', page: 'p', keys: ['k'], firstSeen: 1, lastSeen: 1 });
    first.close();
    expect(await freshDatabase(indexedDB).episodes.count()).toBe(1);
  });

  it('keeps what version 1 held', async () => {
    const indexedDB = new IDBFactory();
    const old = new Dexie('marginear', { indexedDB });
    old.version(1).stores({
      episodes: 'id, *keys, lastSeen, deleted',
      transcripts: 'id, episodeId',
      highlights: 'id, episodeId, created, edited, deleted',
    });
    const episode = { id: 'e', page: 'p', keys: ['k'], firstSeen: 1, lastSeen: 1 };
    await old.table('episodes').add(episode);
    old.close();
    const db = freshDatabase(indexedDB);
    expect(await db.episodes.toArray()).toEqual([episode]);
    expect(await db.shows.count()).toBe(0);
  });

  it('refuses one that a newer version made, and does not touch it', async () => {
    const indexedDB = new IDBFactory();
    const newer = new Dexie('marginear', { indexedDB });
    newer.version(3).stores({
      episodes: 'id, *keys, lastSeen, deleted, title',
      transcripts: 'id, episodeId',
      highlights: 'id, episodeId, created, edited, deleted',
      shows: 'id, *keys',
      clips: 'id',
    });
    await newer.open();
    newer.close();

    const failure = await freshDatabase(indexedDB)
      .episodes.count()
      .catch((error: unknown) => describeStoreFailure(error));
    expect(failure).toEqual({ code: 'newer' });
    const [found] = await indexedDB.databases();
    expect(found?.version).toBe(30);
  });
});
