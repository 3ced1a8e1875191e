import { sameRange } from '@/lib/highlights/anchor';
import { rebaseEdit, withEdit, type Written } from '@/lib/highlights/edits';
import { isWordless } from '@/lib/highlights/wordless';
import { highlightColours, type Highlight } from '@/lib/highlights/types';
import type { Database } from './database';
import { findEpisode } from './find-episode';
import { askToLast } from './lasting';

/** Where it is must be said; note, tags and colour may come later. */
export type NewHighlight = Omit<
  Highlight,
  'id' | 'created' | 'edited' | 'edits' | 'deleted' | keyof Written
> &
  Partial<Written>;
type HighlightEdit = Partial<Omit<NewHighlight, 'episodeId'>>;

/**
 * Keeps a highlight. The same words at the same place twice are one: then the answer is the kept one.
 * Rejects when the episode is not kept, since the highlight could never be shown.
 */
export function addHighlight(
  db: Database,
  highlight: NewHighlight,
  now: number,
): Promise<Highlight> {
  // There is something now whose loss would hurt.
  void askToLast();
  const unwritten: Written = { note: '', tags: [], colour: highlightColours[0] };
  return db.transaction('rw', db.highlights, db.episodes, async () => {
    const episode = await findEpisode(db, highlight.episodeId);
    if (!episode) throw new Error(`No episode ${highlight.episodeId} to keep a highlight for`);
    const siblings = await episodeHighlights(db, episode.id);
    const same = siblings.find((kept) => isSame(kept, highlight));
    if (same) return same;
    const added = {
      ...unwritten,
      ...highlight,
      id: crypto.randomUUID(),
      episodeId: episode.id,
      created: now,
      edited: now,
    };
    await db.highlights.add(added);
    await keepEpisode(db, episode.id);
    return added;
  });
}

/**
 * Changes a highlight and answers with it; undefined when there is none of that id any more. `base` is what the person
 * saw as they began to write: what another tab wrote meanwhile is not lost, see `rebaseEdit`.
 */
export function editHighlight(
  db: Database,
  id: string,
  changes: HighlightEdit,
  now: number,
  base?: Partial<Written>,
): Promise<Highlight | undefined> {
  return change(db, id, now, (kept) => (base ? rebaseEdit(changes, base, kept) : changes));
}

/** Puts a highlight into the bin, where it stays for `binDays`. */
export async function binHighlight(db: Database, id: string, now: number): Promise<void> {
  await change(db, id, now, ({ deleted }) => ({ deleted: deleted ?? now }));
}

/** Takes a highlight out of the bin again, and its episode with it. */
export async function restoreHighlight(db: Database, id: string, now: number): Promise<void> {
  await db.transaction('rw', db.highlights, db.episodes, async () => {
    const restored = await change(db, id, now, () => ({ deleted: undefined }));
    if (restored) await keepEpisode(db, restored.episodeId);
  });
}

/** An episode's highlights in the order of its transcript, without those in the bin. */
export async function episodeHighlights(db: Database, episodeId: string): Promise<Highlight[]> {
  const episode = await findEpisode(db, episodeId);
  const highlights = await db.highlights.where({ episodeId: episode?.id ?? episodeId }).toArray();
  return highlights
    .filter(isKept)
    .sort((a, b) => a.start - b.start || a.end - b.end || a.created - b.created);
}

/** All highlights, the last made first, without those in the bin. */
export async function allHighlights(db: Database): Promise<Highlight[]> {
  return (await db.highlights.orderBy('created').reverse().toArray()).filter(isKept);
}

export function isKept({ deleted }: { deleted?: number }): boolean {
  return deleted === undefined;
}

function change(
  db: Database,
  id: string,
  now: number,
  changesOf: (kept: Highlight) => Partial<Highlight>,
): Promise<Highlight | undefined> {
  return db.transaction('rw', db.highlights, async () => {
    const kept = await db.highlights.get(id);
    if (!kept) return undefined;
    const highlight = withEdit(kept, changesOf(kept), now);
    await db.highlights.put(highlight);
    return highlight;
  });
}

/** Something is kept for it, so the episode is not in the bin. Runs inside a transaction. */
async function keepEpisode(db: Database, id: string): Promise<void> {
  await db.episodes.where({ id }).modify((episode) => {
    delete episode.deleted;
  });
}

/** A second mark that says nothing beyond the first. */
export function isSame(kept: Highlight, given: NewHighlight): boolean {
  return (
    kept.quote === given.quote &&
    sameRange(kept.range, given.range) &&
    (!isWordless(kept) || sameTimes(kept, given)) &&
    (!given.note || given.note === kept.note) &&
    (given.tags ?? []).every((tag) => kept.tags.includes(tag))
  );
}

type Played = Pick<Highlight, 'playbackStart' | 'playbackEnd'>;

function sameTimes(a: Played, b: Played): boolean {
  return a.playbackStart === b.playbackStart && a.playbackEnd === b.playbackEnd;
}
