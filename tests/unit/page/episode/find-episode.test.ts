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

/** A media element of a given length, as far as the page knows it. */
function recording(root: Document, duration: number): HTMLMediaElement {
  const media = root.querySelector('audio') ?? root.createElement('audio');
  Object.defineProperty(media, 'duration', { value: duration });
  return media;
}

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

describe('decides', () => {
  const blog = 'https://ferry.example/2024/lamp-oil';
  const speech = Array.from(
    { length: 12 },
    (_, index) =>
      `<p>[00:${String(index).padStart(2, '0')}:10] Ada: The river rose again in week ${index}, and nobody slept.</p>`,
  ).join('');

  test.each([
    [
      'a known site’s episode',
      'https://podscripts.co/podcasts/night-ferry/the-lamp',
      '',
      '',
      ['site'],
    ],
    ['a transcript', blog, speech, '', ['transcript']],
    [
      'one recording under an episode’s address',
      url,
      '<audio src="/lamp.mp3"></audio>',
      '',
      ['media'],
    ],
    [
      'one recording under a numbered title',
      blog,
      '<h1>Ep. 12: The Lamp</h1><audio src="/lamp.mp3"></audio>',
      '',
      ['media'],
    ],
    [
      'a download of a podcast host',
      blog,
      '<a href="https://media.transistor.fm/1/2.mp3">Download</a>',
      '',
      ['media'],
    ],
    [
      'og:audio of an episode',
      blog,
      '',
      meta('og:type', 'music.song') + meta('og:audio', 'https://m.example/lamp.mp3'),
      ['media'],
    ],
  ])('for %s', (_, address, body, head, reasons) => {
    expect(findEpisode(page(body, head), address)).toMatchObject({ isEpisode: true, reasons });
  });

  test.each([
    [
      'a post with a sound effect',
      blog,
      '<h1>Lamp oil</h1><audio src="/ding.mp3"></audio>',
      feedLink(),
    ],
    ['a sound that loops', url, '<audio src="/rain.mp3" loop></audio>', ''],
    [
      'a list of recordings',
      'https://ferry.example/podcasts/all',
      '<audio src="/a.mp3"></audio><audio src="/b.mp3"></audio><audio src="/c.mp3"></audio>',
      '',
    ],
    [
      'a list of downloads',
      'https://ferry.example/podcasts/all',
      '<a href="/a.mp3">a</a><a href="/b.mp3">b</a>',
      '',
    ],
    [
      'search results',
      'https://ferry.example/podcasts/find?q=episode',
      '<audio src="/a.mp3"></audio>',
      '',
    ],
    [
      'a chapter list',
      blog,
      '<ul><li>0:00 Intro</li><li>3:10 Oil</li><li>9:45 Wicks</li><li>20:00 End</li></ul>',
      '',
    ],
    ['an empty page', blog, '', ''],
  ])('against %s', (_, address, body, head) => {
    expect(findEpisode(page(body, head), address)).toMatchObject({ isEpisode: false, reasons: [] });
  });

  test.each([
    [1200, true],
    [45, false],
    [Number.NaN, false],
  ])('on a post with a feed and a recording of %s s: %s', (duration, expected) => {
    const root = page('<h1>The Lamp</h1><audio src="/lamp.mp3"></audio>', feedLink());
    expect(findEpisode(root, blog, recording(root, duration)).isEpisode).toBe(expected);
  });

  test('on media that stands in no document', () => {
    const root = page('<h1>The Lamp</h1>');
    const media = recording(root, 1200);
    expect(findEpisode(root, url, media)).toMatchObject({ isEpisode: true, reasons: ['media'] });
  });
});
