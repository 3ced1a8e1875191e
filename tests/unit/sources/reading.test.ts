import { beforeEach, describe, expect, test, vi } from 'vitest';
import { searchAddress } from '@/lib/feed/apple-directory';
import type { Episode } from '@/lib/feed/episode';
import type { FetchResult, FetchText } from '@/lib/messaging/fetch-text';
import { readFeedBy, type ReadFeed } from '@/lib/messaging/read-feed';
import { createReading, type Reading, type ReadingPorts } from '@/lib/sources/reading';
import { rememberEpisode, saveChapters } from '@/lib/store/episodes';
import { latestTranscript } from '@/lib/store/transcripts';
import type { Candidate, FeedCandidate } from '@/lib/transcript/candidate';
import { freshDatabase } from '../../support/fresh-database';

const episode: Episode = {
  page: 'https://ferry.example/the-lamp',
  title: 'The Lamp',
  show: 'Night Ferry',
  enclosure: 'https://m.example/7.mp3',
};
const vtt = (said: string) => `WEBVTT\n\n00:01.000 --> 00:04.000\n${said}\n`;
const track = (language: string): Candidate => ({
  kind: 'track',
  url: `https://ferry.example/${language}.vtt`,
  language,
});
const feed: FeedCandidate = { kind: 'feed', url: 'https://feeds.example/ferry' };
const texts: Record<string, string> = {
  'https://ferry.example/en.vtt': vtt('It rains.'),
  'https://ferry.example/es.vtt': vtt('Llueve.'),
};

let db: ReturnType<typeof freshDatabase>;
let shown: Reading[];
/** Milliseconds; every look at it is later than the last. */
let clock = 0;
const now = () => shown.at(-1)!;
const said = () => now().transcript?.lines[0]?.text;

function begin(ports: Partial<ReadingPorts> = {}) {
  const fetchText = vi.fn<FetchText>((url) => {
    const text = texts[url];
    const lost: FetchResult = { ok: false, code: 'network', host: new URL(url).host };
    return Promise.resolve(text === undefined ? lost : { ok: true, text, url });
  });
  const session = createReading({
    db,
    fetchText,
    readFeed: readFeedBy(fetchText),
    readAudioChapters: () => Promise.resolve([]),
    mayAsk: () => false,
    now: () => (clock += 1),
    onChange: (reading) => shown.push(reading),
    painted: () => Promise.resolve(),
    onStoreFailure: (failure) => expect.fail(failure.code),
    ...ports,
  });
  const asked = () => fetchText.mock.calls.map(([url]) => new URL(url).host);
  return { session, asked };
}

beforeEach(() => {
  db = freshDatabase();
  shown = [];
});

describe('a choice', () => {
  const candidates = [track('en'), track('es')];

  test('is shown and kept, and stays when the page is looked at again', async () => {
    const { session } = begin();
    await session.open(1, episode, candidates);
    expect(said()).toBe('It rains.');
    expect(now().choices).toEqual(candidates);
    expect(await session.choose(now().choices[1]!)).toBeUndefined();
    expect(said()).toBe('Llueve.');
    await session.open(1, episode, [...candidates, track('de')]);
    expect(said()).toBe('Llueve.');
    expect(now().chosen).toEqual(candidates[1]);
    const kept = await latestTranscript(db, now().episodeId!);
    expect(kept?.lines[0]?.text).toBe('Llueve.');
  });

  test('that fails changes nothing and says why', async () => {
    const { session } = begin();
    await session.open(1, episode, [track('en'), track('de')]);
    const failure = await session.choose(now().choices[1]!);
    expect(failure).toMatchObject({ failure: { code: 'network', host: 'ferry.example' } });
    expect(said()).toBe('It rains.');
  });

  test('ends with its episode', async () => {
    const { session } = begin();
    await session.open(1, episode, candidates);
    await session.choose(now().choices[1]!);
    await session.open(2, { page: 'https://ferry.example/the-fog' }, candidates);
    expect(said()).toBe('It rains.');
  });
});

test('what the feed told of the episode stays when the page is looked at again', async () => {
  const enclosure = 'https://m.example/fog.mp3';
  const item = { transcripts: [], title: 'The Fog', enclosure: { url: enclosure } };
  const { session } = begin({
    readFeed: () => Promise.resolve({ ok: true, feed: { url: feed.url }, item }),
  });
  const page = { page: 'https://ferry.example/the-fog', enclosure: undefined };
  await session.open(1, page, [feed]);
  shown = [];
  await session.open(1, page, [feed, track('en')]);
  expect(new Set(shown.map((reading) => reading.episode?.enclosure))).toEqual(new Set([enclosure]));
  await session.open(2, { page: 'https://ferry.example/the-lamp' }, []);
  expect(now().episode?.enclosure).toBeUndefined();
});

