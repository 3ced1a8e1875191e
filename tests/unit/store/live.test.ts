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
      [here.episodes],
      () => listEpisodes(here),
      (episodes) => seen.push(episodes.length),
    );
    await vi.waitFor(() => expect(seen.at(-1)).toBe(0));
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

  it('reads again only for what it reads, and once for all that is written meanwhile', async () => {
    const db = freshDatabase();
    const counts: number[] = [];
    const reading = Promise.withResolvers<void>();
    const query = vi.fn(async () => {
      await reading.promise;
      return db.episodes.count();
    });
    const stop = watch([db.episodes], query, (count) => counts.push(count));
    await db.secrets.put({ name: 'speech', value: 1 });
    for (const id of ['1', '2', '3'])
      await rememberEpisode(db, { page: `https://${id}.example` }, 1);
    reading.resolve();
    await vi.waitFor(() => expect(counts).toEqual([3]));
    await db.secrets.put({ name: 'speech', value: 2 });
    await rememberEpisode(db, { page: 'https://4.example' }, 1);
    await vi.waitFor(() => expect(counts).toEqual([3, 4]));
    expect(query).toHaveBeenCalledTimes(3);
    stop();
  });

  it('tells nothing of a query that was stopped between two steps', async () => {
    const db = freshDatabase();
    const done = Promise.withResolvers<unknown>();
    const told = vi.fn();
    const stop = watch(
      [db.episodes],
      async () => {
        await db.episodes.get('1');
        stop();
        done.resolve(db.highlights.toArray());
      },
      told,
      told,
    );
    await done.promise;
    await db.open();
    expect(told).not.toHaveBeenCalled();
  });

  it('tells of a failed query', async () => {
    const failed = vi.fn<(error: unknown) => void>();
    const db = freshDatabase();
    const query = () => db.table('nothing').toArray();
    watch([], query, () => undefined, failed);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  });
});
