import type { StoredEpisode } from '@/lib/highlights/archive';
import type { Highlight } from '@/lib/highlights/types';
import type { Kept } from '../../services';
import { groupHighlights, type HighlightGroup } from './filter-highlights';

/**
 * `marked` by episode, the one that was marked last first; `show` by episode, shows and titles in order; `newest` and
 * `oldest` by when they were made, with the episode named wherever it changes.
 */
export const highlightSorts = ['marked', 'show', 'newest', 'oldest'] as const;
export type HighlightSort = (typeof highlightSorts)[number];

/** The highlights in the order they are listed. */
export function arrangeHighlights(kept: Kept, sort: HighlightSort): HighlightGroup[] {
  if (sort === 'newest') return runsOf(kept);
  if (sort === 'oldest') return runsOf({ ...kept, highlights: kept.highlights.toReversed() });
  const groups = groupHighlights(kept);
  return sort === 'marked' ? groups : groups.sort(byNames);
}

/** Highlights of one episode that follow each other. */
function runsOf({ episodes, highlights }: Kept): HighlightGroup[] {
  const byId = new Map(episodes.map((episode) => [episode.id, episode]));
  const runs: { episode: StoredEpisode; highlights: Highlight[] }[] = [];
  for (const highlight of highlights) {
    const episode = byId.get(highlight.episodeId);
    const last = runs.at(-1);
    if (last && last.episode === episode) last.highlights.push(highlight);
    else if (episode) runs.push({ episode, highlights: [highlight] });
  }
  return runs;
}

const { compare } = new Intl.Collator(undefined, { numeric: true });

function byNames({ episode: a }: HighlightGroup, { episode: b }: HighlightGroup): number {
  return compare(a.show ?? '', b.show ?? '') || compare(a.title ?? a.page, b.title ?? b.page);
}

/** Whether two lists hold the same highlights, each as it was. The names of speakers change without an edit. */
export function sameHighlights(a: readonly Highlight[], b: readonly Highlight[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, edited, speaker }, at) => {
      const other = b[at]!;
      return other.id === id && other.edited === edited && other.speaker === speaker;
    })
  );
}

/** Whether two episodes are shown by the same words and links, whenever they were last open. */
export function sameNames(a: StoredEpisode, b: StoredEpisode): boolean {
  const names = ['id', 'page', 'title', 'show', 'published', 'enclosure'] as const;
  return names.every((name) => a[name] === b[name]);
}
