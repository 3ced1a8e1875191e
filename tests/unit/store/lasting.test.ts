import { describe, expect, it, vi } from 'vitest';
import { rememberEpisode } from '@/lib/store/episodes';
import { addHighlight } from '@/lib/store/highlights';
import { askToLast, readStorage } from '@/lib/store/lasting';
import { freshDatabase } from '@/tests/support/fresh-database';
import { someHighlight } from '@/tests/support/highlights';

function browserThat(agrees: boolean) {
  let lasting = false;
  const storage = {
    estimate: async () => ({ usage: 5_000_000 }),
    persisted: async () => lasting,
    persist: vi.fn<() => Promise<boolean>>(async () => (lasting = agrees)),
  };
  vi.stubGlobal('navigator', { storage });
  return storage;
}

describe('storage that lasts', () => {
  it('is asked for with the first highlight, and not again once the browser agreed', async () => {
    const { persist } = browserThat(true);
    const db = freshDatabase();
    const { id: episodeId } = await rememberEpisode(db, { page: 'https://example.com/1' }, 1);
    expect(persist).not.toHaveBeenCalled();
    await addHighlight(db, someHighlight({ episodeId, quote: 'one' }), 1);
    await vi.waitFor(() => expect(persist).toHaveBeenCalledOnce());
    await addHighlight(db, someHighlight({ episodeId, quote: 'two' }), 2);
    expect(await askToLast()).toBe(true);
    expect(persist).toHaveBeenCalledOnce();
  });

  it('may be refused', async () => {
    browserThat(false);
    expect(await askToLast()).toBe(false);
    expect(await readStorage()).toMatchObject({ used: 5_000_000 });
  });

  it('is not known of where the browser does not say', async () => {
    vi.stubGlobal('navigator', {});
    expect(await askToLast()).toBe(false);
    expect(await readStorage()).toBeUndefined();
  });
});
