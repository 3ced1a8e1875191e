import { describe, expect, it } from 'vitest';
import { deleteEpisode, restoreEpisode } from '@/lib/store/bin';
import { binDays, binDaysLeft, emptyBin, forgetBinned, purgeBin } from '@/lib/store/empty-bin';
import { listEpisodes, rememberEpisode } from '@/lib/store/episodes';
import {
  addHighlight,
  allHighlights,
  binHighlight,
  restoreHighlight,
} from '@/lib/store/highlights';
import { readBin } from '@/lib/store/read-bin';
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

describe('purging the bin', () => {
  it('forgets what has been there for 30 days and nothing else', async () => {
    const { db, episode, kept, gone } = await withMarks();
    await binHighlight(db, gone.id, 10);
    await purgeBin(db, 10 + binDays * day - 1);
    expect(await db.highlights.count()).toBe(2);
    await purgeBin(db, 10 + binDays * day);
    expect(await db.highlights.toArray()).toEqual([kept]);
    expect(await listEpisodes(db)).toEqual([episode]);
    expect(await db.transcripts.count()).toBe(1);
  });

  it('forgets an episode with all that belongs to it', async () => {
    const { db, episode } = await withMarks();
    await deleteEpisode(db, episode.id, 10);
    await purgeBin(db, 10 + binDays * day);
    expect([
      await db.episodes.count(),
      await db.highlights.count(),
      await db.transcripts.count(),
    ]).toEqual([0, 0, 0]);
  });
});

describe('what is in the bin', () => {
  it('is shown: an episode with what went there with it, other highlights alone', async () => {
    const { db, episode, kept, gone } = await withMarks();
    await binHighlight(db, gone.id, 5);
    expect(await readBin(db)).toMatchObject({
      episodes: [],
      highlights: [{ highlight: { id: gone.id }, deleted: 5, episode: { id: episode.id } }],
    });
    await deleteEpisode(db, episode.id, 10);
    expect(await readBin(db)).toMatchObject({
      episodes: [{ episode: { id: episode.id }, deleted: 10, highlights: [{ id: kept.id }] }],
      highlights: [{ highlight: { id: gone.id } }],
    });
  });

  it.each([
    ['just deleted', 0, 30],
    ['after half a day', 0.5, 30],
    ['after a day', 1, 29],
    ['on the last', 29.9, 1],
    ['when it is late', 40, 1],
  ])('has days left: %s', (_, days, left) => {
    expect(binDaysLeft(1000, 1000 + days * day)).toBe(left);
  });

  it('is forgotten at once if wanted, but nothing that is kept', async () => {
    const { db, kept, gone } = await withMarks();
    await binHighlight(db, gone.id, 5);
    await forgetBinned(db, kept.id);
    await forgetBinned(db, gone.id);
    expect(await db.highlights.toArray()).toEqual([kept]);
  });

  it('is forgotten with what went there with it', async () => {
    const { db, episode } = await withMarks();
    await deleteEpisode(db, episode.id, 10);
    await forgetBinned(db, episode.id);
    expect(await readBin(db)).toEqual({ episodes: [], highlights: [] });
    expect([await db.episodes.count(), await db.transcripts.count()]).toEqual([0, 0]);
  });

  it('keeps the episode of a highlight that is still there', async () => {
    const { db, episode, gone } = await withMarks();
    await binHighlight(db, gone.id, 5);
    await deleteEpisode(db, episode.id, 10);
    await forgetBinned(db, episode.id);
    await restoreHighlight(db, gone.id, 20);
    expect(await listEpisodes(db)).toHaveLength(1);
    expect(await allHighlights(db)).toMatchObject([{ id: gone.id }]);
  });

  it('is gone when the bin was emptied, and what is kept is kept', async () => {
    const { db, episode, kept, gone } = await withMarks();
    const other = await rememberEpisode(db, { page: 'https://example.com/2' }, 1);
    await deleteEpisode(db, other.id, 3);
    await binHighlight(db, gone.id, 5);
    await emptyBin(db);
    expect(await readBin(db)).toEqual({ episodes: [], highlights: [] });
    expect(await db.highlights.toArray()).toEqual([kept]);
    expect(await listEpisodes(db)).toEqual([episode]);
  });
});
