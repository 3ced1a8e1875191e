import { describe, expect, it } from 'vitest';
import { arrangeEpisodes, type EpisodeSort } from '@/components/library/episodes/arrange-episodes';
import type { StoredEpisode } from '@/lib/highlights/archive';

const episode = (id: string, fields: Partial<StoredEpisode>): StoredEpisode => ({
  id,
  page: `https://show.example/${id}`,
  keys: [],
  firstSeen: 0,
  lastSeen: 0,
  ...fields,
});

describe('episodes in order', () => {
  const episodes = [
    episode('ten', { title: 'Episode 10', published: '2026-01-01' }),
    episode('undated', { lastSeen: Date.parse('2026-06-01') }),
    episode('nine', { title: 'episode 9', published: '2026-03-01' }),
  ];
  const marks = new Map([['nine', 3]]);
  it.each<[EpisodeSort, string[]]>([
    ['opened', ['ten', 'undated', 'nine']],
    ['published', ['undated', 'nine', 'ten']],
    ['title', ['nine', 'ten', 'undated']],
    ['marks', ['nine', 'ten', 'undated']],
  ])('%s', (sort, ids) => {
    expect(arrangeEpisodes(episodes, sort, marks).map(({ id }) => id)).toEqual(ids);
  });
});
