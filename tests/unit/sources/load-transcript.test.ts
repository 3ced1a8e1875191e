import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Episode } from '@/lib/feed/episode';
import type { FetchText } from '@/lib/messaging/fetch-text';
import type { Candidate, PageCandidate } from '@/lib/transcript/candidate';
import type { Transcript } from '@/lib/transcript/types';
import { loadTranscript, named, network, rss, vtt } from '../../support/sources';
import { cpuTime, soon } from '@/tests/support/cpu-time';

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
  const before = cpuTime();
  await loadTranscript({ episode, candidates: [track], fetchText: network({ [track.url]: text }) });
  expect(cpuTime() - before).toBeLessThan(soon * 1000);
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
