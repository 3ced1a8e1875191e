import type { MarkedEpisode } from '@/lib/highlights/export/marked-episode';
import { someHighlight } from './highlights';

const page = 'https://podcasts.example/edge?e=1';

/** An episode as it mostly is, and one of hostile and foreign texts. */
export const someEpisodes: readonly MarkedEpisode[] = [
  {
    episode: {
      page,
      title: 'Edges',
      show: 'The Show',
      published: '2026-05-01T10:00:00Z',
      guid: 'edge-1',
      enclosure: 'https://audio.example/edge.mp3',
      feed: 'https://podcasts.example/feed.xml',
    },
    highlights: [
      someHighlight({
        id: '3f2c8a54-6d1b-4c7e-9a10-5b8e2f7d6c01',
        speaker: 'Ann',
        note: 'Look this up.\nSoon.',
        tags: ['edge', 'to do'],
        created: Date.UTC(2026, 4, 2, 9, 30),
        edited: Date.UTC(2026, 4, 3, 9, 30),
      }),
      someHighlight({
        id: '3f2c8a54-6d1b-4c7e-9a10-5b8e2f7d6c02',
        quote: 'Hello.',
        playbackStart: 4.9,
        playbackEnd: 6,
        colour: 'blue',
        created: Date.UTC(2026, 4, 2, 9, 31),
        edited: Date.UTC(2026, 4, 2, 9, 31),
      }),
    ],
  },
  {
    episode: {
      page: 'https://podcasts.example/rtl',
      title: '--- "quoted": {yaml} # [x](y) \u0000 -->',
      show: 'שלום <b>& co</b>',
      published: 'yesterday',
    },
    highlights: [
      someHighlight({
        id: 'from an old_file',
        quote: '=HYPERLINK("http://evil.example")\n\n# no heading ^marginear-x 🎧 مرحبا',
        speaker: '**Bob**\n@all',
        note: '+1 """\n[[Inbox]] <script>alert(1)</script>\n\n---\n| a | b |',
        tags: ['#a](b', '  ', '@b', 'שלום'],
        playbackStart: 3723.25,
        playbackEnd: 3730,
        colour: 'pink',
      }),
    ],
  },
];

/** Texts that have broken an exporter somewhere. */
export const hostileTexts: readonly string[] = [
  '=cmd|"/C calc"!A0',
  '＝1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '"""',
  "'); alert(1); ('",
  '</style></script><img src=x onerror=alert(1)>',
  '---\nevil: true\n---',
  '- [ ] {{title}} ${x} %% ==x== $$',
  '\u202Eabc\u2066 مرحبا שלום',
  '👩‍👩‍👧‍👦 \uD83D lone',
  'a\u0000b\u0007c\u2028d\u0085e',
  'x'.repeat(1_000_000),
  '"\n'.repeat(300_000),
];
