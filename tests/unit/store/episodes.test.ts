import { describe, expect, it } from 'vitest';
import { addHighlight, episodeHighlights } from '@/lib/store/highlights';
import { findEpisode } from '@/lib/store/find-episode';
import { listEpisodes, rememberEpisode, savePosition } from '@/lib/store/episodes';
import { latestTranscript, saveTranscript } from '@/lib/store/transcripts';
import { someHighlight } from '@/tests/support/highlights';
import { IDBFactory } from 'fake-indexeddb';
import { freshDatabase } from '@/tests/support/fresh-database';
import { someTranscript } from '@/tests/support/transcripts';

const page = 'https://example.com/episodes/1';
const enclosure = 'https://cdn.example.com/1.mp3';

describe('remembering an episode', () => {
  it('makes one record of the same page twice and loses no field', async () => {
    const db = freshDatabase();
    const first = await rememberEpisode(db, { page, title: 'One', show: 'Show' }, 10);
    const again = await rememberEpisode(db, { page, title: 'One!', show: '', duration: 60 }, 20);
    expect(again).toMatchObject({
      id: first.id,
      title: 'One!',
      show: 'Show',
      duration: 60,
      firstSeen: 10,
      lastSeen: 20,
    });
    expect(await listEpisodes(db)).toEqual([again]);
  });

  it('knows it again on another page by its audio', async () => {
    const db = freshDatabase();
    const first = await rememberEpisode(db, { page, enclosure }, 10);
    const other = 'https://app.example/play/7';
    expect((await rememberEpisode(db, { page: other, enclosure }, 20)).id).toBe(first.id);
    expect((await rememberEpisode(db, { page: other }, 30)).id).toBe(first.id);
    expect(await db.episodes.count()).toBe(1);
  });

  it('keeps episodes that share nothing apart', async () => {
    const db = freshDatabase();
    await rememberEpisode(db, { page }, 10);
    await rememberEpisode(db, { page: 'https://example.com/episodes/2' }, 20);
    expect((await listEpisodes(db)).map(({ lastSeen }) => lastSeen)).toEqual([20, 10]);
  });

  it('keeps episodes of one feed apart though they share a page', async () => {
    const db = freshDatabase();
    const feed = 'https://example.com/feed.xml';
    const one = await rememberEpisode(db, { page, feed, guid: 'a' }, 10);
    const two = await rememberEpisode(db, { page, feed, guid: 'b' }, 20);
    expect(two.id).not.toBe(one.id);
    expect((await rememberEpisode(db, { page }, 30)).id).toBe(two.id);
    expect(await db.episodes.count()).toBe(2);
  });

  it('makes one record when two tabs see it at once', async () => {
    const indexedDB = new IDBFactory();
    const tabs = [freshDatabase(indexedDB), freshDatabase(indexedDB), freshDatabase(indexedDB)];
    const records = await Promise.all(tabs.map((db, i) => rememberEpisode(db, { page }, i)));
    expect(new Set(records.map(({ id }) => id)).size).toBe(1);
    expect(await tabs[0]!.episodes.count()).toBe(1);
  });

  it('joins two records that turn out to be one, with all that belongs to them', async () => {
    const db = freshDatabase();
    const one = await rememberEpisode(db, { page, title: 'One' }, 10);
    const two = await rememberEpisode(db, { page: 'https://app.example/7', enclosure }, 20);
    for (const { id } of [one, two]) {
      await addHighlight(db, someHighlight({ episodeId: id, quote: id }), 20);
      await saveTranscript(db, id, someTranscript({ language: id }), 20);
    }
    const joined = await rememberEpisode(db, { page, enclosure }, 30);
    expect(joined).toMatchObject({ title: 'One', enclosure, page, firstSeen: 10, lastSeen: 30 });
    expect(await db.episodes.toArray()).toEqual([joined]);
    expect(await db.transcripts.count()).toBe(1);

    // A tab that has been open since still knows the episode by its former id.
    for (const { id } of [one, two]) {
      expect((await findEpisode(db, id))?.id).toBe(joined.id);
      expect((await episodeHighlights(db, id)).map(({ quote }) => quote).sort()).toEqual(
        [one.id, two.id].sort(),
      );
      expect(await latestTranscript(db, id)).toBeDefined();
      await savePosition(db, id, 5, 40);
    }
    const late = await addHighlight(db, someHighlight({ episodeId: two.id, quote: 'late' }), 50);
    expect(late.episodeId).toBe(joined.id);
    expect((await listEpisodes(db))[0]).toMatchObject({ position: 5, lastSeen: 40 });
  });
});
