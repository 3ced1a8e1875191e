import type { MarkedEpisode } from '@/lib/highlights/export-markdown';
import type { StoredEpisode } from '@/lib/highlights/archive';
import type { Highlight } from '@/lib/highlights/types';
import { search } from '@/lib/search/search';
import { createSearchIndex, type SearchIndex } from '@/lib/search/search-index';
import { tokenise } from '@/lib/search/tokenise';
import type { Kept } from '../services';

/** An episode with its highlights in the order of the audio. */
export interface HighlightGroup extends MarkedEpisode {
  episode: StoredEpisode;
  highlights: readonly Highlight[];
}

/** Highlights by episode, the episode that was marked last first. */
export function groupHighlights({ episodes, highlights }: Kept): HighlightGroup[] {
  const byId = new Map(episodes.map((episode) => [episode.id, episode]));
  const groups = Map.groupBy(highlights, ({ episodeId }) => episodeId);
  return [...groups].flatMap(([id, marked]) => {
    const episode = byId.get(id);
    const inOrder = marked.toSorted((a, b) => a.playbackStart - b.playbackStart);
    return episode ? [{ episode, highlights: inOrder }] : [];
  });
}

/** Finds highlights by everything that is written about them and their episode. */
export function createHighlightFilter(groups: readonly HighlightGroup[]) {
  const all = groups.flatMap(({ episode, highlights }) =>
    highlights.map((highlight) => ({ id: highlight.id, text: textOf(episode, highlight) })),
  );
  const index = createSearchIndex(all);
  /**
   * The groups with what the query leaves of them. Every word must be there, in any order, begun or whole;
   * a word that is nowhere as typed may be a similar one.
   */
  return (query: string): readonly HighlightGroup[] => {
    const words = tokenise(query.slice(0, longestQuery)).map(({ term }) => term);
    if (words.length === 0) return groups;
    const found = [...new Set(words)]
      .map((word) => linesWith(index, word))
      .reduce((both, lines) => new Set([...both].filter((line) => lines.has(line))));
    const ids = new Set([...found].map((line) => all[line]!.id));
    return groups.flatMap((group) => {
      const highlights = group.highlights.filter(({ id }) => ids.has(id));
      return highlights.length > 0 ? [{ ...group, highlights }] : [];
    });
  };
}

const longestQuery = 200;

function linesWith(index: SearchIndex, word: string): Set<number> {
  const { hits, exact } = search(index, word);
  const wanted = exact > 0 ? hits.filter((hit) => hit.exact) : hits;
  return new Set(wanted.map(({ line }) => line));
}

function textOf({ title, show }: StoredEpisode, highlight: Highlight): string {
  const { quote, note, tags, speaker } = highlight;
  return [quote, note, ...tags, speaker, title, show].filter(Boolean).join('\n');
}
