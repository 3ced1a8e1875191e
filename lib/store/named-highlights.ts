import { showKeys } from '@/lib/feed/show-keys';
import type { Highlight } from '@/lib/highlights/types';
import { renameSpeakers } from '@/lib/transcript/speaker-names';
import type { Database } from './database';
import { allHighlights } from './highlights';
import { pickShow } from './shows';

/** All highlights, the last made first, with the names that the listener gave to who speaks in them. */
export async function namedHighlights(db: Database): Promise<Highlight[]> {
  const highlights = await allHighlights(db);
  const ids = [...new Set(highlights.map(({ episodeId }) => episodeId))];
  const episodes = await db.episodes.bulkGet(ids);
  const shows = (await db.shows.toArray()).filter(({ speakers }) => speakers.length > 0);
  const names = new Map(
    episodes.flatMap((episode) => {
      if (!episode) return [];
      const ofShow = pickShow(shows, showKeys(episode))?.speakers ?? [];
      return [[episode.id, [...(episode.speakers ?? []), ...ofShow]]];
    }),
  );
  return highlights.flatMap((it) => renameSpeakers([it], names.get(it.episodeId) ?? []));
}
