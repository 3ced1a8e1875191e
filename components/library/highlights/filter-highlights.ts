import type { MarkedEpisode } from '@/lib/highlights/export/marked-episode';
import type { StoredEpisode } from '@/lib/highlights/archive';
import type { Highlight } from '@/lib/highlights/types';
import { parseQuery, type Group, type Query } from '@/lib/search/query';
import { search } from '@/lib/search/search';
import { createSearchIndex, type SearchIndex } from '@/lib/search/search-index';
import { tokenise } from '@/lib/search/tokenise';
import type { Kept } from '../../services';

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
    highlights.map((highlight) => ({
      id: highlight.id,
      text: textOf(episode, highlight),
      names: tokenise(highlight.speaker ?? '').map(({ term }) => term),
    })),
  );
  const index = createSearchIndex(all);
  /**
   * The groups with what the query leaves of them. Every word must be there, in any order, begun or whole;
   * a word that is nowhere as typed may be a similar one. What is quoted, excluded or asked of a
   * speaker is as in a transcript.
   */
  return (text: string): readonly HighlightGroup[] => {
    const query = parseQuery(text.slice(0, longestQuery));
    if (isEmpty(query)) return groups;
    const found = query.groups.map((group, at) => {
      const open = query.open && at === query.groups.length - 1;
      return linesWith(index, group, open);
    });
    const out = query.without.map((words) => linesWith(index, { words, quoted: true }, false));
    const ids = all.flatMap(({ id, names }, line) => {
      const spoken = query.speaker.every((word) => names.some((name) => name.startsWith(word)));
      const here = found.every((lines) => lines.has(line));
      return spoken && here && !out.some((lines) => lines.has(line)) ? [id] : [];
    });
    const kept = new Set(ids);
    return groups.flatMap((group) => {
      const highlights = group.highlights.filter(({ id }) => kept.has(id));
      return highlights.length > 0 ? [{ ...group, highlights }] : [];
    });
  };
}

const longestQuery = 200;

function isEmpty({ groups, without, speaker }: Query): boolean {
  return groups.length + without.length + speaker.length === 0;
}

function linesWith(index: SearchIndex, { words, quoted }: Group, open: boolean): Set<number> {
  const text = quoted ? `"${words.join(' ')}"` : words.join(' ');
  const { hits, exact } = search(index, open ? text.replace(/"$/, '') : `${text} `);
  const wanted = exact > 0 ? hits.filter((hit) => hit.exact) : hits;
  return new Set(wanted.map(({ line }) => line));
}

function textOf({ title, show }: StoredEpisode, highlight: Highlight): string {
  const { quote, note, tags, speaker } = highlight;
  return [quote, note, ...tags, speaker, title, show].filter(Boolean).join('\n');
}
