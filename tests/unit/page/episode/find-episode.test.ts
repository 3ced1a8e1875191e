// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEpisode } from '@/lib/page/episode/find-episode';
import { jsonLd, page } from '../dom';
import { cpuTime, soon } from '@/tests/support/cpu-time';

const url = 'https://ferry.example/episodes/the-lamp?utm_source=x#t=3';
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const feedLink = (title = 'Night Ferry') =>
  `<link rel="alternate" type="application/rss+xml" title="${title}" href="/feed.xml">`;
const podcastEpisode = {
  '@context': 'https://schema.org',
  '@type': 'PodcastEpisode',
  url: 'https://ferry.example/episodes/the-lamp',
  name: 'The Lamp',
  datePublished: '2024-12-12',
  timeRequired: 'PT31M5S',
  inLanguage: 'en-GB',
  image: { '@type': 'ImageObject', url: '/lamp.jpg' },
  associatedMedia: {
    '@type': 'AudioObject',
    duration: 'PT31M',
    contentUrl: 'https://media.example/lamp.mp3',
  },
  partOfSeries: { '@type': 'PodcastSeries', name: 'Night Ferry' },
};
const facts = {
  title: 'The Lamp',
  show: 'Night Ferry',
  enclosure: 'https://media.example/lamp.mp3',
  image: 'https://ferry.example/lamp.jpg',
  published: '2024-12-12',
  duration: 1865,
  language: 'en-GB',
};

describe('in JSON-LD', () => {
  test.each([
    ['an episode', podcastEpisode],
    ['an episode in a graph', { '@graph': [{ '@type': 'WebSite', name: 'x' }, podcastEpisode] }],
    ['an episode in an array', [[{ ...podcastEpisode, '@type': ['Thing', 'PodcastEpisode'] }]]],
    ['an episode that is a page’s main entity', { '@type': 'WebPage', mainEntity: podcastEpisode }],
    [
      'the one of several that is this page',
      {
        '@type': 'ItemList',
        itemListElement: [
          { ...podcastEpisode, name: 'Other', url: '/episodes/other' },
          podcastEpisode,
        ],
      },
    ],
    ['a part of a radio series', { ...podcastEpisode, '@type': 'RadioEpisode' }],
    [
      'audio of a series',
      {
        ...podcastEpisode,
        '@type': 'AudioObject',
        associatedMedia: undefined,
        contentUrl: 'https://media.example/lamp.mp3',
      },
    ],
  ])('reads %s', (_, data) => {
    const found = findEpisode(page('', jsonLd(data)), url);
    expect(found.episode).toMatchObject(facts);
    expect(found.reasons).toContain('json-ld');
  });

  test.each([
    [
      'a list of episodes',
      {
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'PodcastEpisode', name: 'A' },
          { '@type': 'PodcastEpisode', name: 'B' },
        ],
      },
    ],
    [
      'several episodes',
      [
        { '@type': 'PodcastEpisode', name: 'A' },
        { '@type': 'PodcastEpisode', name: 'B' },
      ],
    ],
    [
      'a show with its latest episode',
      { '@type': 'PodcastSeries', episode: { '@type': 'PodcastEpisode', name: 'A' } },
    ],
    [
      'an article with a sound',
      {
        '@type': 'Article',
        audio: { '@type': 'AudioObject', contentUrl: '/ding.mp3', duration: 'PT3S' },
      },
    ],
    [
      'an article that is read aloud',
      { '@type': 'Article', audio: { '@type': 'AudioObject', name: 'A', duration: 'PT9M' } },
    ],
    [
      'episodes that all claim this page',
      ['A', 'B'].map((name) => ({ '@type': 'PodcastEpisode', name, url: '/about' })),
    ],
    ['a name from the prototype', { '@type': '__proto__', name: 'constructor' }],
  ])('takes %s for no episode', (_, data) => {
    const found = findEpisode(page('<p>text</p>', jsonLd(data)), 'https://ferry.example/about');
    expect(found).toMatchObject({ isEpisode: false, reasons: [] });
  });

  test('passes over blocks that do not parse', () => {
    const broken = '<script type="application/ld+json">{"@type": "PodcastEpisode", </script>';
    const found = findEpisode(page('', broken + jsonLd(podcastEpisode)), url);
    expect(found.episode.title).toBe('The Lamp');
  });

  test('never throws, whatever the JSON', () => {
    const root = page('', '<script type="application/ld+json"></script>');
    const script = root.querySelector('script')!;
    const names = [
      '@type',
      'name',
      'url',
      'image',
      'audio',
      'duration',
      'partOfSeries',
      '__proto__',
    ];
    const data = fc.letrec((tie) => ({
      node: fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 6 }),
      any: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('PodcastEpisode', 'AudioObject', 'PT1M', '/a', 'http://['),
        fc.jsonValue(),
        fc.array(tie('any'), { maxLength: 3 }),
        tie('node'),
      ),
    })).node;
    fc.assert(
      fc.property(data, (value) => {
        script.textContent = JSON.stringify(value);
        expect(findEpisode(root, url).episode.page).toBe(
          'https://ferry.example/episodes/the-lamp?utm_source=x',
        );
      }),
    );
  });
});

