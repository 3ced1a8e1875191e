import { describe, expect, it } from 'vitest';
import { rememberEpisode } from '@/lib/store/episodes';
import { latestTranscript, saveTranscript } from '@/lib/store/transcripts';
import { freshDatabase } from '@/tests/support/fresh-database';
import { someTranscript } from '@/tests/support/transcripts';

describe('keeping transcripts', () => {
  it('replaces the one from the same source and keeps those from others', async () => {
    const db = freshDatabase();
    const { id } = await rememberEpisode(db, { page: 'https://example.com/1' }, 1);
    const first = await saveTranscript(db, id, someTranscript(), 10);
    const page = await saveTranscript(
      db,
      id,
      someTranscript({ source: { kind: 'page', format: 'podscripts' } }),
      20,
    );
    expect(await latestTranscript(db, id)).toEqual(page);
    const again = await saveTranscript(db, id, someTranscript({ language: 'de' }), 30);
    expect(again.id).toBe(first.id);
    expect(await latestTranscript(db, id)).toMatchObject({ language: 'de', saved: 30 });
    expect(await db.transcripts.count()).toBe(2);
  });

  it('has none for an episode without, or that is not kept', async () => {
    const db = freshDatabase();
    const { id } = await rememberEpisode(db, { page: 'https://example.com/1' }, 1);
    expect(await latestTranscript(db, id)).toBeUndefined();
    expect(await latestTranscript(db, 'nobody')).toBeUndefined();
    await expect(saveTranscript(db, 'nobody', someTranscript(), 1)).rejects.toThrow('nobody');
  });
});
