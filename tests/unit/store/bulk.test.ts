import { beforeEach, describe, expect, it } from 'vitest';
import {
  addTags,
  binHighlights,
  deleteEpisodes,
  removeTags,
  restoreEpisodes,
  restoreHighlights,
} from '@/lib/store/bulk';
import type { Database } from '@/lib/store/database';
import { listEpisodes } from '@/lib/store/episodes';
import { allHighlights } from '@/lib/store/highlights';
import { freshDatabase } from '@/tests/support/fresh-database';
import { someHighlight } from '@/tests/support/highlights';

let db: Database;

beforeEach(async () => {
  db = freshDatabase();
  for (const id of ['e1', 'e2']) {
    const page = `https://show.example/${id}`;
    await db.episodes.put({ id, page, keys: [`page:${page}`], firstSeen: 1, lastSeen: 1 });
  }
  await db.highlights.bulkPut([
    someHighlight({ id: 'a', tags: ['sea'] }),
    someHighlight({ id: 'b' }),
    someHighlight({ id: 'c', episodeId: 'e2' }),
  ]);
});

const kept = async () => (await allHighlights(db)).map(({ id }) => id).sort();
const tagsOf = async (id: string) => (await db.highlights.get(id))?.tags;

describe('several highlights at once', () => {
  it('go into the bin and come out again', async () => {
    await binHighlights(db, ['a', 'c', 'unknown'], 2000);
    expect(await kept()).toEqual(['b']);
    await restoreHighlights(db, ['a', 'c'], 3000);
    expect(await kept()).toEqual(['a', 'b', 'c']);
  });

  it('get a tag, each once, and lose it where they did not have it before', async () => {
    const changed = await addTags(db, ['a', 'b', 'unknown'], ['sea'], 2000);
    expect(changed).toEqual(['b']);
    expect(await tagsOf('a')).toEqual(['sea']);
    expect(await tagsOf('b')).toEqual(['sea']);
    await removeTags(db, changed, ['sea'], 3000);
    expect(await tagsOf('b')).toEqual([]);
    expect(await tagsOf('a')).toEqual(['sea']);
  });

  it('count as edited only if they were', async () => {
    await addTags(db, ['a', 'b'], ['sea'], 2000);
    expect((await db.highlights.get('a'))?.edited).toBe(1000);
    expect((await db.highlights.get('b'))?.edited).toBe(2000);
  });

  it('all stay if one cannot be changed', async () => {
    db.highlights.hook('updating', (_, id) => {
      if (id === 'b') throw new Error('no');
    });
    await expect(binHighlights(db, ['a', 'b'], 2000)).rejects.toThrow();
    expect(await kept()).toEqual(['a', 'b', 'c']);
  });
});

describe('several episodes at once', () => {
  it('go with their highlights, and bring back those that went with them', async () => {
    await binHighlights(db, ['b'], 1500);
    const mark = await deleteEpisodes(db, ['e1', 'e2'], 2000);
    expect(await listEpisodes(db)).toEqual([]);
    expect(await kept()).toEqual([]);
    await restoreEpisodes(db, ['e1', 'e2'], mark, 3000);
    expect(await listEpisodes(db)).toHaveLength(2);
    expect(await kept()).toEqual(['a', 'c']);
  });
});
