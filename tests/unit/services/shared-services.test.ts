import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSharedServices } from '@/lib/services/shared-services';
import type { Database } from '@/lib/store/database';
import { rememberEpisode } from '@/lib/store/episodes';
import { addHighlight } from '@/lib/store/highlights';
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

describe('what cannot be kept', () => {
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
