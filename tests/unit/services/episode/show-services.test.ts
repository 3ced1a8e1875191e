import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { createShowServices } from '@/lib/services/episode/show-services';
import type { Highlight } from '@/lib/highlights/types';
import type { Reading } from '@/lib/sources/reading';
import { rememberEpisode } from '@/lib/store/episodes';
import { namedHighlights } from '@/lib/store/named-highlights';
import { freshDatabase } from '@/tests/support/fresh-database';
import { someHighlight } from '@/tests/support/highlights';
import { someTranscript } from '@/tests/support/transcripts';

const lines = ['Speaker 1', 'Speaker 2', 'Speaker 1'].map((speaker, index) => ({
  start: index,
  end: index + 1,
  text: 'Said.',
  speaker,
}));

/** The sidebar on one of the show's episodes, over a database that may be another sidebar's too. */
async function open(number: number, db = freshDatabase()) {
  const episode = { page: `https://example.com/${number}`, show: 'The Tide Table' };
  const { id } = await rememberEpisode(db, episode, number);
  const reading = signal<Reading>({
    status: 'ready',
    choices: [],
    failures: [],
    episode,
    episodeId: id,
    transcript: someTranscript({ lines }),
  });
  const highlights = signal<readonly Highlight[]>([]);
  const services = createShowServices({
    db,
    keep: (action) => action(),
    storeFailure: signal(undefined),
    reading,
    highlights,
    episodeId: async () => id,
  });
  const speakers = () => services.reading.value.transcript!.lines.map(({ speaker }) => speaker);
  const shows = (...names: string[]) => vi.waitFor(() => expect(speakers()).toEqual(names));
  return { db, id, reading, highlights, services, shows };
}

describe('names of speakers', () => {
  it('for an episode show there alone; the transcript that is kept has its own', async () => {
    const here = await open(1);
    const there = await open(2, here.db);
    await here.services.renameSpeaker('Speaker 1', 'Ada', 'episode');
    await here.shows('Ada', 'Speaker 2', 'Ada');
    await there.shows('Speaker 1', 'Speaker 2', 'Speaker 1');
    expect(here.reading.value.transcript!.lines).toEqual(lines);
  });

  it('for a show are in all its episodes, also in those opened later', async () => {
    const here = await open(1);
    await here.services.renameSpeaker('Speaker 2', 'Ben', 'episode');
    await here.shows('Speaker 1', 'Ben', 'Speaker 1');
    await here.services.renameSpeaker('Ben', 'Bea', 'show');
    await here.shows('Speaker 1', 'Bea', 'Speaker 1');
    await (await open(2, here.db)).shows('Speaker 1', 'Bea', 'Speaker 1');
  });

  it('stand at highlights too, here and in the library', async () => {
    const { db, id, highlights, services, shows } = await open(1);
    const highlight = someHighlight({ episodeId: id, speaker: 'Speaker 1' });
    await db.highlights.add(highlight);
    highlights.value = [highlight];
    await services.renameSpeaker('Speaker 1', 'Ada', 'show');
    await shows('Ada', 'Speaker 2', 'Ada');
    expect(services.highlights.value).toEqual([{ ...highlight, speaker: 'Ada' }]);
    expect(await namedHighlights(db)).toEqual([{ ...highlight, speaker: 'Ada' }]);
    await services.renameSpeaker('Ada', 'Bea', 'episode');
    await shows('Bea', 'Speaker 2', 'Bea');
    expect(await namedHighlights(db)).toEqual([{ ...highlight, speaker: 'Bea' }]);
    expect(await db.highlights.toArray()).toEqual([highlight]);
  });

  it('merge two, and Undo parts them again', async () => {
    const { services, shows } = await open(1);
    await services.renameSpeaker('Speaker 1', 'Ada', 'show');
    await shows('Ada', 'Speaker 2', 'Ada');
    const undo = await services.renameSpeaker('Speaker 2', 'Ada', 'episode');
    await shows('Ada', 'Ada', 'Ada');
    undo();
    await shows('Ada', 'Speaker 2', 'Ada');
  });

  it('leave the lines the same objects while nothing of them changes', async () => {
    const { reading, services, shows } = await open(1);
    await services.renameSpeaker('Speaker 1', 'Ada', 'episode');
    await shows('Ada', 'Speaker 2', 'Ada');
    const before = services.reading.value.transcript!.lines;
    reading.value = { ...reading.value, status: 'loading' };
    expect(services.reading.value.status).toBe('loading');
    expect(services.reading.value.transcript!.lines).toBe(before);
  });
});

describe('rules for chapters to skip', () => {
  it('are the show’s, and can be taken back', async () => {
    const here = await open(1);
    const there = await open(2, here.db);
    expect(await here.services.setSkipRule('sponsor', true)).toBe(true);
    await here.services.setSkipRule('sponsor', true);
    await vi.waitFor(() => expect(there.services.skipRules.value).toEqual(['sponsor']));
    await there.services.setSkipRule('sponsor', false);
    await vi.waitFor(() => expect(here.services.skipRules.value).toEqual([]));
  });
});
