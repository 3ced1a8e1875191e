import { statSync } from 'node:fs';
import { join } from 'node:path';
import { is } from 'valibot';
import { describe, expect, it } from 'vitest';
import { demoPage } from '@/lib/feed/demo-page';
import { episodeSchema, transcriptSchema } from '@/lib/highlights/archive-schema';
import { demoEpisode, keepDemo } from '@/lib/services/demo/keep-demo';
import { readBackup } from '@/lib/store/backup';
import { deleteEpisodes } from '@/lib/store/bulk';
import { listEpisodes, rememberEpisode } from '@/lib/store/episodes';
import { latestTranscript, saveTranscript } from '@/lib/store/transcripts';
import { freshDatabase } from '@/tests/support/fresh-database';

describe('the demo episode', () => {
  it('is kept once, with its transcript and chapters, however often it is opened', async () => {
    const db = freshDatabase();
    await keepDemo(db, 1);
    await keepDemo(db, 2);
    const { id } = await rememberEpisode(db, demoEpisode, 3);
    const transcript = await latestTranscript(db, id);
    expect(await db.transcripts.count()).toBe(1);
    expect(transcript).toMatchObject({ timing: 'cue', saved: 1 });
    expect((await listEpisodes(db)).map(({ page }) => page)).toEqual([demoPage]);
    expect((await db.episodes.get(id))!.chapterList!.chapters).toHaveLength(2);
  });

  it('has lines in order, each with its own time within the audio', async () => {
    const db = freshDatabase();
    await keepDemo(db, 1);
    const { lines, duration } = (await db.transcripts.toArray())[0]!;
    const times = lines.flatMap(({ start, end }) => [start, end]);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(duration!);
  });

  it('leaves alone the transcript that the listener put in its place', async () => {
    const db = freshDatabase();
    await keepDemo(db, 1);
    const { id } = await rememberEpisode(db, demoEpisode, 2);
    const source = { kind: 'import', format: 'vtt' } as const;
    const own = { lines: [{ start: 0, end: 1, text: 'Mine' }], problems: [] };
    await saveTranscript(db, id, { ...own, timing: 'cue', source }, 3);
    await keepDemo(db, 4);
    expect((await latestTranscript(db, id))!.lines).toEqual(own.lines);
  });

  it('can be removed, and comes back whole when it is opened again', async () => {
    const db = freshDatabase();
    await keepDemo(db, 1);
    const [{ id } = { id: '' }] = await listEpisodes(db);
    await deleteEpisodes(db, [id], 2);
    expect(await listEpisodes(db)).toEqual([]);
    await keepDemo(db, 3);
    const [again] = await listEpisodes(db);
    expect(await latestTranscript(db, again!.id)).toBeDefined();
  });

  it('goes into a backup that any machine takes back', async () => {
    const db = freshDatabase();
    await keepDemo(db, 1);
    const { episodes, transcripts } = await readBackup(db);
    expect(episodes.every((it) => is(episodeSchema, it))).toBe(true);
    expect(transcripts!.every((it) => is(transcriptSchema, it))).toBe(true);
  });

  it('adds at most 300 kB to the package', () => {
    const audio = join(import.meta.dirname, '../../../../public/demo.mp3');
    expect(statSync(audio).size).toBeLessThan(300_000);
  });
});
