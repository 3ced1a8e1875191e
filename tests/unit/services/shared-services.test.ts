import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSharedServices } from '@/lib/services/shared-services';
import type { Database } from '@/lib/store/database';
import { purgeBin } from '@/lib/store/empty-bin';
import { listEpisodes, rememberEpisode } from '@/lib/store/episodes';
import { addHighlight } from '@/lib/store/highlights';
import { writeSeenVersion } from '@/lib/store/seen-version';
import { freshDatabase } from '@/tests/support/fresh-database';
import { someHighlight } from '@/tests/support/highlights';

beforeEach(() => fakeBrowser.reset());

async function withHighlight() {
  const db = freshDatabase();
  const episode = await rememberEpisode(db, { page: 'https://example.com/1' }, 1);
  const kept = await addHighlight(db, someHighlight({ episodeId: episode.id, note: 'old' }), 1);
  return { db, kept, ...(await createSharedServices(db)) };
}

/** As a browser does it: the write fails, and with it the transaction. */
function fillDisk(db: Database): void {
  const store = (db.backendDB().transaction('highlights').objectStore('highlights') as object)
    .constructor as { prototype: { put(value: unknown): unknown } };
  vi.spyOn(store.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
}

/** As after a downgrade. */
async function newerDatabase(): Promise<Database> {
  const indexedDB = new IDBFactory();
  const db = freshDatabase(indexedDB);
  await rememberEpisode(db, { page: 'https://example.com/1' }, 1);
  db.close();
  await new Promise((resolve) => {
    const request = indexedDB.open('marginear', 990);
    request.addEventListener('success', () => resolve(request.result.close()));
  });
  return freshDatabase(indexedDB);
}

describe('what cannot be kept', () => {
  it('is told at the first change where a newer version made the database, which can be read', async () => {
    const db = await newerDatabase();
    const { shared, keep } = await createSharedServices(db);
    expect(await listEpisodes(db)).toHaveLength(1);
    // The first that the library does, and the first that the sidebar does.
    const changes: (() => Promise<unknown>)[] = [
      () => purgeBin(db, 2),
      () => rememberEpisode(db, { page: 'https://b.example/' }, 2),
    ];
    for (const change of changes) {
      shared.storeFailure.value = undefined;
      await keep(change);
      expect(shared.storeFailure.value).toEqual({ code: 'newer' });
    }
    expect(await listEpisodes(db)).toHaveLength(1);
  });

  it('is told when the disk is full, and what was kept before stays', async () => {
    const { db, kept, shared } = await withHighlight();
    fillDisk(db);
    await shared.editHighlight(kept.id, { note: 'new' });
    expect(shared.storeFailure.value).toEqual({ code: 'full' });
    await shared.binHighlight(kept.id);
    expect(await db.highlights.toArray()).toEqual([kept]);
  });

  it('is told while another tab holds an older version open, and no longer', async () => {
    const { db, shared } = await withHighlight();
    db.on('blocked').fire(new Event('blocked'));
    expect(shared.storeFailure.value).toEqual({ code: 'blocked' });
    db.close();
    await db.open();
    expect(shared.storeFailure.value).toBeUndefined();
  });

  it('loses no note to another tab', async () => {
    const { db, kept, shared } = await withHighlight();
    const other = await createSharedServices(db);
    await other.shared.editHighlight(kept.id, { note: 'there' }, kept);
    await shared.editHighlight(kept.id, { note: 'here', tags: ['a'] }, kept);
    expect(await db.highlights.get(kept.id)).toMatchObject({ note: 'there\n\nhere', tags: ['a'] });
  });
});

describe('the news', () => {
  const running = (version: string) =>
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version } as never);

  it.each([
    ['none for who has just installed it', '0.2.0', '0.2', undefined],
    ['those of a later version', '0.2.3', '0.1', '0.2'],
    ['none of a patch', '0.2.3', '0.2', undefined],
    ['none after a downgrade', '0.1.0', '0.2', undefined],
    ['none where nothing is known', '0.2.0', undefined, undefined],
  ])('are %s', async (_, version, seen, news) => {
    running(version);
    if (seen) await writeSeenVersion(seen);
    const { shared } = await createSharedServices(freshDatabase());
    expect(shared.newVersion.value).toBe(news);
  });

  it('are read in one tab and gone in all', async () => {
    running('0.2.0');
    await writeSeenVersion('0.1');
    const [here, there] = await Promise.all(
      [1, 2].map(() => createSharedServices(freshDatabase())),
    );
    here!.shared.dismissNews();
    await vi.waitFor(() => expect(there!.shared.newVersion.value).toBeUndefined());
    expect(here!.shared.newVersion.value).toBeUndefined();
  });
});
