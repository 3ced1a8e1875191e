import { describe, expect, it } from 'vitest';
import {
  isNarrowing,
  narrowHighlights,
  noHighlightFilters,
  tagNames,
  type HighlightFilters,
} from '@/components/library/highlights/narrow-highlights';
import type { StoredEpisode } from '@/lib/highlights/archive';
import { someHighlight } from '@/tests/support/highlights';

const now = new Date(2026, 5, 15, 12).getTime();
const daysAgo = (days: number) => now - days * 24 * 60 * 60 * 1000;
const episode = (id: string, show?: string): StoredEpisode => ({
  id,
  page: `https://show.example/${id}`,
  show,
  keys: [],
  firstSeen: 0,
  lastSeen: 0,
});
const kept = {
  episodes: [episode('e1', 'Tides'), episode('e2', 'Lamps'), episode('e3')],
  highlights: [
    someHighlight({ id: 'today', created: now, tags: ['sea', 'moon'], note: 'look' }),
    someHighlight({ id: 'lamp', episodeId: 'e2', created: daysAgo(6), colour: 'blue' }),
    someHighlight({ id: 'spring', created: daysAgo(40), tags: ['sea'], note: ' \n' }),
    someHighlight({ id: 'old', episodeId: 'e3', created: new Date(2019, 1, 1, 23).getTime() }),
  ],
};

describe('the filters of highlights', () => {
  it.each<[string, string, Partial<HighlightFilters>, string[]]>([
    ['everything', '', {}, ['today', 'lamp', 'spring', 'old']],
    ['a show', 'Tides', {}, ['today', 'spring']],
    ['a tag', '', { tag: 'sea' }, ['today', 'spring']],
    ['no tag by its beginning', '', { tag: 'se' }, []],
    ['a colour', '', { colour: 'blue' }, ['lamp']],
    ['what has a note, not one of blanks', '', { noted: true }, ['today']],
    ['the past week', '', { made: 'week' }, ['today', 'lamp']],
    ['the past month', '', { made: 'month' }, ['today', 'lamp']],
    ['the past year', '', { made: 'year' }, ['today', 'lamp', 'spring']],
    ['a day, up to its last hour', '', range('2019-02-01', '2019-02-01'), ['old']],
    ['all from a day on', '', range('2026-06-09', ''), ['today', 'lamp']],
    ['all up to a day', '', range('', '2026-06-08'), ['spring', 'old']],
    ['everything while no day is chosen', '', range('', ''), ['today', 'lamp', 'spring', 'old']],
    ['several at once', 'Tides', { tag: 'sea', made: 'week', noted: true }, ['today']],
  ])('keep %s', (_, show, filters, ids) => {
    const left = narrowHighlights(kept, show, { ...noHighlightFilters, ...filters }, now);
    expect(left.map(({ id }) => id)).toEqual(ids);
  });

  it('count as narrowing only when they leave something out', () => {
    expect(isNarrowing(noHighlightFilters)).toBe(false);
    expect(isNarrowing({ ...noHighlightFilters, made: 'range' })).toBe(false);
    expect(isNarrowing({ ...noHighlightFilters, ...range('', '2026-06-08') })).toBe(true);
  });

  it('offer each tag once, by name', () => {
    expect(tagNames(kept)).toEqual(['moon', 'sea']);
  });
});

function range(from: string, to: string): Partial<HighlightFilters> {
  return { made: 'range', from, to };
}
