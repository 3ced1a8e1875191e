import { describe, expect, it } from 'vitest';
import {
  filterEpisodes,
  noFilters,
  showNames,
  type EpisodeFilters,
} from '@/components/library/episodes/filter-episodes';
import type { StoredEpisode } from '@/lib/highlights/archive';
import { someHighlight } from '@/tests/support/highlights';

const now = Date.parse('2026-06-15');
const episode = (id: string, fields: Partial<StoredEpisode>): StoredEpisode => ({
  id,
  page: `https://show.example/${id}`,
  keys: [],
  firstSeen: 0,
  lastSeen: now,
  ...fields,
});
const kept = {
  episodes: [
    episode('new', { show: 'Tides', published: '2026-06-01' }),
    episode('spring', { show: 'Lamps', published: '2026-02-01' }),
    episode('old', { show: 'Tides', published: '2019-02-01' }),
    episode('undated', { published: 'soon' }),
  ],
  highlights: [someHighlight({ episodeId: 'old' })],
};

describe('the filters of the search', () => {
  it.each<[string, Partial<EpisodeFilters>, string[]]>([
    ['nothing', {}, ['new', 'spring', 'old', 'undated']],
    ['a show', { show: 'Tides' }, ['new', 'old']],
    [
      'the past month, by the last visit where there is no date',
      { date: 'month' },
      ['new', 'undated'],
    ],
    ['the past year', { date: 'year' }, ['new', 'spring', 'undated']],
    ['what is older', { date: 'older' }, ['old']],
    ['what was marked', { marked: true }, ['old']],
    ['all at once', { show: 'Tides', date: 'older', marked: true }, ['old']],
  ])('keep %s', (_, filters, ids) => {
    const left = filterEpisodes(kept, { ...noFilters, ...filters }, now);
    expect(left.map(({ id }) => id)).toEqual(ids);
  });

  it('offer each show once, by name', () => {
    expect(showNames(kept)).toEqual(['Lamps', 'Tides']);
  });
});
