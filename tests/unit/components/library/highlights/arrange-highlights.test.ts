import { describe, expect, it } from 'vitest';
import {
  arrangeHighlights,
  type HighlightSort,
} from '@/components/library/highlights/arrange-highlights';
import type { StoredEpisode } from '@/lib/highlights/archive';
import { someHighlight } from '@/tests/support/highlights';

const episode = (id: string, show: string, title: string): StoredEpisode => ({
  id,
  page: `https://show.example/${id}`,
  show,
  title,
  keys: [],
  firstSeen: 0,
  lastSeen: 0,
});
const tides = episode('tides', 'Sea School', 'Episode 10');
const ropes = episode('ropes', 'Sea School', 'Episode 9');
const lamps = episode('lamps', 'Night Watch', 'Lamps');
const mark = (id: string, episodeId: string, playbackStart: number) =>
  someHighlight({ id, episodeId, playbackStart });
const kept = {
  episodes: [lamps, ropes, tides],
  // The last made first.
  highlights: [
    mark('d', 'tides', 10),
    mark('c', 'lamps', 5),
    mark('stray', 'gone', 1),
    mark('b', 'tides', 90),
    mark('a', 'tides', 20),
    mark('first', 'ropes', 3),
  ],
};

describe('highlights in order', () => {
  it.each<[HighlightSort, [string, string[]][]]>([
    [
      'marked',
      [
        ['tides', ['d', 'a', 'b']],
        ['lamps', ['c']],
        ['ropes', ['first']],
      ],
    ],
    [
      'show',
      [
        ['lamps', ['c']],
        ['ropes', ['first']],
        ['tides', ['d', 'a', 'b']],
      ],
    ],
    [
      'newest',
      [
        ['tides', ['d']],
        ['lamps', ['c']],
        ['tides', ['b', 'a']],
        ['ropes', ['first']],
      ],
    ],
    [
      'oldest',
      [
        ['ropes', ['first']],
        ['tides', ['a', 'b']],
        ['lamps', ['c']],
        ['tides', ['d']],
      ],
    ],
  ])('%s', (sort, expected) => {
    const groups = arrangeHighlights(kept, sort);
    expect(groups.map((it) => [it.episode.id, it.highlights.map(({ id }) => id)])).toEqual(
      expected,
    );
  });
});
