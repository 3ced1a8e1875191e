import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { describeStoreFailure } from '@/lib/store/failure';
import { purgeBin } from '@/lib/store/empty-bin';
import { allHighlights, editHighlight } from '@/lib/store/highlights';
import { transcriptStamps } from '@/lib/store/transcripts';
import { freshDatabase } from '@/tests/support/fresh-database';
import { someHighlight } from '@/tests/support/highlights';
import { someTranscript } from '@/tests/support/transcripts';

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
    const transcript = { ...someTranscript(), id: 't', episodeId: 'e', saved: 1 };
    const highlight = { ...someHighlight({ episodeId: 'e' }), id: 'h', created: 1, edited: 1 };
    await old.table('episodes').add(episode);
    await old.table('transcripts').add(transcript);
    await old.table('highlights').add(highlight);
    old.close();
    const db = freshDatabase(indexedDB);
    expect(await db.episodes.toArray()).toEqual([episode]);
    expect(await db.transcripts.toArray()).toEqual([transcript]);
    expect(await db.highlights.toArray()).toEqual([highlight]);
    const added = [db.shows, db.transcriptions, db.pieces];
    expect(await Promise.all(added.map((table) => table.count()))).toEqual([0, 0, 0]);
  });

  it('keeps what version 2 held, and knows the stamps of its transcripts', async () => {
    const indexedDB = new IDBFactory();
    const old = new Dexie('marginear', { indexedDB });
    old.version(2).stores({
      episodes: 'id, *keys, lastSeen, deleted',
      transcripts: 'id, episodeId',
      highlights: 'id, episodeId, created, edited, deleted',
      shows: 'id, *keys',
      transcriptions: 'id, episodeId',
      pieces: '[transcriptionId+index], transcriptionId',
    });
    const transcript = { ...someTranscript(), id: 't', episodeId: 'e', saved: 7 };
    const highlight = { ...someHighlight({ episodeId: 'e' }), id: 'h' };
    await old.table('transcripts').add(transcript);
    await old.table('highlights').add(highlight);
    old.close();
    const db = freshDatabase(indexedDB);
    expect(await db.transcripts.toArray()).toEqual([transcript]);
    expect(await db.highlights.toArray()).toEqual([highlight]);
    expect(await transcriptStamps(db)).toEqual([{ transcriptId: 't', episodeId: 'e', saved: 7 }]);
  });

  it('keeps what version 3 held', async () => {
    const indexedDB = new IDBFactory();
    const old = new Dexie('marginear', { indexedDB });
    old.version(3).stores({
      episodes: 'id, *keys, lastSeen, deleted',
      transcripts: 'id, episodeId, [id+saved+episodeId]',
      highlights: 'id, episodeId, created, edited, deleted',
      shows: 'id, *keys',
      transcriptions: 'id, episodeId',
      pieces: '[transcriptionId+index], transcriptionId',
    });
    const show = { id: 's', keys: ['k'], skip: ['intro'], speakers: [], edited: 1 };
    const highlight = { ...someHighlight({ episodeId: 'e' }), id: 'h' };
    await old.table('shows').add(show);
    await old.table('highlights').add(highlight);
    old.close();
    const db = freshDatabase(indexedDB);
    expect(await db.shows.toArray()).toEqual([show]);
    expect(await db.highlights.toArray()).toEqual([highlight]);
    const added = [db.timeMaps, db.sent, db.folders, db.secrets];
    expect(await Promise.all(added.map((table) => table.count()))).toEqual([0, 0, 0, 0]);
  });

  it('reads one that a newer version made, and does not write to it', async () => {
    const indexedDB = new IDBFactory();
    const newer = new Dexie('marginear', { indexedDB });
    newer.version(99).stores({
      episodes: 'id, *keys, lastSeen, deleted, title',
      transcripts: 'id, episodeId, [id+saved+episodeId]',
      highlights: 'id, episodeId, created, edited, deleted',
      shows: 'id, *keys',
      transcriptions: 'id, episodeId',
      pieces: '[transcriptionId+index], transcriptionId',
      timeMaps: 'id, episodeId',
      sent: 'id',
      folders: 'use',
      secrets: 'name',
      clips: 'id',
    });
    const highlight = someHighlight({ id: 'h' });
    await newer.table('highlights').add({ ...highlight, mood: 'glad' });
    newer.close();

    const db = freshDatabase(indexedDB);
    const refused = (change: Promise<unknown>) =>
      change.then(() => undefined, describeStoreFailure);
    expect(await allHighlights(db)).toMatchObject([highlight]);
    expect(await refused(editHighlight(db, 'h', { note: 'n' }, 9))).toEqual({ code: 'newer' });
    expect(await refused(purgeBin(db, 9))).toEqual({ code: 'newer' });
    expect(await refused(db.highlights.clear())).toEqual({ code: 'newer' });
    expect(await db.highlights.toArray()).toEqual([{ ...highlight, mood: 'glad' }]);
    const [found] = await indexedDB.databases();
    expect(found?.version).toBe(990);
  });
});
