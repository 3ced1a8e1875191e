import { describe, expect, it } from 'vitest';
import { rememberEpisode } from '@/lib/store/episodes';
import {
  addHighlight,
  allHighlights,
  binHighlight,
  editHighlight,
  episodeHighlights,
  restoreHighlight,
} from '@/lib/store/highlights';
import { someHighlight } from '@/tests/support/highlights';
import { freshDatabase } from '@/tests/support/fresh-database';

async function withEpisode() {
  const db = freshDatabase();
  const { id } = await rememberEpisode(db, { page: 'https://example.com/1' }, 1);
  return { db, mark: (fields = {}) => someHighlight({ episodeId: id, ...fields }), episodeId: id };
}

describe('highlights', () => {
  it('are kept with an id and their time, in the order of the transcript and of making', async () => {
    const { db, mark, episodeId } = await withEpisode();
    const later = await addHighlight(db, mark({ quote: 'b', start: 50, end: 60 }), 10);
    const sooner = await addHighlight(db, mark({ quote: 'a', start: 5, end: 6 }), 20);
    expect(sooner).toEqual({
      ...mark({ quote: 'a', start: 5, end: 6 }),
      id: sooner.id,
      created: 20,
      edited: 20,
    });
    expect(await episodeHighlights(db, episodeId)).toEqual([sooner, later]);
    expect(await allHighlights(db)).toEqual([sooner, later]);
    expect(await episodeHighlights(db, 'nobody')).toEqual([]);
  });

  it('need no note, tags or colour', async () => {
    const { db, mark } = await withEpisode();
    const { note: _, tags: __, colour: ___, ...bare } = mark();
    const added = await addHighlight(db, bare, 10);
    expect(added).toMatchObject({ note: '', tags: [], colour: 'yellow' });
    expect(await addHighlight(db, bare, 20)).toEqual(added);
  });

  it('are one when the same words are marked twice, even at once', async () => {
    const { db, mark } = await withEpisode();
    const [one, two] = await Promise.all([
      addHighlight(db, mark(), 10),
      addHighlight(db, mark(), 20),
    ]);
    expect(two).toEqual(one);
    expect(await db.highlights.count()).toBe(1);
  });

  it.each([
    ['words', { quote: 'others' }],
    ['place', { range: { start: { line: 9, offset: 0 }, end: { line: 9, offset: 3 } } }],
    ['note', { note: 'new' }],
    ['tags', { tags: ['new'] }],
  ])('are two when the second has its own %s', async (_, fields) => {
    const { db, mark } = await withEpisode();
    await addHighlight(db, mark({ note: 'old', tags: ['old'] }), 10);
    await addHighlight(db, mark(fields), 20);
    expect(await db.highlights.count()).toBe(2);
  });

  it('are refused loudly for an episode that is not kept', async () => {
    await expect(addHighlight(freshDatabase(), someHighlight(), 1)).rejects.toThrow('e1');
  });

  it('take edits, each later than what it changed', async () => {
    const { db, mark } = await withEpisode();
    const { id } = await addHighlight(db, mark({ tags: ['a'] }), 100);
    expect(await editHighlight(db, id, { note: 'hm' }, 200)).toMatchObject({
      note: 'hm',
      tags: ['a'],
      edited: 200,
    });
    expect(await editHighlight(db, id, { colour: 'pink' }, 50)).toMatchObject({
      note: 'hm',
      edited: 201,
    });
    expect(await editHighlight(db, 'nobody', { note: '' }, 300)).toBeUndefined();
  });

  it('lose no note when two tabs write one at once, each over what it saw', async () => {
    const { db, mark } = await withEpisode();
    const seen = await addHighlight(db, mark({ note: 'old', tags: ['a'] }), 10);
    const here = { note: 'from here', tags: ['a', 'b'] };
    const there = { note: 'from there', tags: [] };
    await Promise.all([
      editHighlight(db, seen.id, here, 20, seen),
      editHighlight(db, seen.id, there, 30, seen),
    ]);
    expect(await db.highlights.get(seen.id)).toMatchObject({
      note: 'from here\n\nfrom there',
      tags: ['b'],
    });
  });

  it('go into the bin and come back as they were', async () => {
    const { db, mark, episodeId } = await withEpisode();
    const kept = await addHighlight(db, mark({ note: 'dear' }), 10);
    await binHighlight(db, kept.id, 20);
    expect(await allHighlights(db)).toEqual([]);
    expect(await episodeHighlights(db, episodeId)).toEqual([]);
    await binHighlight(db, kept.id, 30);
    expect((await db.highlights.get(kept.id))?.deleted).toBe(20);
    await restoreHighlight(db, kept.id, 40);
    expect(await allHighlights(db)).toStrictEqual([{ ...kept, edited: 40, edits: {} }]);
  });

  it('can be made anew while the old one is in the bin', async () => {
    const { db, mark } = await withEpisode();
    const old = await addHighlight(db, mark(), 10);
    await binHighlight(db, old.id, 20);
    expect((await addHighlight(db, mark(), 30)).id).not.toBe(old.id);
  });
});
