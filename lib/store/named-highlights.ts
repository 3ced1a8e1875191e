import type { Highlight } from '@/lib/highlights/types';
import { renameSpeakers } from '@/lib/transcript/speaker-names';
import type { Database } from './database';
import { allHighlights } from './highlights';
import { namesByEpisode } from './speaker-names';

/** All highlights, the last made first, with the names that the listener gave to who speaks in them. */
export async function namedHighlights(db: Database): Promise<Highlight[]> {
  const highlights = await allHighlights(db);
  const names = await namesByEpisode(
    db,
    highlights.map(({ episodeId }) => episodeId),
  );
  return highlights.flatMap((it) => renameSpeakers([it], names.get(it.episodeId) ?? []));
}
