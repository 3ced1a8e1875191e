import type { StoredEpisode } from '@/lib/highlights/archive';
import type { Highlight } from '@/lib/highlights/types';
import type { FoundEpisode } from '@/lib/search/library/found';
import type { HighlightGroup } from '../highlights/filter-highlights';

/** What was found of one episode: in its transcript, in what the listener marked and wrote, or both. */
export interface Result {
  episode: StoredEpisode;
  found?: FoundEpisode;
  highlights: readonly Highlight[];
}

/**
 * One list by episode, transcripts' order first; episodes that are only marked follow. What is not among
 * `episodes` is left out: it was filtered, or deleted since.
 */
export function mergeResults(
  episodes: readonly StoredEpisode[],
  found: readonly FoundEpisode[],
  groups: readonly HighlightGroup[],
): Result[] {
  const byId = new Map(episodes.map((episode) => [episode.id, episode]));
  const marked = new Map(groups.map(({ episode, highlights }) => [episode.id, highlights]));
  const spoken = found.flatMap((it) => {
    const episode = byId.get(it.episodeId);
    return episode ? [{ episode, found: it, highlights: marked.get(episode.id) ?? [] }] : [];
  });
  const known = new Set(spoken.map(({ episode }) => episode.id));
  const others = groups.flatMap(({ episode, highlights }) =>
    byId.has(episode.id) && !known.has(episode.id) ? [{ episode, highlights }] : [],
  );
  return [...spoken, ...others];
}
