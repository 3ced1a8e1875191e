const page = 'https://a.example/episodes/1';
const episode = { page, title: 'The lamp', show: 'Night Ferry', duration: 61.5, guid: 'g1' };
const sample = { at: 1.5, time: 2, duration: 60, rate: 1, playing: true, advancing: true };
const hosts = ['a.example', 'player.example'];

/** One of each kind that crosses a border between frames. */
export const messages: readonly object[] = [
  {
    type: 'episode',
    turn: 1,
    episode,
    candidates: [
      { kind: 'feed', url: 'https://feeds.example/1' },
      { kind: 'track', url: 'https://a.example/1.vtt', language: 'en' },
    ],
    rows: [{ text: 'Ada: So?', kind: 'text', path: 'main>p', start: 3 }],
    site: { page: 'a.example', players: hosts },
  },
  { type: 'sample', sample, src: page },
  { type: 'media', choices: [{ id: '1', label: 'a', playing: true }], current: '1' },
  { type: 'command', command: 'save-heard', time: 3 },
  { type: 'moment', time: 3, words: 'So' },
  { type: 'text', id: 1, text: 'WEBVTT', status: 200 },
  { type: 'introduce', nonce: '0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f' },
  { type: 'read-chapters', url: page },
  { url: page },
  { type: 'missing-hosts', hosts: { pages: hosts, players: hosts, reads: [] } },
  { type: 'run-on', hosts },
  { type: 'wake' },
  { type: 'media', report: { sample, src: page, muted: false, title: 'The lamp' } },
  { type: 'steer', frameId: 2, wish: { type: 'seek', time: 3 } },
  { type: 'read-text', id: 1, url: page },
  { type: 'frame-media', frameId: 1 },
  { type: 'toggle', open: true },
  { url: 'https://feeds.example/1', episode },
];

export const jsonLd: readonly string[] = [
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'PodcastEpisode',
    name: 'The lamp',
    url: page,
    datePublished: '2026-05-01',
    timeRequired: 'PT1H2M3S',
    associatedMedia: { '@type': 'MediaObject', contentUrl: 'https://a.example/1.mp3' },
    partOfSeries: { '@type': 'PodcastSeries', name: 'Night Ferry', webFeed: '/feed.xml' },
  }),
  JSON.stringify({
    '@graph': [
      { '@type': ['WebPage', 'schema:AudioObject'], duration: 'PT31M', contentUrl: '1.mp3' },
      { '@type': 'ItemList', itemListElement: [{ '@type': 'Episode', name: 'Other' }] },
    ],
  }),
];

export const links: readonly string[] = [
  `${page}#t=1:02:03.5&q=and%20the%20lamp:~:text=and`,
  `${page}#t=npt:75,90`,
  `${page}#t=1h2m3s`,
  'http://[::ffff:127.0.0.1]:80/',
  'https://user:word@0x7f.1/',
];

export const noteTexts: readonly string[] = [
  '# Tides\n\n- *one* and **two**\n- `code` and [a place](https://a.example/1 "t")\n\n> said https://a.example.\n',
  'A line\nand another.\n\n1. ~~three~~\n2. \\*four\\*\n```\nfive\n```\n',
];

export const queries: readonly string[] = [
  '"edge cloud" -horses speaker:"ada stone" 1,000',
  'Straße naïve 今日 ٣ twenty-one -"not this" speaker:ben',
];

export const answers: Readonly<Record<'directory' | 'speech', readonly string[]>> = {
  directory: [
    JSON.stringify({
      resultCount: 2,
      results: [
        { collectionId: 1, collectionName: 'Night Ferry', feedUrl: 'https://feeds.example/1' },
        { collectionName: 'The Night Ferry Podcast', feedUrl: 'javascript:1', trackName: 'x' },
      ],
    }),
  ],
  speech: [
    JSON.stringify({
      text: 'And the lamp was out.',
      language: 'english',
      segments: [
        { start: 0, end: 2, text: ' And the lamp', words: [{ start: 0, end: 1, word: 'And' }] },
        { start: 2, end: 3e9, text: ' was out.' },
      ],
      words: [{ start: 0, end: 0.5, text: 'And' }],
    }),
    JSON.stringify({ error: { message: 'Incorrect API key', code: 401 } }),
  ],
};
