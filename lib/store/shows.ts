import type { Episode } from '@/lib/feed/episode';
import { showKeys } from '@/lib/feed/show-keys';
import type { Database } from './database';
import type { StoredShow } from './types';

/** What the listener wants of this episode's show; undefined where nothing was said or the show is not known. */
export function findShow(
  db: Database,
  episode: Pick<Episode, 'feed' | 'show'>,
): Promise<StoredShow | undefined> {
  return findByKeys(db, showKeys(episode));
}

/**
 * Changes what is wanted of an episode's show, which learns what else it is known by. False where nothing is
 * known to keep it under.
 */
export function changeShow(
  db: Database,
  episode: Pick<Episode, 'feed' | 'show'>,
  change: (show: StoredShow) => Partial<Pick<StoredShow, 'skip' | 'speakers'>>,
  now: number,
): Promise<boolean> {
  return db.transaction('rw', db.shows, async () => {
    const keys = showKeys(episode);
    if (keys.length === 0) return false;
    const known = await findByKeys(db, keys);
    const show = known ?? { id: crypto.randomUUID(), keys, skip: [], speakers: [], edited: now };
    await db.shows.put({
      ...show,
      ...change(show),
      keys: [...new Set([...show.keys, ...keys])],
      edited: now,
    });
    return true;
  });
}

/** Takes a show of an import; of two for one show the later edited stays. Runs inside a transaction. */
export async function absorbShow(db: Database, show: StoredShow): Promise<void> {
  const known = await findByKeys(db, show.keys);
  if (known && known.edited >= show.edited) return;
  const taken = !known && (await db.shows.get(show.id)) !== undefined;
  const id = known?.id ?? (taken ? crypto.randomUUID() : show.id);
  const keys = [...new Set([...(known?.keys ?? []), ...show.keys])];
  await db.shows.put({ ...show, id, keys });
}

const isFeed = (key: string) => key.startsWith('feed:');

const has = (show: StoredShow, keys: readonly string[]) =>
  show.keys.some((key) => keys.includes(key));

/** By the feed, else by the title, unless that is another feed's; of several under one title the one changed last. */
export function pickShow(
  shows: readonly StoredShow[],
  keys: readonly string[],
): StoredShow | undefined {
  const feeds = keys.filter(isFeed);
  const mayBeNamesake = (show: StoredShow) => feeds.length === 0 || !show.keys.some(isFeed);
  const latest = shows.toSorted((a, b) => b.edited - a.edited);
  return (
    latest.find((show) => has(show, feeds)) ??
    latest.find((show) => has(show, keys) && mayBeNamesake(show))
  );
}

async function findByKeys(db: Database, keys: readonly string[]): Promise<StoredShow | undefined> {
  return pickShow(await db.shows.where('keys').anyOf(keys).distinct().toArray(), keys);
}
