import { expect, test } from 'vitest';
import { episodeKeys } from '@/lib/feed/episode-keys';

const page = 'https://www.ferry.example/episodes/the-lamp/?utm_source=x';

test.each([
  ['the page', { page }, ['page:ferry.example/episodes/the-lamp']],
  [
    'guid within feed and show, enclosure without its prefixes',
    {
      page,
      guid: '7',
      feed: 'https://feeds.example/ferry',
      show: 'Night Ferry!',
      enclosure: 'https://op3.dev/e/media.example/7.mp3?x=1',
    },
    [
      'page:ferry.example/episodes/the-lamp',
      'guid:feeds.example/ferry|7',
      'guid:night ferry|7',
      'enclosure:media.example/7.mp3',
    ],
  ],
  ['no guid of nobody', { page, guid: '7' }, ['page:ferry.example/episodes/the-lamp']],
  [
    'no front page where better is known',
    { page: 'https://player.example/#x', enclosure: 'https://m.example/7.mp3' },
    ['enclosure:m.example/7.mp3'],
  ],
  [
    'a title on a front page where no file is known',
    { page: 'https://player.example/', title: 'The Lamp!', show: 'Night Ferry' },
    ['title:player.example|night ferry|the lamp'],
  ],
  [
    'a front page where nothing else is known',
    { page: 'https://localhost:8080/' },
    ['page:localhost:8080'],
  ],
])('names %s', (_, episode, keys) => {
  expect(episodeKeys(episode)).toEqual(keys);
});

test('names an episode’s page and its transcript’s page alike', () => {
  expect(episodeKeys({ page: `${page.split('?')[0]}transcript` })).toEqual(episodeKeys({ page }));
});
