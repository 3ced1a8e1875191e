// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { playerHosts } from '@/lib/page/episode/player-frames';

const url = 'https://ferry.example/episodes/the-lamp';

/** In no document, where they would be loaded. */
function frames(...addresses: string[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const address of addresses) {
    const frame = document.createElement('iframe');
    frame.setAttribute('src', address);
    fragment.append(frame);
  }
  return fragment;
}

test.each([
  ['https://w.soundcloud.com/player/?url=a', 'w.soundcloud.com'],
  ['https://open.spotify.com/embed/episode/a', 'open.spotify.com'],
  ['https://www.npr.org/player/embed/1/2', 'www.npr.org'],
  ['https://embed.podcasts.apple.com/us/podcast/a', 'embed.podcasts.apple.com'],
  ['//player.harbour.example/12', 'player.harbour.example'],
])('a frame of %s is a player of %s', (src, host) => {
  expect(playerHosts(frames(src), url)).toEqual([host]);
});

test.each([
  'https://www.google.com/maps/embed?pb=1',
  'https://platform.twitter.com/embed/Tweet.html',
  'https://ferry.example/player',
  'about:blank',
  'javascript:player()',
  'data:text/html,player',
  'https://[player',
  '',
])('a frame of %j is none', (src) => {
  expect(playerHosts(frames(src), url)).toEqual([]);
});

test('a player is named once, and five at most', () => {
  const many = Array.from({ length: 100 }, (_, index) => `https://player.h${index}.example/`);
  expect(playerHosts(frames('https://player.h0.example/again', ...many), url)).toHaveLength(5);
});
