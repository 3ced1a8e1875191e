import { describe, expect, it } from 'vitest';
import {
  createHighlightFilter,
  groupHighlights,
} from '@/components/library/highlights/filter-highlights';
import type { StoredEpisode } from '@/lib/highlights/archive';
import { someHighlight } from '../../../../support/highlights';

const cloud: StoredEpisode = {
  id: 'e1',
  page: 'https://podcasts.example/cloud',
  title: 'Multi-cloud is a kitchen',
  show: 'Screaming in the Cloud',
  keys: [],
  firstSeen: 0,
  lastSeen: 0,
};
const bread: StoredEpisode = { ...cloud, id: 'e2', title: 'Pain au levain', show: 'Café crème' };

const highlights = [
  someHighlight({
    id: 'late',
    playbackStart: 90,
    quote: 'Nobody runs Kubernetes at home.',
    speaker: 'Corey',
  }),
  someHighlight({ id: 'loaf', episodeId: 'e2', quote: 'The crust sings.', tags: ['bread'] }),
  someHighlight({ id: 'early', playbackStart: 10, quote: 'A mini edge cloud', note: 'to try' }),
  someHighlight({ id: 'stray', episodeId: 'gone' }),
];
const groups = groupHighlights({ episodes: [bread, cloud], highlights });

describe('highlights in groups', () => {
  it('stand under their episode, in the order of the audio, the last marked episode first', () => {
    expect(groups.map(({ episode }) => episode.id)).toEqual(['e1', 'e2']);
    expect(groups[0]!.highlights.map(({ id }) => id)).toEqual(['early', 'late']);
  });
});

describe('the filter of highlights', () => {
  const filter = createHighlightFilter(groups);
  it.each([
    ['nothing asked', ' ', ['early', 'late', 'loaf']],
    ['a word of the quote', 'mini', ['early']],
    ['a word of the note', 'try', ['early']],
    ['a tag', '#bread', ['loaf']],
    ['the title, in another case', 'KITCHEN', ['early', 'late']],
    ['the show, without its accents', 'cafe creme', ['loaf']],
    ['words far apart, in any order', 'kitchen kubernetes', ['late']],
    ['a word in the typing', 'kuber', ['late']],
    ['a slip of the finger', 'kuberntes', ['late']],
    ['words of two highlights', 'mini kubernetes', []],
    ['a quoted phrase', '"edge cloud"', ['early']],
    ['words that are quoted the other way round', '"cloud edge"', []],
    ['a word without another', 'kitchen -kubernetes', ['early']],
    ['who speaks', 'speaker:cor kitchen', ['late']],
    ['a word that is nowhere', 'zebra', []],
  ])('finds by %s', (_, query, ids) => {
    const found = filter(query).flatMap(({ highlights: left }) => left.map(({ id }) => id));
    expect(found).toEqual(ids);
  });

  it('leaves out episodes of which nothing is left', () => {
    expect(filter('loaf crust')).toEqual([]);
    expect(filter('crust').map(({ episode }) => episode.id)).toEqual(['e2']);
  });

  it('takes any query and an empty library', () => {
    expect(createHighlightFilter([])('anything')).toEqual([]);
    expect(filter('"( -speaker:*'.repeat(10_000))).toEqual([]);
  });
});
