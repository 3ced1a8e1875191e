import { describe, expect, it } from 'vitest';
import { exportJson } from '@/lib/highlights/export/json';
import { parseArchive } from '@/lib/highlights/import/archive-json';
import { readBackup } from '@/lib/store/backup';
import { rememberEpisode, saveChapters } from '@/lib/store/episodes';
import { mergeImport } from '@/lib/store/merge-import';
import { saveSpeakerNames } from '@/lib/store/speaker-names';
import { freshDatabase } from '@/tests/support/fresh-database';

const page = 'https://example.com/1';
const chapterList = {
  clock: 'playback' as const,
  chapters: [
    {
      start: 0,
      end: 60,
      title: 'Intro',
      url: 'https://example.com/',
      image: 'https://a.example/i',
    },
    { start: 60, title: 'Tides' },
  ],
};
const speakers = [{ speaker: 'Speaker 1', name: 'Ada' }];

async function kept() {
  const db = freshDatabase();
  const { id } = await rememberEpisode(db, { page, show: 'The Tide Table' }, 1);
  await saveChapters(db, id, chapterList);
  await saveSpeakerNames(db, id, { episode: speakers, show: [] }, 2);
  return db;
}

describe('chapters and names of an episode', () => {
  it('stay when the page is seen again', async () => {
    const again = await rememberEpisode(await kept(), { page, title: 'Tides' }, 10);
    expect(again).toMatchObject({ title: 'Tides', chapterList, speakers });
  });

  it('travel in a backup', async () => {
    const file = exportJson({ ...(await readBackup(await kept())), exported: '2026-01-01' });
    const { problems, ...archive } = parseArchive(file);
    expect(problems).toEqual([]);
    const db = freshDatabase();
    await mergeImport(db, archive);
    expect(await db.episodes.toArray()).toMatchObject([{ chapterList, speakers }]);
  });

  it.each([
    [
      'an address that would run',
      { ...chapterList, chapters: [{ start: 0, title: 'A', url: 'javascript:alert(1)' }] },
    ],
    ['a clock there is not', { ...chapterList, clock: 'wall' }],
  ])('are not taken from a backup with %s', async (_, damaged) => {
    const archive = await readBackup(await kept());
    const episodes = archive.episodes.map((episode) => ({ ...episode, chapterList: damaged }));
    const file = JSON.stringify({ format: 'marginear', version: 1, ...archive, episodes });
    expect(parseArchive(file).problems[0]).toMatchObject({ code: 'damaged', list: 'episodes' });
  });

  it('are not kept for an episode that is not', async () => {
    const db = freshDatabase();
    await saveChapters(db, 'nobody', chapterList);
    await saveSpeakerNames(db, 'nobody', { episode: speakers, show: speakers }, 1);
    expect([await db.episodes.count(), await db.shows.count()]).toEqual([0, 0]);
  });
});
