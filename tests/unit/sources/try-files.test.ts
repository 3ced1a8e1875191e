import { expect, test } from 'vitest';
import type { Episode } from '@/lib/feed/episode';
import type { Candidate } from '@/lib/transcript/candidate';
import {
  firstText,
  json,
  loadTranscript,
  named,
  network,
  rss,
  srt,
  vtt,
} from '../../support/sources';

const episode: Episode = {
  page: 'https://ferry.example/episodes/the-lamp',
  title: 'The Lamp',
  language: 'en',
};
const feed: Candidate = { kind: 'feed', url: 'https://feeds.example/ferry' };

const load = (item: string, texts: Record<string, string | number> = {}, given = episode) =>
  loadTranscript({
    episode: given,
    candidates: [feed],
    fetchText: network({ [feed.url]: rss(item), ...texts }),
  });

test.each([
  ['vtt', vtt('Rain.')],
  ['srt', srt('Rain.')],
  ['json', json('Rain.')],
])('reads %s, also when it is served as plain text', async (format, text) => {
  const { transcript, failures } = await load(named('/t'), { 'https://feeds.example/t': text });
  expect(transcript).toMatchObject({ timing: 'cue', source: { kind: 'feed', format } });
  expect(firstText(transcript)).toBe('Rain.');
  expect(failures).toEqual([]);
});

test('adds what the item says to the episode', async () => {
  const facts =
    '<guid>7</guid><enclosure url="https://m.example/7.mp3"/><pubDate>Thu, 12 Dec 2024 09:00:00 GMT</pubDate><itunes:duration>72</itunes:duration><podcast:chapters url="/7.chapters.json"/>';
  expect((await load(facts)).episode).toEqual({
    ...episode,
    show: 'Night Ferry',
    guid: '7',
    enclosure: 'https://m.example/7.mp3',
    feed: feed.url,
    published: '2024-12-12T09:00:00.000Z',
    duration: 72,
    chapters: 'https://feeds.example/7.chapters.json',
  });
});

test('keeps what the page knows better', async () => {
  const known = { ...episode, show: 'Ferry', duration: 71 };
  const { episode: found } = await load('<itunes:duration>72</itunes:duration>', {}, known);
  expect(found).toMatchObject({ show: 'Ferry', duration: 71 });
});

test.each([
  [
    'the page’s language',
    named('/es', 'type="text/vtt" language="es"') +
      named('/en', 'type="application/json" language="en-US"'),
    'en',
  ],
  [
    'captions',
    named('/en', 'type="text/vtt"') + named('/captions', 'type="application/srt" rel="captions"'),
    'captions',
  ],
  [
    'VTT',
    named('/json', 'type="application/json"') +
      named('/srt', 'type="application/x-subrip"') +
      named('/vtt', 'type="text/vtt"'),
    'vtt',
  ],
  ['what has times', named('/html', 'type="text/html" rel="captions"') + named('/a.srt'), 'a.srt'],
])('prefers %s', async (_, item, name) => {
  const paths = ['es', 'en', 'captions', 'json', 'srt', 'vtt', 'html', 'a.srt'];
  const texts = Object.fromEntries(
    paths.map((path) => [`https://feeds.example/${path}`, vtt(path)]),
  );
  expect(firstText((await load(item, texts)).transcript)).toBe(name);
});

test('goes on to the next file when one fails', async () => {
  const item = ['/gone.vtt', '/empty.vtt', '/login.vtt', '/good.srt']
    .map((path) => named(path))
    .join('');
  const { transcript, failures } = await load(item, {
    'https://feeds.example/gone.vtt': 404,
    'https://feeds.example/empty.vtt': '',
    'https://feeds.example/login.vtt':
      '<!doctype html><html><body><p>Please sign in to go on.</p></body></html>',
    'https://feeds.example/good.srt': srt('Rain.'),
  });
  expect(firstText(transcript)).toBe('Rain.');
  expect(
    failures.map(({ candidate, failure }) => [
      candidate.kind !== 'page' && candidate.url,
      failure.code,
    ]),
  ).toEqual([
    ['https://feeds.example/gone.vtt', 'http'],
    ['https://feeds.example/empty.vtt', 'not-a-transcript'],
    ['https://feeds.example/login.vtt', 'not-a-transcript'],
  ]);
});

test.each([
  ['a feed without the episode', rss('').replace('The Lamp', 'Another'), 'no-item'],
  ['a page in place of the feed', '<html><body>Hello</body></html>', 'no-item'],
  ['an empty feed', '', 'no-item'],
  ['no answer', 503, 'http'],
])('names %s', async (_, answer, code) => {
  const { transcript, failures } = await loadTranscript({
    episode,
    candidates: [feed],
    fetchText: network({ [feed.url]: answer }),
  });
  expect(transcript).toBeUndefined();
  expect(failures).toMatchObject([{ candidate: feed, failure: { code } }]);
});

test('asks the next feed when the first does not hold the episode', async () => {
  const second: Candidate = { kind: 'feed', url: 'https://feeds.example/second' };
  const fetchText = network({
    [feed.url]: rss('').replace('The Lamp', 'Another'),
    [second.url]: rss(named('/t')),
    'https://feeds.example/t': vtt('Rain.'),
  });
  const result = await loadTranscript({ episode, candidates: [feed, second], fetchText });
  expect(firstText(result.transcript)).toBe('Rain.');
  expect(result.episode.feed).toBe(second.url);
});