describe('a feed that takes long', () => {
  /** Reads on until it is stopped. */
  const endless: ReadFeed = (_url, _episode, { signal, onProgress } = {}) =>
    new Promise((resolve) => {
      signal?.addEventListener('abort', () =>
        resolve({ ok: false, code: 'network', host: 'feeds.example' }),
      );
      onProgress?.(3_200_000);
    });

  test('shows its progress, and can be given up', async () => {
    const readFeed = vi.fn(endless);
    const { session, asked } = begin({ readFeed });
    const opening = session.open(1, { ...episode, appleShow: '77' }, [feed]);
    await vi.waitFor(() => expect(now().progress).toEqual({ candidate: feed, bytes: 3_200_000 }));
    session.cancel();
    await opening;
    expect(now()).toMatchObject({
      status: 'none',
      progress: undefined,
      failures: [{ candidate: feed, failure: { code: 'cancelled' } }],
    });
    expect(asked()).toEqual([]);
    expect(readFeed).toHaveBeenCalledTimes(1);
  });

  test('can be tried again', async () => {
    const { session } = begin({ readFeed: endless });
    const opening = session.open(1, episode, [feed]);
    await vi.waitFor(() => expect(now().progress).toBeDefined());
    session.cancel();
    await opening;
    const again = session.retry();
    await vi.waitFor(() => expect(now()).toMatchObject({ status: 'loading', failures: [] }));
    session.cancel();
    await again;
  });

  test('is stopped by the next episode without a word', async () => {
    const { session } = begin({ readFeed: endless });
    void session.open(1, episode, [feed]);
    await vi.waitFor(() => expect(now().progress).toBeDefined());
    await session.open(2, { page: 'https://ferry.example/the-fog' }, [track('en')]);
    expect(now()).toMatchObject({ status: 'ready', progress: undefined, failures: [] });
  });
});

test('the chapters that were kept are shown where the page names none', async () => {
  const chapters = [
    { start: 0, title: 'The lamp' },
    { start: 60, title: 'The fog' },
  ];
  const { id } = await rememberEpisode(db, episode, 1);
  await saveChapters(db, id, { clock: 'transcript', chapters });
  await begin().session.open(1, episode, [], []);
  expect(now().chapters?.chapters).toEqual(chapters);
});

describe('Apple’s directory', () => {
  const directory = new URL(searchAddress(episode)!).host;

  test('is asked once the listener says so, for this episode alone', async () => {
    const { session, asked } = begin();
    await session.open(1, episode, []);
    expect(now().unasked).toBe('Night Ferry');
    expect(asked()).toEqual([]);
    await session.askDirectory();
    expect(asked()).toEqual([directory]);
    expect(now().failures).toMatchObject([{ candidate: { kind: 'directory' } }]);
    await session.open(2, { ...episode, page: 'https://ferry.example/the-fog' }, []);
    expect(asked()).toEqual([directory]);
    expect(now().unasked).toBe('Night Ferry');
  });

  test('is asked by itself where the listener always allows it', async () => {
    const { session, asked } = begin({ mayAsk: () => true });
    await session.open(1, episode, []);
    expect(asked()).toEqual([directory]);
  });
});

test('what is read again as it was kept is neither drawn nor kept anew', async () => {
  await begin().session.open(1, episode, [track('en')]);
  const kept = await latestTranscript(db, now().episodeId!);
  shown = [];
  const { session } = begin();
  await session.open(1, episode, [track('en')]);
  const lines = shown.flatMap(({ transcript }) => transcript?.lines ?? []);
  await session.open(1, episode, [track('en')]);
  expect(now().transcript?.lines[0]).toBe(lines.at(-1));
  expect(await latestTranscript(db, now().episodeId!)).toEqual(kept);
  await session.open(2, episode, [track('es')]);
  expect(said()).toBe('Llueve.');
});

describe('a long transcript', () => {
  const cues = Array.from({ length: 2000 }, (_, at) => {
    const time = (second: number) => new Date(second * 1000).toISOString().slice(11, 23);
    return `${time(at)} --> ${time(at + 1)}\nIt rains for the ${at}th time on the ferry.\n`;
  });
  const long = ['WEBVTT\n', ...cues].join('\n');
  const fetchText: FetchText = async (url, { onHead } = {}) => {
    onHead?.(long.slice(0, 20_000));
    return { ok: true, text: long, url };
  };

  test('is shown by its first lines, painted before the rest is read', async () => {
    const painted = vi.fn(async () => {
      expect(now().head?.lines[0]?.text).toBe('It rains for the 0th time on the ferry.');
      expect(now().transcript).toBeUndefined();
    });
    const { session } = begin({ fetchText, painted });
    await session.open(1, episode, [track('en')]);
    expect(painted).toHaveBeenCalledOnce();
    expect(now().transcript?.lines).toHaveLength(2000);
    expect(now().head).toBeUndefined();
  });

  test('of an episode that was left meanwhile is not shown', async () => {
    const painted = async () =>
      void session.open(2, { ...episode, page: 'https://a.example/' }, []);
    const { session } = begin({ fetchText, painted });
    await session.open(1, episode, [track('en')]);
    expect(now().turn).toBe(2);
    expect(now().head).toBeUndefined();
    expect(now().transcript).toBeUndefined();
  });
});
