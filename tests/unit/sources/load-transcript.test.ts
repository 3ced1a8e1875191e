import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Episode } from '@/lib/feed/episode';
import type { FetchResult, FetchText } from '@/lib/messaging/fetch-text';
import { readFeedBy } from '@/lib/messaging/read-feed';
import { loadTranscript as loadWith } from '@/lib/sources/load-transcript';
import type { LoadOptions } from '@/lib/sources/loading';
import type { Candidate, PageCandidate } from '@/lib/transcript/candidate';
import type { Transcript } from '@/lib/transcript/types';

const episode: Episode = {
  page: 'https://ferry.example/episodes/the-lamp',
  title: 'The Lamp',
  language: 'en',
};
const feed: Candidate = { kind: 'feed', url: 'https://feeds.example/ferry' };
const track: Candidate = { kind: 'track', url: 'https://ferry.example/lamp.vtt' };
const fromPage: PageCandidate = {
  kind: 'page',
  shape: 'podscripts',
  language: 'en',
  blocks: [0, 30, 60].map((start) => ({ start, text: 'The river rose. Nobody slept that night.' })),
};

const vtt = (said: string, last = '00:01:10') =>
  `WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n${said}\n\n${last}.000 --> ${last}.900\nThe end.\n`;
const srt = (said: string) =>
  `1\n00:00:01,000 --> 00:00:04,000\n${said}\n\n2\n00:01:10,000 --> 00:01:12,000\nThe end.\n`;
const json = (said: string) =>
  JSON.stringify({
    version: '1.0.0',
    segments: [
      { startTime: 1, endTime: 4, body: said },
      { startTime: 70, endTime: 72, body: 'The end.' },
    ],
  });
const rss = (item: string) =>
  `<rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Night Ferry</title><item><title>The Lamp</title>${item}</item><item><title>Other</title></item></channel></rss>`;
const named = (url: string, attributes = '') => `<podcast:transcript url="${url}" ${attributes}/>`;

/** A network of texts by address; a number is an HTTP status, what is missing does not answer. */
function network(texts: Record<string, string | number>) {
  return vi.fn<FetchText>((url) => {
    const { host } = new URL(url);
    const found = texts[url];
    const answer: FetchResult =
      typeof found === 'string'
        ? { ok: true, text: found, type: 'text/plain', url }
        : found === undefined
          ? { ok: false, code: 'network', host }
          : { ok: false, code: 'http', status: found, host };
    return Promise.resolve(answer);
  });
}

const loadTranscript = (options: Omit<LoadOptions, 'readFeed'>) =>
  loadWith({ readFeed: readFeedBy(options.fetchText), ...options });

const firstText = (transcript?: Transcript) => transcript?.lines[0]?.text;

test('shows the page’s transcript at once and a better one after it', async () => {
  const shown: Transcript[] = [];
  const fetchText = network({ [track.url]: vtt('The river rose.') });
  const loading = loadTranscript({
    episode: { ...episode, enclosure: 'https://media.example/lamp.mp3' },
    candidates: [feed, track, fromPage],
    fetchText,
    onTranscript: (transcript) => shown.push(transcript),
  });
  expect(shown).toMatchObject([
    { timing: 'interpolated', source: { kind: 'page', format: 'podscripts', url: episode.page } },
  ]);
  const { transcript, failures } = await loading;
  expect(shown).toHaveLength(2);
  expect(shown[1]).toBe(transcript);
  expect(transcript).toMatchObject({
    timing: 'cue',
    source: { kind: 'track', format: 'vtt', url: track.url },
  });
  expect(failures).toEqual([]);
  expect(fetchText).toHaveBeenCalledTimes(1);
});

test('fetches nothing when there is nothing to fetch', async () => {
  const fetchText = network({});
  expect(await loadTranscript({ episode, candidates: [], fetchText })).toEqual({
    episode,
    choices: [],
    failures: [],
    unasked: episode.title,
  });
  expect(fetchText).not.toHaveBeenCalled();
});

describe('from a feed', () => {
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
      '<guid>7</guid><enclosure url="https://m.example/7.mp3"/><pubDate>Thu, 12 Dec 2024 09:00:00 GMT</pubDate><itunes:duration>72</itunes:duration>';
    expect((await load(facts)).episode).toEqual({
      ...episode,
      show: 'Night Ferry',
      guid: '7',
      enclosure: 'https://m.example/7.mp3',
      feed: feed.url,
      published: '2024-12-12T09:00:00.000Z',
      duration: 72,
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
    [
      'what has times',
      named('/html', 'type="text/html" rel="captions"') + named('/a.srt'),
      'a.srt',
    ],
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
});

test.each([
  ['a cut file', vtt('The river rose.', '00:00:09')],
  ['text without times', 'The river rose. Nobody slept that night.'],
])('keeps the page’s transcript before %s', async (_, text) => {
  const { transcript } = await loadTranscript({
    episode,
    candidates: [fromPage, track],
    fetchText: network({ [track.url]: text }),
  });
  expect(transcript?.source.kind).toBe('page');
});

test('keeps the page’s transcript before one in another language', async () => {
  const candidates: Candidate[] = [fromPage, { ...track, language: 'es' }];
  const { transcript } = await loadTranscript({
    episode,
    candidates,
    fetchText: network({ [track.url]: vtt('Llueve.') }),
  });
  expect(transcript?.source.kind).toBe('page');
});

test('says of page text without speech that it is no transcript', async () => {
  const empty = { ...fromPage, blocks: [] };
  const { failures } = await loadTranscript({
    episode,
    candidates: [empty],
    fetchText: network({}),
  });
  expect(failures).toEqual([{ candidate: empty, failure: { code: 'not-a-transcript' } }]);
});

test('tells nobody anything once it was stopped', async () => {
  const stop = new AbortController();
  const onTranscript = vi.fn();
  const fetchText: FetchText = (url) => {
    stop.abort();
    return Promise.resolve({ ok: true, text: vtt('Rain.'), url });
  };
  const result = await loadTranscript({
    episode,
    candidates: [track, feed],
    fetchText,
    signal: stop.signal,
    onTranscript,
  });
  expect(onTranscript).not.toHaveBeenCalled();
  expect(result).toEqual({ episode, choices: [track], failures: [] });
});

test.each([
  ['zeros', '\0'],
  ['cues', '00:00:01.000 --> 00:00:02.000\nRain.\n\n'],
  ['arrows', '-->'],
  ['brackets', '[{"'],
  ['digits', '1:'],
])('is done with 10 MB of %s in under 2 s', async (_, piece) => {
  const text = piece.repeat(Math.ceil(10_000_000 / piece.length));
  const before = performance.now();
  await loadTranscript({ episode, candidates: [track], fetchText: network({ [track.url]: text }) });
  expect(performance.now() - before).toBeLessThan(2_000);
});

test('never throws, whatever comes back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string(), { minLength: 3, maxLength: 3 }),
      async ([feedText = '', fileText = '', trackText = '']) => {
        const fetchText = network({
          [feed.url]: rss(named('/t') + feedText),
          'https://feeds.example/t': fileText,
          [track.url]: trackText,
        });
        const result = await loadTranscript({ episode, candidates: [track, feed], fetchText });
        expect(result.episode.page).toBe(episode.page);
      },
    ),
  );
});
