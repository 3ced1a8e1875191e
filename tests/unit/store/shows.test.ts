import { describe, expect, it } from 'vitest';
import { exportJson } from '@/lib/highlights/export/json';
import { parseArchive } from '@/lib/highlights/import/archive-json';
import { readBackup } from '@/lib/store/backup';
import { mergeImport } from '@/lib/store/merge-import';
import { changeShow, findShow } from '@/lib/store/shows';
import { freshDatabase } from '@/tests/support/fresh-database';

const feed = 'https://feeds.example.com/tides';
const show = 'The Tide Table';
const skip = (rule: string) => () => ({ skip: [rule] });

describe('what is wanted of a show', () => {
  it.each([
    ['by title', { show }, { show: 'the tide table!' }, true],
    ['by feed, the title changed', { feed, show }, { feed: `${feed}/`, show: 'Tides' }, true],
    ['by title, the feed not yet known', { feed, show }, { show }, true],
    ['by title, the feed learnt since', { show }, { feed, show }, true],
    [
      'not by the title of another feed',
      { feed, show },
      { feed: 'https://other.example/', show },
      false,
    ],
    ['not by nothing', { show }, {}, false],
  ])('is found again %s', async (_, kept, wanted, found) => {
    const db = freshDatabase();
    expect(await changeShow(db, kept, skip('sponsor'), 1)).toBe(true);
    expect((await findShow(db, wanted))?.skip).toEqual(found ? ['sponsor'] : undefined);
  });

  it('is, of two feeds under one title, what was changed last', async () => {
    const db = freshDatabase();
    for (let now = 1; now <= 8; now += 1) {
      const wanted = { feed: `https://feeds.example.com/${now}`, show };
      await changeShow(db, wanted, skip(`rule ${now}`), now);
      expect((await findShow(db, { show }))?.skip).toEqual([`rule ${now}`]);
    }
  });

  it('is one record that learns what the show is known by', async () => {
    const db = freshDatabase();
    await changeShow(db, { show }, skip('sponsor'), 1);
    await changeShow(db, { feed, show }, () => ({ speakers: [{ speaker: 'A', name: 'Ada' }] }), 2);
    expect(await db.shows.count()).toBe(1);
    expect(await findShow(db, { feed })).toMatchObject({
      skip: ['sponsor'],
      speakers: [{ speaker: 'A', name: 'Ada' }],
      edited: 2,
    });
  });

  it('is not kept where nothing is known of the show', async () => {
    const db = freshDatabase();
    expect(await changeShow(db, {}, skip('sponsor'), 1)).toBe(false);
    expect(await db.shows.count()).toBe(0);
  });

  it('travels in a backup; of two the later edited stays', async () => {
    const from = freshDatabase();
    await changeShow(from, { feed, show }, skip('sponsor'), 5);
    const file = exportJson({ ...(await readBackup(from)), exported: '2026-01-01' });
    const { problems, ...archive } = parseArchive(file);
    expect(problems).toEqual([]);

    const into = freshDatabase();
    await changeShow(into, { show }, skip('intro'), 1);
    await mergeImport(into, archive);
    expect((await findShow(into, { feed }))?.skip).toEqual(['sponsor']);
    await changeShow(into, { show }, skip('outro'), 9);
    await mergeImport(into, archive);
    expect(await into.shows.toArray()).toMatchObject([{ skip: ['outro'] }]);
  });
});
