// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { findEpisode } from '@/lib/page/episode/find-episode';
import { page } from '../dom';

const url = 'https://ferry.example/episodes/the-lamp?utm_source=x#t=3';
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const feedLink = (title = 'Night Ferry') =>
  `<link rel="alternate" type="application/rss+xml" title="${title}" href="/feed.xml">`;

/** A media element of a given length, as far as the page knows it. */
function recording(root: Document, duration: number): HTMLMediaElement {
  const media = root.querySelector('audio') ?? root.createElement('audio');
  Object.defineProperty(media, 'duration', { value: duration });
  return media;
}

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
