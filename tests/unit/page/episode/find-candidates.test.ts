// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { findCandidates } from '@/lib/page/episode/find-candidates';
import { page } from '../dom';

const url = 'https://ferry.example/episodes/the-lamp';
const link = (href: string, title = '') =>
  `<link rel="alternate" type="application/rss+xml" href="${href}" title="${title}">`;

test.each([
  [
    'captions',
    '<track kind="captions" src="/a.vtt" srclang="en" label="English">',
    [{ kind: 'track', url: 'https://ferry.example/a.vtt', language: 'en', label: 'English' }],
  ],
  [
    'subtitles, which is also the default',
    '<track src="a.vtt"><track kind="SUBTITLES" src="b.vtt">',
    [
      { url: 'https://ferry.example/episodes/a.vtt' },
      { url: 'https://ferry.example/episodes/b.vtt' },
    ],
  ],
  [
    'no chapters, metadata or descriptions',
    '<track kind="chapters" src="a.vtt"><track kind="metadata" src="a.vtt"><track kind="descriptions" src="a.vtt"><track kind="speech" src="a.vtt">',
    [],
  ],
  [
    'nothing that cannot be fetched',
    '<track src="blob:https://x/1"><track src="data:text/vtt,a"><track src="javascript:1"><track>',
    [],
  ],
  ['each address once', '<track src="a.vtt"><track kind="captions" src="a.vtt">', [{}]],
])('finds in tracks %s', (_, tracks, expected) => {
  const found = findCandidates(page(`<audio>${tracks}</audio>`), url);
  expect(found).toHaveLength(expected.length);
  expect(found).toMatchObject(expected);
});

test('takes the tracks of the media that plays', () => {
  const root = page(
    '<audio id="a"><track src="a.vtt"></audio><audio id="b"><track src="b.vtt"></audio>',
  );
  const [track] = findCandidates(root, url, root.querySelector<HTMLMediaElement>('#b')!);
  expect(track).toMatchObject({ url: 'https://ferry.example/episodes/b.vtt' });
});

test('finds feeds, podcasts first, without those of comments', () => {
  const head =
    link('/feed/', 'Ferry Blog') +
    link('/comments/feed/', 'Ferry Blog &raquo; Comments Feed') +
    link('/the-lamp/feed/', 'Ferry Blog &raquo; The Lamp Comments Feed') +
    link('https://feeds.transistor.fm/ferry', 'Night Ferry') +
    link('/feed/podcast', 'Ferry Podcast') +
    link('ftp://x/feed');
  expect(findCandidates(page('', head), url)).toEqual([
    { kind: 'feed', url: 'https://feeds.transistor.fm/ferry' },
    { kind: 'feed', url: 'https://ferry.example/feed/podcast' },
    { kind: 'feed', url: 'https://ferry.example/feed/' },
  ]);
});
