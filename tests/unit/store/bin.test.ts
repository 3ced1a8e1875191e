import { describe, expect, it } from 'vitest';
import { binDays, deleteEpisode, emptyBin, restoreEpisode } from '@/lib/store/bin';
import { listEpisodes, rememberEpisode } from '@/lib/store/episodes';
import {
  addHighlight,
  allHighlights,
  binHighlight,
  restoreHighlight,
} from '@/lib/store/highlights';
import { saveTranscript } from '@/lib/store/transcripts';
import { someHighlight } from '@/tests/support/highlights';
import { freshDatabase } from '@/tests/support/fresh-database';
import { someTranscript } from '@/tests/support/transcripts';

const day = 24 * 60 * 60 * 1000;
const page = 'https://example.com/1';

async function withMarks() {
  const db = freshDatabase();
  const episode = await rememberEpisode(db, { page }, 1);
  await saveTranscript(db, episode.id, someTranscript(), 1);
  const add = (quote: string) =>
    addHighlight(db, someHighlight({ episodeId: episode.id, quote }), 2);
  return { db, episode, kept: await add('kept'), gone: await add('gone') };
}

describe('an episode in the bin', () => {
  it('takes its highlights with it, and comes back with exactly those', async () => {
    const { db, episode, kept, gone } = await withMarks();
    await binHighlight(db, gone.id, 5);
    const mark = await deleteEpisode(db, episode.id, 10);
    expect(await listEpisodes(db)).toEqual([]);
    expect(await allHighlights(db)).toEqual([]);
    await restoreEpisode(db, episode.id, mark, 20);
    expect(await listEpisodes(db)).toStrictEqual([episode]);
    expect(await allHighlights(db)).toEqual([{ ...kept, edited: 20, edits: {} }]);
  });

  it('is kept again when it is seen again; its highlights wait for the undo', async () => {
    const { db, episode } = await withMarks();
    const mark = await deleteEpisode(db, episode.id, 10);
    await rememberEpisode(db, { page }, 20);
    expect(await listEpisodes(db)).toHaveLength(1);
    expect(await allHighlights(db)).toEqual([]);
    await restoreEpisode(db, episode.id, mark, 30);
    expect(await allHighlights(db)).toHaveLength(2);
  });

  it('is kept again when something is marked in it, or a mark is restored', async () => {
    const { db, episode, gone } = await withMarks();
    await deleteEpisode(db, episode.id, 10);
    await restoreHighlight(db, gone.id, 20);
    expect(await listEpisodes(db)).toHaveLength(1);
    await deleteEpisode(db, episode.id, 30);
    await addHighlight(db, someHighlight({ episodeId: episode.id, quote: 'new' }), 40);
    expect(await listEpisodes(db)).toHaveLength(1);
  });
});

describe('emptying the bin', () => {
  it('forgets what has been there for 30 days and nothing else', async () => {
    const { db, episode, kept, gone } = await withMarks();
    await binHighlight(db, gone.id, 10);
    await emptyBin(db, 10 + binDays * day - 1);
    expect(await db.highlights.count()).toBe(2);
    await emptyBin(db, 10 + binDays * day);
    expect(await db.highlights.toArray()).toEqual([kept]);
    expect(await listEpisodes(db)).toEqual([episode]);
    expect(await db.transcripts.count()).toBe(1);
  });

  it('forgets an episode with all that belongs to it', async () => {
    const { db, episode } = await withMarks();
    await deleteEpisode(db, episode.id, 10);
    await emptyBin(db, 10 + binDays * day);
    expect([
      await db.episodes.count(),
      await db.highlights.count(),
      await db.transcripts.count(),
    ]).toEqual([0, 0, 0]);
  });
});
