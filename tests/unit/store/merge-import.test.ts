import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '@/lib/highlights/archive';
import { exportJson } from '@/lib/highlights/export/json';
import { parseArchive } from '@/lib/highlights/import/archive-json';
import { mergeHighlights } from '@/lib/highlights/edits';
import type { Highlight } from '@/lib/highlights/types';
import { readBackup } from '@/lib/store/backup';
import { deleteEpisode } from '@/lib/store/bin';
import { listEpisodes, rememberEpisode } from '@/lib/store/episodes';
import {
  addHighlight,
  allHighlights,
  editHighlight,
  episodeHighlights,
} from '@/lib/store/highlights';
import { mergeImport } from '@/lib/store/merge-import';
import { saveTranscript } from '@/lib/store/transcripts';
import { someHighlight } from '@/tests/support/highlights';
import { freshDatabase } from '@/tests/support/fresh-database';
import { someTranscript } from '@/tests/support/transcripts';
import { usage, useFor } from '@/tests/support/usage';

const page = 'https://example.com/1';
const enclosure = 'https://cdn.example.com/1.mp3';
const exported = '2026-05-01T10:00:00.000Z';

const throughFile = (archive: Archive) => parseArchive(exportJson({ exported, ...archive }));

const saysSame = (a: Highlight, b: Highlight) =>
  a.quote === b.quote && a.note === b.note && `${a.tags}` === `${b.tags}`;

