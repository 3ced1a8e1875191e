import { describe, expect, test } from 'vitest';
import { episodeAddresses, isKnownEpisode } from '@/lib/page/episode-addresses';
import { hostPermissions, pageMatches, sites } from '@/lib/page/sites';
import { byButton, fromStart } from '../../fixtures/sites.json';

/** Match patterns as browsers read them: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns */
function isMatched(url: string, patterns: readonly string[]): boolean {
  const { protocol, hostname } = new URL(url);
  return patterns.some((pattern) => {
    const [, scheme, host] = /^(https|\*):\/\/((?:\*\.)?[^/*]+)\/\*$/.exec(pattern)!;
    const isHost = host!.startsWith('*.')
      ? `.${hostname}`.endsWith(host!.slice(1))
      : hostname === host;
    return isHost && (scheme === '*' || protocol === 'https:');
  });
}

test('every site has its addresses to test with', () => {
  expect(Object.keys(fromStart).sort()).toEqual(Object.keys(sites).sort());
});

describe.each(Object.keys(sites) as (keyof typeof sites)[])('%s', (name) => {
  const { episodes, players, others } = fromStart[name];
  const episode = new RegExp(episodeAddresses[name]);
  const strange = Object.entries(fromStart).flatMap(([other, its]) =>
    other === name ? [] : [...its.episodes, ...its.players, ...its.others],
  );

  test.each([...episodes, ...players])('knows %s as an episode on a page we run on', (url) => {
    expect(episode.test(url)).toBe(true);
    expect(isMatched(url, sites[name])).toBe(true);
  });

  test.each(others)('knows %s as something else', (url) => {
    expect(isKnownEpisode(url)).toBe(false);
  });

  test('takes no address of another site for its own', () => {
    const taken = strange.filter((url) => episode.test(url) || isMatched(url, sites[name]));
    expect(taken).toEqual([]);
  });
});

test.each([
  ...Object.values(byButton).flatMap(({ episodes, players }) => [...episodes, ...players]),
  'https://evil.example/https://podscripts.co/podcasts/a/b',
  'https://podscripts.co.evil.example/podcasts/a/b',
])('does not run on %s', (url) => {
  expect(isMatched(url, pageMatches)).toBe(false);
  expect(isKnownEpisode(url)).toBe(false);
});

test.each([
  'https://feeds.transistor.fm/night-ferry',
  'https://share.transistor.fm/s/0a1b2c3d/transcript.vtt',
  'http://feeds.megaphone.fm/night-ferry',
  'https://api.omny.fm/orgs/1/clips/2/transcript?format=WebVTT',
  'https://transcripts.captivate.fm/transcript/1.json',
])('may read %s', (url) => {
  expect(isMatched(url, hostPermissions)).toBe(true);
});
