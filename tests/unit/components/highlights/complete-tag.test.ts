import { describe, expect, it } from 'vitest';
import { tagOffers, withTag } from '@/components/highlights/complete-tag';

const tags = ['moon', 'tides', 'low-tide', 'Mond', '__proto__'];

describe('tags that are offered', () => {
  it.each([
    ['everything, at first', '', 0, tags],
    ['those that begin so, in either case', 'mo', 2, ['moon', 'Mond']],
    ['then those that hold it', 'tide', 4, ['tides', 'low-tide']],
    ['for the word at the caret', 'mo tides', 1, ['moon', 'Mond']],
    ['with # or without', '#ti', 3, ['tides', 'low-tide']],
    ['none that stands there', 'moon, tides m', 13, ['Mond']],
    ['none when it is written out', 'tides', 5, []],
    ['none for other words', 'sun', 3, []],
  ])('are %s', (_, typed, caret, offers) => {
    expect(tagOffers(typed, caret, tags)).toEqual(offers);
  });

  it('are few', () => {
    expect(
      tagOffers(
        '',
        0,
        Array.from({ length: 50 }, (_, i) => `t${i}`),
      ),
    ).toHaveLength(6);
  });
});

describe('a tag that is taken', () => {
  it.each([
    ['ends with room for the next', 'mo', 2, 'moon ', 5],
    ['stands in the place of its word', 'sun mo tides', 5, 'sun moon tides', 9],
    ['takes the # along', '#mo', 3, 'moon ', 5],
  ])('%s', (_, typed, caret, now, at) => {
    expect(withTag(typed, caret, 'moon')).toEqual({ typed: now, caret: at });
  });
});