describe('importing an export', () => {
  it('into an empty profile gives back exactly what was exported', async () => {
    await fc.assert(
      fc.asyncProperty(usage, async (list) => {
        const from = freshDatabase();
        await useFor(from, list, 1000);
        const backup = await readBackup(from);
        const to = freshDatabase();
        const result = await mergeImport(to, throughFile(backup));
        expect(await readBackup(to)).toStrictEqual(backup);
        expect(result).toEqual({ added: backup.highlights.length, updated: 0, unchanged: 0 });
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('twice changes nothing more, and of each highlight no change is lost', async () => {
    await fc.assert(
      fc.asyncProperty(usage, usage, usage, async (shared, here, there) => {
        const ours = freshDatabase();
        await useFor(ours, shared, 1000);
        const theirs = freshDatabase();
        await mergeImport(theirs, await readBackup(ours));
        await useFor(ours, here, 2000);
        await useFor(theirs, there, 2007);
        const before = new Map((await readBackup(ours)).highlights.map((h) => [h.id, h]));
        const archive = throughFile(await readBackup(theirs));

        await mergeImport(ours, archive);
        const once = await readBackup(ours);
        await mergeImport(ours, archive);
        expect(await readBackup(ours)).toStrictEqual(once);

        const after = new Map(once.highlights.map((h) => [h.id, h]));
        const imported = new Map(archive.highlights.map((h) => [h.id, h]));
        for (const [id, highlight] of new Map([...imported, ...before])) {
          const [a, b] = [before.get(id) ?? highlight, imported.get(id) ?? highlight];
          const kept = after.get(id);
          if (kept) expect(kept).toEqual({ ...mergeHighlights(a, b), episodeId: kept.episodeId });
          else expect(once.highlights.some((other) => saysSame(other, highlight))).toBe(true);
        }
        const episodes = new Set((await listEpisodes(ours)).map((episode) => episode.id));
        for (const highlight of await allHighlights(ours)) {
          expect(episodes).toContain(highlight.episodeId);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

async function pair() {
  const db = freshDatabase();
  const episode = await rememberEpisode(db, { page, enclosure, title: 'Ours' }, 100);
  const kept = await addHighlight(db, someHighlight({ episodeId: episode.id, note: 'ours' }), 100);
  return { db, episode, kept };
}

describe('merging', () => {
  it('counts what was added, updated and left', async () => {
    const { db, episode, kept } = await pair();
    const other = await addHighlight(db, { ...kept, quote: 'other' }, 100);
    const highlights = [
      { ...kept, note: 'theirs, later', edited: 200 },
      { ...other, note: 'theirs, sooner', edited: 50 },
      { ...kept, id: 'new', note: 'another' },
      { ...other, id: 'twin' },
    ];
    expect(await mergeImport(db, { episodes: [episode], highlights })).toEqual({
      added: 1,
      updated: 1,
      unchanged: 2,
    });
    expect((await db.highlights.get(kept.id))?.note).toBe('theirs, later');
    expect((await db.highlights.get(other.id))?.note).toBe('ours');
  });

  it('takes what was marked again after it was put into the bin', async () => {
    const { db, episode, kept } = await pair();
    const again = { ...kept, id: 'again', created: 300, edited: 300 };
    const highlights = [again, { ...kept, edited: 200, deleted: 200 }];
    await mergeImport(db, { episodes: [episode], highlights });
    expect((await allHighlights(db)).map(({ id }) => id)).toEqual(['again']);
  });

  it('puts highlights of the same episode under our id, whatever its id in the file', async () => {
    const { db, episode } = await pair();
    const theirs = {
      id: 'e9',
      page: 'https://app.example/7',
      enclosure,
      keys: [],
      firstSeen: 50,
      lastSeen: 60,
    };
    const highlights = [someHighlight({ id: 'h9', episodeId: 'e9', quote: 'nine' })];
    await mergeImport(db, { episodes: [theirs], highlights });
    expect(await listEpisodes(db)).toMatchObject([
      { id: episode.id, title: 'Ours', page, firstSeen: 50, lastSeen: 100 },
    ]);
    expect(await episodeHighlights(db, episode.id)).toHaveLength(2);
  });

  it('joins two of our episodes when the file shows that they are one', async () => {
    const { db, episode } = await pair();
    const twin = await rememberEpisode(db, { page: 'https://app.example/7' }, 90);
    await addHighlight(db, someHighlight({ episodeId: twin.id, quote: 'twin' }), 90);
    const theirs = { ...twin, id: 'e9', enclosure };
    const highlights = [someHighlight({ id: 'h9', episodeId: 'e9', quote: 'nine' })];
    await mergeImport(db, { episodes: [theirs], highlights });
    expect(await db.episodes.count()).toBe(1);
    expect(await episodeHighlights(db, episode.id)).toHaveLength(3);
  });

  it('does not bring back what was deleted later, nor lose what was kept later', async () => {
    const { db, episode, kept } = await pair();
    const old = await readBackup(db);
    await deleteEpisode(db, episode.id, 200);
    await mergeImport(db, old);
    expect(await listEpisodes(db)).toEqual([]);
    const deleted = await readBackup(db);

    const fresh = freshDatabase();
    await mergeImport(fresh, old);
    await editHighlight(fresh, kept.id, { note: 'still here' }, 300);
    await mergeImport(fresh, deleted);
    expect(await allHighlights(fresh)).toMatchObject([{ note: 'still here' }]);
    expect(await listEpisodes(fresh)).toHaveLength(1);
  });

  it('takes over nothing at all when one record cannot be taken', async () => {
    const { db } = await pair();
    const before = await readBackup(db);
    const archive = {
      episodes: [{ id: 'e9', page: 'https://example.com/9', keys: [], firstSeen: 1, lastSeen: 1 }],
      highlights: [someHighlight({ id: 'h9', episodeId: 'nobody' })],
    };
    await expect(mergeImport(db, archive)).rejects.toThrow('nobody');
    expect(await readBackup(db)).toEqual(before);
  });

  it('never overwrites a transcript of another source that has the same id', async () => {
    const { db, episode } = await pair();
    const ours = await saveTranscript(db, episode.id, someTranscript(), 100);
    const source = { kind: 'page', format: 'podscripts' } as const;
    const archive = { episodes: [episode], highlights: [], transcripts: [{ ...ours, source }] };
    await mergeImport(db, archive);
    await mergeImport(db, archive);
    expect(await db.transcripts.count()).toBe(2);
    expect(await db.transcripts.get(ours.id)).toEqual(ours);
  });
});
