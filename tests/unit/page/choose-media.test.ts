import { describe, expect, test } from 'vitest';
import { chooseMedia, isPlausible, type MediaFacts } from '@/lib/page/media/choose-media';

const episode: MediaFacts = {
  playing: false,
  muted: false,
  duration: 1800,
  src: 'https://m.example/1.mp3',
  touched: 0,
};
const like = (changes: Partial<MediaFacts>): MediaFacts => ({ ...episode, ...changes });

describe('what can be an episode', () => {
  test.each<[string, Partial<MediaFacts>, boolean]>([
    ['a long file', {}, true],
    ['one whose length is not known yet', { duration: undefined }, true],
    ['a stream from memory', { src: 'blob:https://s.example/1' }, true],
    ['a news bulletin of two minutes', { duration: 120 }, true],
    ['a muted one', { muted: true }, false],
    ['a jingle', { duration: 4 }, false],
    ['Spotify’s preview of about a minute', { duration: 60.3 }, false],
    [
      'a preview by its address',
      { duration: undefined, src: 'https://p.scdn.co/mp3-preview/a' },
      false,
    ],
    ['a long advert by its address', { src: 'https://delivery.adswizz.com/x.mp3' }, false],
    [
      'an episode that names an ad host in its path',
      { src: 'https://m.example/2mdn.net/1.mp3' },
      true,
    ],
  ])('%s: %o', (_, changes, plausible) => {
    expect(isPlausible(like(changes))).toBe(plausible);
  });
});

describe('the choice', () => {
  test.each<[string, Partial<MediaFacts>, Partial<MediaFacts>]>([
    ['what plays before what is longer', { playing: true, duration: 90 }, { duration: 9000 }],
    ['of two that play the long one', { playing: true }, { playing: true, duration: 200 }],
    ['the long before one of unknown length', {}, { duration: undefined, touched: 9 }],
    ['a file before a stream from memory', {}, { src: 'blob:x', touched: 9 }],
    ['the one that was touched last', { touched: 2, duration: 400 }, { touched: 1 }],
    ['the longer when nothing else tells', { duration: 1900 }, {}],
    ['what is no advert though that plays', {}, { playing: true, duration: 30 }],
    ['what is heard though the muted one plays', {}, { playing: true, muted: true }],
  ])('is %s', (_, better, other) => {
    const [a, b] = [like(better), like(other)];
    expect(chooseMedia([a, b])).toBe(a);
    expect(chooseMedia([b, a])).toBe(a);
  });

  test('is the first of equals, and none of none', () => {
    const [a, b] = [like({}), like({})];
    expect(chooseMedia([a, b])).toBe(a);
    expect(chooseMedia([like({ muted: true })])).toBeUndefined();
  });
});
