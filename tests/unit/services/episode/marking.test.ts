import { describe, expect, it } from 'vitest';
import { lineRange } from '@/lib/highlights/anchor';
import { createMarking } from '@/lib/services/episode/marking';
import { rememberEpisode } from '@/lib/store/episodes';
import { editHighlight, episodeHighlights } from '@/lib/store/highlights';
import { usedTags } from '@/lib/store/used-tags';
import { createTimeMap } from '@/lib/timemap/time-map';
import type { Transcript } from '@/lib/transcript/types';
import { freshDatabase } from '@/tests/support/fresh-database';
import { linesOf } from '@/tests/support/lines';

const transcript: Transcript = {
  lines: linesOf(['The moon is late.', 'So is the tide.']).map((it) => ({ ...it, speaker: 'S1' })),
  problems: [],
  timing: 'cue',
  source: { kind: 'feed', format: 'vtt' },
};
const map = createTimeMap([]);

async function marking() {
  const db = freshDatabase();
  const { id } = await rememberEpisode(db, { page: 'https://example.com/1' }, 1);
  const shown: { transcript?: Transcript } = {};
  const services = createMarking({
    db,
    keep: (action) => action(),
    transcript: () => shown.transcript,
    episodeId: () => Promise.resolve(id),
    onUnavailable: () => expect.unreachable(),
  });
  return { db, shown, services, kept: () => episodeHighlights(db, id) };
}

describe('what was heard without a transcript', () => {
  it('is kept by its times, once', async () => {
    const { services, kept } = await marking();
    const first = await services.addMoment(30, 60);
    const second = await services.addMoment(30, 60);
    const third = await services.addMoment(0, 60);
    expect([first?.fresh, second?.fresh, third?.fresh]).toEqual([true, false, true]);
    expect(await kept()).toMatchObject([
      { quote: '', playbackStart: 0, playbackEnd: 60 },
      { quote: '', playbackStart: 30, playbackEnd: 60 },
    ]);
  });

  it('gets its words later, and keeps what was written', async () => {
    const { db, shown, services, kept } = await marking();
    const { highlight } = (await services.addMoment(0, 1))!;
    await editHighlight(db, highlight.id, { note: 'Mine.', tags: ['moon'] }, 5);
    shown.transcript = transcript;
    await services.placeHighlight(highlight.id, { range: lineRange(transcript.lines, 0), map });
    expect(await kept()).toMatchObject([
      {
        id: highlight.id,
        quote: 'The moon is late.',
        speaker: 'S1',
        note: 'Mine.',
        tags: ['moon'],
      },
    ]);
  });
});

describe('a highlight that is put on other words', () => {
  it('goes back exactly to where it was', async () => {
    const { shown, services, kept } = await marking();
    shown.transcript = transcript;
    const { highlight } = (await services.addHighlight({
      range: lineRange(transcript.lines, 0),
      map,
    }))!;
    const undo = await services.placeHighlight(highlight.id, {
      range: { start: { line: 0, offset: 0 }, end: { line: 1, offset: 15 } },
      map,
    });
    const [moved] = await kept();
    expect(moved).toMatchObject({ id: highlight.id, quote: 'The moon is late. So is the tide.' });
    undo!();
    await expect.poll(async () => (await kept())[0]?.quote).toBe('The moon is late.');
    const { edited: _, edits: __, ...before } = highlight;
    expect((await kept())[0]).toMatchObject(before);
  });

  it('stays where it is without a transcript, or when it is gone', async () => {
    const { shown, services } = await marking();
    const anywhere = { range: lineRange(transcript.lines, 0), map };
    expect(await services.placeHighlight('nobody', anywhere)).toBeUndefined();
    shown.transcript = transcript;
    expect(await services.placeHighlight('nobody', anywhere)).toBeUndefined();
  });
});

describe('tags that were used', () => {
  it('are told the most used first', async () => {
    const { db, services } = await marking();
    for (const [at, tags] of [['b'], ['a', 'c'], ['c']].entries()) {
      const { highlight } = (await services.addMoment(at, at + 1))!;
      await editHighlight(db, highlight.id, { tags }, 9);
    }
    expect(await usedTags(db)).toEqual(['c', 'a', 'b']);
  });
});
