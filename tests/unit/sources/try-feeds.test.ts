import { describe, expect, test, vi } from 'vitest';
import { lookupAddress, searchAddress } from '@/lib/feed/apple-directory';
import type { Episode } from '@/lib/feed/episode';
import type { FetchResult, FetchText } from '@/lib/messaging/fetch-text';
import { readFeedBy } from '@/lib/messaging/read-feed';
import { loadTranscript } from '@/lib/sources/load-transcript';
import type { LoadOptions } from '@/lib/sources/loading';
import type { Candidate } from '@/lib/transcript/candidate';

const episode: Episode = {
  page: 'https://ferry.example/the-lamp',
  title: 'The Lamp',
  show: 'Night Ferry',
};
const feed = 'https://feeds.example/ferry';
const lookup = lookupAddress('77');
const search = searchAddress(episode)!;
const rss = (item: string, title = 'The Lamp') =>
  `<rss><channel><title>Night Ferry</title><item><title>${title}</title><enclosure url="https://m.example/7.mp3"/>${item}</item></channel></rss>`;
const inFeed = '<podcast:transcript url="/t.vtt"/>';
const vtt = 'WEBVTT\n\n00:01.000 --> 00:04.000\nRain.\n';
const found = (...shows: object[]) => JSON.stringify({ resultCount: shows.length, results: shows });
const ferry = { collectionId: 77, collectionName: 'Night Ferry', feedUrl: feed };
const texts = { [feed]: rss(inFeed), 'https://feeds.example/t.vtt': vtt };

function load(answers: Record<string, string>, options: Partial<LoadOptions> = {}) {
  const fetchText = vi.fn<FetchText>((url) => {
    const text = answers[url];
    const lost: FetchResult = { ok: false, code: 'network', host: new URL(url).host };
    return Promise.resolve(text === undefined ? lost : { ok: true, text, url });
  });
  const asked = () => fetchText.mock.calls.map(([url]) => url);
  const loading = loadTranscript({
    episode,
    candidates: [],
    fetchText,
    readFeed: readFeedBy(fetchText),
    ...options,
  });
  return loading.then((result) => ({ result, asked: asked() }));
}

describe('by the show’s number in Apple’s directory', () => {
  const known = { episode: { ...episode, appleShow: '77' } };

  test('finds the feed, and the transcript in it', async () => {
    const { result, asked } = await load({ ...texts, [lookup]: found(ferry) }, known);
    expect(result.transcript?.lines[0]?.text).toBe('Rain.');
    expect(result.episode).toMatchObject({ feed, enclosure: 'https://m.example/7.mp3' });
    expect(asked).toEqual([lookup, feed, 'https://feeds.example/t.vtt']);
  });

  test('does not ask where the page’s feed lists the episode', async () => {
    const candidates: Candidate[] = [{ kind: 'feed', url: feed }];
    const { result, asked } = await load({ [feed]: rss('') }, { ...known, candidates });
    expect(asked).toEqual([feed]);
    expect(result).toMatchObject({
      failures: [],
      episode: { enclosure: 'https://m.example/7.mp3' },
    });
  });

  test('reads no feed twice', async () => {
    const candidates: Candidate[] = [{ kind: 'feed', url: feed }];
    const answers = { [feed]: rss(inFeed, 'Other'), [lookup]: found(ferry) };
    const { result, asked } = await load(answers, { ...known, candidates });
    expect(asked).toEqual([feed, lookup]);
    expect(result.failures).toMatchObject([{ failure: { code: 'no-item' } }]);
    expect(result.unasked).toBe('Night Ferry');
  });

  test.each([
    ['no such show', found(), 'no-show'],
    ['another show', found({ ...ferry, collectionId: 78, collectionName: 'Night' }), 'no-show'],
    ['an error page', '<html>', 'no-show'],
  ])('names %s', async (_, answer, code) => {
    const { result } = await load({ [lookup]: answer }, known);
    expect(result.failures).toMatchObject([
      { candidate: { kind: 'directory', url: lookup }, failure: { code } },
    ]);
  });
});

