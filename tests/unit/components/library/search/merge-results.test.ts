import { describe, expect, it } from 'vitest';
import { mergeResults } from '@/components/library/search/merge-results';
import type { StoredEpisode } from '@/lib/highlights/archive';
import { someHighlight } from '@/tests/support/highlights';

const episode = (id: string): StoredEpisode => ({
  id,
  page: `https://show.example/${id}`,
  keys: [],
  firstSeen: 0,
  lastSeen: 0,
});
const [a, b, c] = [episode('a'), episode('b'), episode('c')];
const found = (episodeId: string) => ({ episodeId, count: 1, lines: [] });
const marked = (it: StoredEpisode) => ({
  episode: it,
  highlights: [someHighlight({ episodeId: it.id })],
});

describe('the results of a search', () => {
  it('stand in the order of the transcripts, then those that are only marked', () => {
    const results = mergeResults([a, b, c], [found('c'), found('a')], [marked(b), marked(a)]);
    expect(results.map((it) => [it.episode.id, Boolean(it.found), it.highlights.length])).toEqual([
      ['c', true, 0],
      ['a', true, 1],
      ['b', false, 1],
    ]);
  });

  it('leave out episodes that were filtered or deleted', () => {
    expect(mergeResults([b], [found('a')], [marked(c)])).toEqual([]);
  });
});
