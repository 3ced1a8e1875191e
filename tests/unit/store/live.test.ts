import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { listEpisodes, rememberEpisode } from '@/lib/store/episodes';
import { watch } from '@/lib/store/live';
import { freshDatabase } from '@/tests/support/fresh-database';

describe('watching a query', () => {
  it('tells the result now and after each change, in any connection, until stopped', async () => {
    const indexedDB = new IDBFactory();
    const here = freshDatabase(indexedDB);
    const elsewhere = freshDatabase(indexedDB);
    const seen: number[] = [];
    const stop = watch(
      () => listEpisodes(here),
      (episodes) => seen.push(episodes.length),
    );
    await vi.waitFor(() => expect(seen).toEqual([0]));
    await rememberEpisode(here, { page: 'https://example.com/1' }, 1);
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
    await rememberEpisode(elsewhere, { page: 'https://example.com/2' }, 2);
    await vi.waitFor(() => expect(seen.at(-1)).toBe(2));
    stop();
    const calls = seen.length;
    await rememberEpisode(here, { page: 'https://example.com/3' }, 3);
    expect(await listEpisodes(here)).toHaveLength(3);
    expect(seen).toHaveLength(calls);
  });

  it('leaves nothing behind of a query that is stopped between two steps', async () => {
    const db = freshDatabase();
    const answered = Promise.withResolvers<unknown>();
    const stop = watch(async () => {
      await db.episodes.get('1');
      stop();
      const rest = db.highlights.where({ episodeId: '1' }).toArray();
      answered.resolve(rest);
      return rest;
    }, vi.fn());
    await answered.promise.catch(() => undefined);
    const queries = Object.values(Dexie.cache).flatMap((table) =>
      Object.values(table!.queries.query).flat(),
    );
    expect(queries.flatMap(({ subscribers }) => [...subscribers])).toHaveLength(0);
  });

  it('tells of a failed query', async () => {
    const failed = vi.fn<(error: unknown) => void>();
    const db = freshDatabase();
    const query = () => db.table('nothing').toArray();
    watch(query, () => undefined, failed);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  });
});