describe('in the head and text', () => {
  test('reads og: tags, feed and stated date', () => {
    const head =
      meta('og:title', 'The Lamp') +
      meta('og:image', '/lamp.jpg') +
      meta('og:site_name', 'Night Ferry') +
      meta('og:audio', 'https://media.example/lamp.mp3') +
      feedLink();
    const { episode } = findEpisode(page('<p>Episode Date: December 12, 2024</p>', head), url);
    expect(episode).toEqual({
      page: 'https://ferry.example/episodes/the-lamp?utm_source=x',
      title: 'The Lamp',
      show: 'Night Ferry',
      image: 'https://ferry.example/lamp.jpg',
      enclosure: 'https://media.example/lamp.mp3',
      feed: 'https://ferry.example/feed.xml',
      published: '2024-12-12',
      language: 'en',
    });
  });

  test.each([
    ['https://ferry.example/episodes/the-lamp', 'https://ferry.example/episodes/the-lamp'],
    ['/episodes/the-lamp#top', 'https://ferry.example/episodes/the-lamp'],
    ['https://other.example/lamp', 'https://ferry.example/episodes/the-lamp?utm_source=x'],
    ['/', 'https://ferry.example/episodes/the-lamp?utm_source=x'],
    ['http://[', 'https://ferry.example/episodes/the-lamp?utm_source=x'],
  ])('with the canonical link %s calls the page %s', (canonical, expected) => {
    const root = page('', `<link rel="canonical" href="${canonical}">`);
    expect(findEpisode(root, url).episode.page).toBe(expected);
  });

  test.each([
    [
      'https://podscripts.co/podcasts/night-ferry/the-lamp',
      'Night Ferry - The Lamp - A Tale Transcript and Discussion',
      'Night Ferry',
      'The Lamp - A Tale',
    ],
    [
      'https://podscripts.co/podcasts/night-ferry/the-lamp',
      'The Lamp | PodScripts',
      undefined,
      'The Lamp',
    ],
    [
      'https://podscripts.co/podcasts/night-ferry/the-lamp',
      'Night Ferry: The Lamp | PodScripts',
      'Night Ferry',
      'The Lamp',
    ],
    [
      'https://night-ferry.transistor.fm/episodes/the-lamp',
      'The Lamp | Night Ferry',
      'Night Ferry',
      'The Lamp',
    ],
    [
      'https://ferry.example/episodes/the-lamp',
      'Ada Lark - On Bridges',
      undefined,
      'Ada Lark - On Bridges',
    ],
    ['https://ferry.example/a/the-lamp', 'Transcript', undefined, 'Transcript'],
  ])('at %s reads %s as show %s', (address, heading, show, title) => {
    const { episode } = findEpisode(page(`<h1>${heading}</h1>`), address);
    expect(episode).toMatchObject({ title });
    expect(episode.show).toBe(show);
  });

  test('reads a title of spaces without delay', () => {
    const head = meta('og:title', `The${' '.repeat(100_000)}Lamp - transcript`);
    const before = cpuTime();
    expect(findEpisode(page('', head), url).episode.title).toBe('The');
    expect(cpuTime() - before).toBeLessThan(soon * 1000);
  });

  test('does not take a preview for the enclosure', () => {
    const head = meta('og:audio', 'https://p.scdn.co/mp3-preview/0a1b');
    expect(findEpisode(page('', head), url).episode.enclosure).toBeUndefined();
  });
});