describe('by name in Apple’s directory', () => {
  const answers = { ...texts, [search]: found(ferry) };

  test('asks nobody until the listener allows it, and says what would be sent', async () => {
    const { result, asked } = await load(answers);
    expect(asked).toEqual([]);
    expect(result.unasked).toBe('Night Ferry');
  });

  test('finds the feed once it may ask', async () => {
    const { result, asked } = await load(answers, { mayAsk: true });
    expect(asked).toEqual([search, feed, 'https://feeds.example/t.vtt']);
    expect(result.transcript?.source.kind).toBe('feed');
    expect(result.unasked).toBeUndefined();
  });

  test('goes on to the next show of that name', async () => {
    const namesake = { ...ferry, feedUrl: 'https://feeds.example/namesake' };
    const { result } = await load(
      {
        ...answers,
        [search]: found(namesake, ferry),
        [namesake.feedUrl]: rss(inFeed, 'Other'),
      },
      { mayAsk: true },
    );
    expect(result.episode.feed).toBe(feed);
  });

  test('is not needed where there are transcript and audio', async () => {
    const { result, asked } = await load(answers, {
      mayAsk: true,
      episode: { ...episode, enclosure: 'https://m.example/7.mp3' },
      candidates: [{ kind: 'track', url: 'https://feeds.example/t.vtt' }],
    });
    expect(asked).toEqual(['https://feeds.example/t.vtt']);
    expect(result.unasked).toBeUndefined();
  });
});

test('reads the feed for the audio of a page that has a transcript and no player', async () => {
  const candidates: Candidate[] = [
    { kind: 'track', url: 'https://feeds.example/t.vtt' },
    { kind: 'feed', url: feed },
  ];
  const { result } = await load({ ...texts, [feed]: rss('') }, { candidates });
  expect(result.transcript?.source.kind).toBe('track');
  expect(result.episode.enclosure).toBe('https://m.example/7.mp3');
});

test('offers every transcript that did not fail as a choice', async () => {
  const languages = ['en', 'es', 'de']
    .map((language) => `<podcast:transcript url="/${language}.vtt" language="${language}"/>`)
    .join('');
  const { result } = await load(
    {
      [feed]: rss(languages),
      'https://feeds.example/es.vtt': vtt,
      'https://feeds.example/de.vtt': vtt,
    },
    { candidates: [{ kind: 'feed', url: feed }], episode: { ...episode, language: 'en' } },
  );
  expect(result.failures).toHaveLength(1);
  expect(result.choices).toMatchObject([{ language: 'es' }, { language: 'de' }]);
  expect(result.chosen).toBe(result.choices[0]);
});

test('offers one of several formats of a text, the one that is shown', async () => {
  const formats = ['vtt', 'srt', 'json']
    .map((type) => `<podcast:transcript url="/t.${type}" type="text/${type}"/>`)
    .join('');
  const spanish = '<podcast:transcript url="/es.vtt" language="es"/>';
  const answers = {
    [feed]: rss(formats + spanish).replace('<item>', '<language>en-GB</language><item>'),
    'https://feeds.example/t.srt': vtt,
  };
  const { result } = await load(answers, { candidates: [{ kind: 'feed', url: feed }] });
  expect(result.choices).toMatchObject([
    { url: 'https://feeds.example/t.srt', language: 'en-GB' },
    { url: 'https://feeds.example/es.vtt', language: 'es' },
  ]);
});

test('tells how far the reading of a feed has come', async () => {
  const onProgress = vi.fn();
  const candidate = { kind: 'feed' as const, url: feed };
  await load(texts, {
    candidates: [candidate],
    onProgress,
    readFeed: (_url, _episode, options) => {
      options?.onProgress?.(3_200_000);
      return Promise.resolve({ ok: true, feed: { url: feed } });
    },
  });
  expect(onProgress.mock.calls).toEqual([[{ candidate, bytes: 3_200_000 }], [undefined]]);
});
