// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { findEpisode } from '@/lib/page/episode/find-episode';
import { findFeeds } from '@/lib/page/episode/find-feeds';
import { knownIds } from '@/lib/page/episode/known-ids';
import { jsonLd, page } from '../dom';

const show = 'https://ferry.example/7';

test.each([
  ['https://podcasts.apple.com/de/podcast/night-ferry/id77?i=1000', { appleShow: '77' }],
  ['https://podcasts.apple.com/podcast/id77', { appleShow: '77' }],
  [
    'https://www.buzzsprout.com/12/episodes/345-the-lamp',
    { feed: 'https://feeds.buzzsprout.com/12.rss', guid: 'Buzzsprout-345' },
  ],
  [
    'https://podcastaddict.com/episode/https%3A%2F%2Fop3.dev%2Fe%2Fm.example%2F7.mp3',
    { enclosure: 'https://op3.dev/e/m.example/7.mp3' },
  ],
  ['https://podcastaddict.com/episode/https%3A%ff', { enclosure: undefined }],
  ['https://podcasts.apple.com.evil.example/podcast/id77', {}],
  ['https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk', {}],
])('knows by the address %s: %j', (address, facts) => {
  expect(knownIds(page(''), address)).toEqual(facts);
});

describe('by links to Apple’s directory', () => {
  const links = (...hrefs: string[]) =>
    knownIds(page(hrefs.map((href) => `<a href="${href}">Listen</a>`).join('')), show).appleShow;
  const ferry = 'https://podcasts.apple.com/us/podcast/night-ferry/id77';

  test.each([
    [[ferry]],
    [[ferry, 'https://itunes.apple.com/gb/podcast/id77?mt=2', `${ferry}?i=1000`]],
    [['https://overcast.fm/itunes77/night-ferry']],
  ])('knows the show of %j', (hrefs) => {
    expect(links(...hrefs)).toBe('77');
  });

  test.each([
    [[ferry, ferry.replace('77', '78')]],
    [['https://apps.apple.com/us/app/ferry/id77']],
    [['https://itunes.apple.com/us/app/ferry/id77']],
    [['https://podcasts.apple.com/us/genre/id77']],
    [[`https://elsewhere.example/?to=${ferry}`]],
  ])('knows no show of %j', (hrefs) => {
    expect(links(...hrefs)).toBeUndefined();
  });
});

describe('feeds', () => {
  const feed = 'https://feeds.ferry.example/rss';
  const series = (webFeed: unknown, name = 'Night Ferry') => ({
    '@type': 'PodcastEpisode',
    name: 'The Lamp',
    partOfSeries: { '@type': 'https://schema.org/PodcastSeries', name, webFeed },
  });

  test.each([
    ['an address', series(feed)],
    ['a data feed', series({ '@type': 'DataFeed', url: feed })],
  ])('come from the series in JSON-LD, as %s', (_, data) => {
    const root = page('', jsonLd(data));
    expect(findFeeds(root, show)).toEqual([feed]);
    expect(findEpisode(root, show).episode.feed).toBe(feed);
  });

  test('do not come from one of several series', () => {
    const root = page('', jsonLd([series(feed), series(`${feed}/2`)]));
    expect(findFeeds(root, show)).toEqual([]);
  });

  test('come from a Buzzsprout address, with the guid in them', () => {
    const address = 'https://www.buzzsprout.com/12/345';
    const { episode } = findEpisode(page(''), address);
    expect(episode).toMatchObject({
      feed: 'https://feeds.buzzsprout.com/12.rss',
      guid: 'Buzzsprout-345',
    });
  });
});

test('JSON-LD names the show also through its season', () => {
  const data = {
    '@type': 'schema:PodcastEpisode',
    name: 'The Lamp',
    partOfSeason: { partOfSeries: { name: 'Night Ferry' } },
  };
  expect(findEpisode(page('', jsonLd(data)), show).episode.show).toBe('Night Ferry');
});
