import { episodeKeys } from '@/lib/feed/episode-keys';
import type { StoredEpisode } from './types';

/** The key under which a record is found by an id it no longer has. */
export const formerId = (id: string) => `id:${id}`;

/** The record without fields that say nothing, and with every identity that the others give it. */
export function withKeys(episode: StoredEpisode): StoredEpisode {
  const { id, page, firstSeen, lastSeen } = episode;
  const keys = [...new Set([...episode.keys, ...episodeKeys(episode)])];
  return { ...definedFields(episode), id, page, keys, firstSeen, lastSeen };
}

/**
 * One record of two for the same episode, under the first one's id: what was seen later says more,
 * and a field that is known is never lost to one that is not. Merging the same again changes nothing.
 */
export function mergeEpisodes(stored: StoredEpisode, other: StoredEpisode): StoredEpisode {
  const [older, newer] = other.lastSeen >= stored.lastSeen ? [stored, other] : [other, stored];
  const merged: StoredEpisode = {
    ...older,
    ...definedFields(newer),
    id: stored.id,
    keys: [...stored.keys, ...other.keys],
    firstSeen: Math.min(stored.firstSeen, other.firstSeen),
    lastSeen: newer.lastSeen,
  };
  const deleted = deletedMark(stored, other);
  if (deleted === undefined) delete merged.deleted;
  else merged.deleted = deleted;
  return withKeys(merged);
}

/**
 * Both come from the same feed with different guids: other episodes, though they share an address, as
 * in a player page that shows one episode after another.
 */
export function areDifferentEpisodes(a: StoredEpisode, b: StoredEpisode): boolean {
  return Boolean(a.guid && b.guid && a.guid !== b.guid && a.feed && a.feed === b.feed);
}

function definedFields(episode: StoredEpisode): Partial<StoredEpisode> {
  return Object.fromEntries(
    Object.entries(episode).filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** An episode that is seen again after it was put into the bin is kept again. */
function deletedMark(a: StoredEpisode, b: StoredEpisode): number | undefined {
  if (a.deleted !== undefined && b.deleted !== undefined) return Math.max(a.deleted, b.deleted);
  const [binned, kept] = a.deleted === undefined ? [b, a] : [a, b];
  return (binned.deleted ?? -Infinity) > kept.lastSeen ? binned.deleted : undefined;
}
