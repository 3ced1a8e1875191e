import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { describeStoreFailure } from '@/lib/store/failure';
import { purgeBin } from '@/lib/store/empty-bin';
import { rememberEpisode } from '@/lib/store/episodes';
import { allHighlights, editHighlight, episodeHighlights } from '@/lib/store/highlights';
import { transcriptStamps } from '@/lib/store/transcripts';
import { freshDatabase } from '@/tests/support/fresh-database';
import { someHighlight } from '@/tests/support/highlights';
import { someTranscript } from '@/tests/support/transcripts';

/** What each version that there was brought, as it stood then: never edited. */
const formerStores = [
  {
    episodes: 'id, *keys, lastSeen, deleted',
    transcripts: 'id, episodeId',
    highlights: 'id, episodeId, created, edited, deleted',
  },
  {
    shows: 'id, *keys',
    transcriptions: 'id, episodeId',
    pieces: '[transcriptionId+index], transcriptionId',
  },
  { transcripts: 'id, episodeId, [id+saved+episodeId]' },
];

const page = 'https://example.com/1';
const records = {
  episodes: {
    id: 'e',
    page,
    keys: ['page:example.com/1'],
    firstSeen: 1,
    lastSeen: 1,
    position: 70,
  },
  transcripts: { ...someTranscript(), id: 't', episodeId: 'e', saved: 7 },
  highlights: someHighlight({ episodeId: 'e', note: 'dear', tags: ['a'] }),
  shows: { id: 's', keys: ['k'], skip: ['intro'], speakers: [], edited: 1 },
  transcriptions: {
    id: 'm',
    episodeId: 'e',
    host: 'h',
    paused: true,
    extension: 'mp3',
    pieces: [],
  },
  pieces: { transcriptionId: 'm', index: 0, audio: 'bytes' },
};

describe('the database', () => {
  it('opens in a new profile, and again', async () => {
    const indexedDB = new IDBFactory();
    const first = freshDatabase(indexedDB);
    await first.episodes.add({ id: 'e', page: 'p', keys: ['k'], firstSeen: 1, lastSeen: 1 });
    first.close();
    expect(await freshDatabase(indexedDB).episodes.count()).toBe(1);
  });

  it.each([1, 2, 3])('keeps what version %i held', async (version) => {
    const indexedDB = new IDBFactory();
    const old = new Dexie('marginear', { indexedDB });
    const stores = Object.assign({}, ...formerStores.slice(0, version)) as Record<string, string>;
    old.version(version).stores(stores);
    const held = Object.entries(records).filter(([table]) => table in stores);
    for (const [table, record] of held) await old.table(table).add(record);
    old.close();

    const db = freshDatabase(indexedDB);
    for (const [table, record] of held) expect(await db.table(table).toArray()).toEqual([record]);
    const others = db.tables.filter(({ name }) => !(name in stores));
    expect(await Promise.all(others.map((table) => table.count()))).toEqual(others.map(() => 0));
    // What the indexes are for works on the old records.
    expect(await transcriptStamps(db)).toEqual([{ transcriptId: 't', episodeId: 'e', saved: 7 }]);
    expect(await episodeHighlights(db, 'e')).toEqual([records.highlights]);
    expect((await rememberEpisode(db, { page: records.episodes.page }, 9)).id).toBe('e');
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
      timeMaps: 'id, episodeId, saved',
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
