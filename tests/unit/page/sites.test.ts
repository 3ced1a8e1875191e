import { describe, expect, test } from 'vitest';
import { hostPermissions, isKnownEpisode, pageMatches, sites } from '@/lib/page/sites';

/** For every site: addresses of episodes, and of other pages of it. Slugs are invented. */
const examples: Record<keyof typeof sites, { episodes: string[]; others: string[] }> = {
  podscripts: {
    episodes: [
      'https://podscripts.co/podcasts/night-ferry/the-lamp',
      'https://podscripts.co/podcasts/night-ferry/the-lamp/?x=1',
    ],
    others: [
      'https://podscripts.co/',
      'https://podscripts.co/podcasts/night-ferry',
      'https://podscripts.co/podcasts/night-ferry/',
      'https://podscripts.co/search?q=lamp',
    ],
  },
  transistor: {
    episodes: [
      'https://share.transistor.fm/s/0a1b2c3d',
      'https://share.transistor.fm/e/0a1b2c3d',
      'https://night-ferry.transistor.fm/episodes/the-lamp',
      'https://night-ferry.transistor.fm/episodes/the-lamp/transcript',
      'https://night-ferry.transistor.fm/12',
    ],
    others: [
      'https://night-ferry.transistor.fm/',
      'https://night-ferry.transistor.fm/episodes',
      'https://night-ferry.transistor.fm/about',
      'https://dashboard.transistor.fm/shows/1',
      'https://feeds.transistor.fm/night-ferry',
    ],
  },
  apple: {
    episodes: [
      'https://podcasts.apple.com/us/podcast/the-lamp/id123?i=1000456',
      'https://podcasts.apple.com/podcast/id123?i=1000456',
    ],
    others: [
      'https://podcasts.apple.com/us/podcast/night-ferry/id123',
      'https://podcasts.apple.com/us/search?term=lamp',
    ],
  },
  overcast: {
    episodes: ['https://overcast.fm/+AbC_1-2'],
    others: ['https://overcast.fm/podcasts', 'https://overcast.fm/itunes123/night-ferry'],
  },
  pocketCasts: {
    episodes: [
      'https://play.pocketcasts.com/podcasts/a1/episode/b2',
      'https://pca.st/episode/a1-b2',
      'https://pca.st/abc123',
    ],
    others: ['https://play.pocketcasts.com/discover', 'https://pocketcasts.com/?next=/episode/'],
  },
  castbox: {
    episodes: ['https://castbox.fm/episode/The-Lamp-id123-id456', 'https://castbox.fm/ep/123'],
    others: ['https://castbox.fm/channel/Night-Ferry-id123'],
  },
  podchaser: {
    episodes: [
      'https://www.podchaser.com/podcasts/night-ferry-12/episodes/the-lamp-34',
      'https://www.podchaser.com/podcasts/night-ferry-12/episodes/the-lamp-34/transcript',
    ],
    others: [
      'https://www.podchaser.com/podcasts/night-ferry-12',
      'https://www.podchaser.com/podcasts/night-ferry-12/episodes/recent',
    ],
  },
  podverse: {
    episodes: ['https://podverse.fm/episode/a_B-1'],
    others: ['https://podverse.fm/podcast/a_B-1'],
  },
  buzzsprout: {
    episodes: [
      'https://www.buzzsprout.com/12/episodes/34-the-lamp',
      'https://nightferry.buzzsprout.com/12/34',
    ],
    others: ['https://www.buzzsprout.com/12', 'https://www.buzzsprout.com/login'],
  },
  simplecast: {
    episodes: [
      'https://night-ferry.simplecast.com/episodes/the-lamp',
      'https://player.simplecast.com/0a1b2c3d-0000-0000-0000-0a1b2c3d4e5f',
    ],
    others: [
      'https://night-ferry.simplecast.com/episodes',
      'https://api.simplecast.com/episodes/1',
    ],
  },
  captivate: {
    episodes: [
      'https://night-ferry.captivate.fm/episode/the-lamp',
      'https://player.captivate.fm/episode/0a1b',
    ],
    others: ['https://night-ferry.captivate.fm/', 'https://feeds.captivate.fm/night-ferry/'],
  },
  fireside: {
    episodes: [
      'https://night-ferry.fireside.fm/12',
      'https://share.fireside.fm/episode/a+b',
      'https://player.fireside.fm/v3/a+b',
    ],
    others: ['https://night-ferry.fireside.fm/episodes'],
  },
  acast: {
    episodes: [
      'https://shows.acast.com/night-ferry/episodes/the-lamp',
      'https://embed.acast.com/night-ferry/the-lamp',
    ],
    others: ['https://shows.acast.com/night-ferry', 'https://embed.acast.com/night-ferry'],
  },
  omny: {
    episodes: [
      'https://omny.fm/shows/night-ferry/the-lamp',
      'https://omny.fm/shows/night-ferry/the-lamp/embed',
    ],
    others: [
      'https://omny.fm/shows/night-ferry',
      'https://omny.fm/shows/night-ferry/playlists/all',
    ],
  },
  megaphone: {
    episodes: ['https://player.megaphone.fm/ABC123'],
    others: ['https://player.megaphone.fm/', 'https://player.megaphone.fm/playlist'],
  },
  libsyn: {
    episodes: ['https://play.libsyn.com/embed/episode/id/123/x'],
    others: ['https://play.libsyn.com/embed/show/1'],
  },
};

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

describe.each(Object.entries(examples))('%s', (name, { episodes, others }) => {
  const site = sites[name as keyof typeof sites];
  test.each(episodes)('knows %s as an episode on a page we run on', (url) => {
    expect(new RegExp(site.episode).test(url)).toBe(true);
    expect(isMatched(url, site.matches)).toBe(true);
  });
  test.each(others)('knows %s as something else', (url) => {
    expect(isKnownEpisode(url)).toBe(false);
  });
});

test.each([
  'https://www.youtube.com/watch?v=abcdefghijk',
  'https://open.spotify.com/episode/abc',
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
