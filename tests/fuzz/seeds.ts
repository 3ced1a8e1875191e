import { someHighlight } from '../support/highlights';

const said = [
  'The river rose twice that spring, and nobody in the village slept well.',
  'We packed the boat before dawn. The lamp was already out.',
  'So what did you do with the horses? You could not leave them there.',
  '[Music]',
  'No, we walked them up the hill, one after the other, in the rain.',
  'And in the morning the bridge was gone; Mr. Ode saw only the posts.',
  'Thank you for telling us all of this. It was a pleasure to have you.',
];
const names = ['Ada', 'Ben van Ode'];
const two = (value: number) => String(value).padStart(2, '0');
const mark = (n: number, point = '.') => `00:00:${two(n * 6)}${point}000`;
const rows = said.map((text, n) => ({
  text,
  name: names[n % 2]!,
  start: n * 6,
  end: n * 6 + 5.5,
  from: mark(n),
  to: mark(n + 1),
}));
const words = rows.flatMap(({ text, start, name }) =>
  text.split(' ').map((word, n) => ({
    word,
    start: start + n / 3,
    end: start + (n + 1) / 3,
    speaker: name,
  })),
);
const each = (write: (row: (typeof rows)[number], n: number) => string) =>
  rows.map(write).join('\n');

const episode = { id: 'e', page: 'https://a.example', keys: [], firstSeen: 1, lastSeen: 2 };
const highlight = someHighlight({ id: 'h', episodeId: 'e', tags: names });

/** Small transcripts of every format and dialect that is read. */
export const transcripts = {
  vtt: [
    `WEBVTT\nLanguage: en\n\nNOTE by hand\n\nSTYLE\n::cue {}\n\n${each(({ from, to, text, name }) => `${from} --> ${to} align:start\n<v ${name}>${text}\n`)}`,
    `WEBVTT - Night Ferry\n\n${each(({ from, to, text }, n) => `${n}\n${from} --> ${to}\n<c.loud>${text.replace(' ', ' <00:00:01.500>')}</c> &amp; so\n`)}`,
    `WEBVTT\n\n${each(({ from, to, text }, n) => `${from} --> ${to}\n${said[n - 1] ?? ' '}\n${text}\n`)}`,
    `WEBVTT\n\n${each(({ from, to, text }) => `${from} --> ${to}\n>> ADA: ${text} >> yes\n- no\n- so\n`)}`,
  ],
  srt: [
    each(
      ({ text, name }, n) => `${n}\n${mark(n, ',')} --> ${mark(n + 1, ',')}\n${name}: ${text}\n`,
    ),
    each(
      ({ text }, n) => `0:00:${n * 6} -> 0:00:${n * 6 + 5}\n{\\an8}<i>${text}</i>\n\n(LAUGHTER)\n`,
    ),
    words
      .map(({ word }, n) => `${n}\n00:00:${two(n)},5 --> 00:00:${two(n + 1)},5\n${word}\n`)
      .join('\n'),
  ],
  tsv: [
    `start\tend\ttext\n${each(({ text, start, end }) => `${start * 1000}\t${end * 1000}\t${text}`)}`,
    each(({ text, start, end }) => `${start}.000000\t${end.toFixed(6)}\t${text}\n\\\t80.5\t440.0`),
  ],
  json: [
    JSON.stringify({
      version: '1.0.0',
      segments: rows.map(({ text, start, end, name }) => ({
        speaker: name,
        startTime: start,
        endTime: end,
        body: text,
      })),
    }),
    JSON.stringify({
      language: 'en',
      segments: rows.map(({ text, start, end }, id) => ({ id, start, end, text })),
      words,
    }),
    JSON.stringify({
      transcription: rows.map(({ text, from, to, start, end }) => ({
        timestamps: { from, to },
        offsets: { from: start * 1000, to: end * 1000 },
        text,
      })),
    }),
    JSON.stringify({
      results: {
        channels: [
          {
            alternatives: [
              {
                transcript: 'x',
                words,
                paragraphs: {
                  paragraphs: rows.map(({ text, start, end }, n) => ({
                    speaker: n % 2,
                    sentences: [{ text, start, end }],
                  })),
                },
              },
            ],
          },
        ],
      },
    }),
    JSON.stringify({
      utterances: rows.map(({ text, start, end }) => ({
        text,
        start: start * 1000,
        end: end * 1000,
        speaker: 'A',
        words: [],
      })),
    }),
    JSON.stringify({
      events: rows.map(({ text, start }) => ({
        tStartMs: start * 1000,
        dDurationMs: 9000,
        segs: text.split(' ').map((utf8, n) => ({ utf8, tOffsetMs: n * 100 })),
      })),
    }),
    JSON.stringify(words.slice(0, 40)),
  ],
  html: [
    each(
      ({ text, name, start }) => `<cite>${name}:</cite><time>0:${two(start)}</time><p>${text}</p>`,
    ),
    `<!DOCTYPE html><html><head><title>x</title></head><body><h1>Ferry</h1>${each(({ text, name }) => `<p><strong>${name}:</strong> ${text} &amp; <br> so</p>`)}<script>a<b</script></body></html>`,
    `<?xml version="1.0"?><tt><body><div>${each(({ text, from, to }) => `<p begin="${from}" end="${to}">${text}<br/>so</p>`)}</div></body></tt>`,
  ],
  text: [
    each(({ text, name, start }) => `[00:00:${two(start)}] ${name}: ${text}`),
    each(({ text, name, start }) => `${name} (0:${two(start)})\n${text}\n`),
    each(({ text, name }) => `${name.toUpperCase()}: ${text}\n`),
    said.join('\n\n'),
  ],
};

/** Small files of everything that is read, to be mutated. */
export const seeds = {
  ...transcripts,
  feed: [
    `<?xml version="1.0"?><rss xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:psc="http://podlove.org/simple-chapters"><channel><title>Night Ferry</title>${each(({ name, text }, n) => `<item><title>${n}: ${name}</title><guid isPermaLink="false">g${n}</guid><enclosure url="https://a.example/${n}.mp3" length="1" type="audio/mpeg"/><itunes:duration>0:${two(n)}:00</itunes:duration><description><![CDATA[<p>${text}</p>]]></description><podcast:transcript url="t${n}.vtt" type="text/vtt" language="en"/><podcast:chapters url="c.json" type="application/json+chapters"/><psc:chapters><psc:chapter start="00:0${n}:00" title="${name}" href="https://a.example/${n}"/></psc:chapters></item>`)}</channel></rss>`,
  ],
  chapters: [
    JSON.stringify({
      version: '1.2.0',
      chapters: rows.map(({ text, start }) => ({
        startTime: start,
        title: text,
        url: 'https://a.example',
        img: 'a.png',
      })),
    }),
  ],
  notes: [
    each(({ text, start }) => `(0:${two(start)}) ${text.slice(0, 20)}`),
    `<p>Highlights${each(({ name, start }) => `(0:${two(start)}) ${name}<br>`)}</p>`,
  ],
  imports: [
    JSON.stringify({
      format: 'marginear',
      version: 1,
      episodes: [
        {
          ...episode,
          title: names[0],
          show: names[1],
          chapterList: { clock: 'transcript', chapters: [{ start: 0, title: names[0] }] },
        },
      ],
      shows: [
        {
          id: 's',
          keys: ['feed https://a.example'],
          skip: [names[0]],
          speakers: [{ speaker: 'A', name: names[0] }],
          edited: 1,
        },
      ],
      highlights: rows.map(({ text, name, start }) => ({
        ...highlight,
        id: `h${start}`,
        quote: text,
        note: name,
        speaker: name,
      })),
    }),
    JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: rows.map(({ text, start, name }) => ({
        id: `urn:marginear:${start}`,
        type: 'Annotation',
        created: '2026-05-01T10:00:00Z',
        body: [{ type: 'TextualBody', value: name, purpose: 'tagging' }],
        target: {
          source: { id: 'https://a.example/1', 'schema:name': 'Night Ferry' },
          selector: [
            { type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' },
            { type: 'FragmentSelector', value: `t=${start},${start + 1}` },
          ],
        },
      })),
    }),
    `# Night Ferry\n- Show: Sea\n## Snips\n${each(({ text, name, start }) => `### ⭐ [${name}](https://share.snipd.com/snip/${start}) #sea\n\n🎧 0${start % 10}:${two(start)} - 09:59 (00:05)\n\n#### 💬 Quote\n> ${text}\n> — ${name}\n\n---\n`)}`,
    each(
      ({ text, start }) =>
        `- [0:${two(start)}](obsidian://podnotes?episodeName=Night%20Ferry&url=https%3A%2F%2Fa.example%2Ffeed&time=${start}) ${text}\n`,
    ),
  ],
  backups: [
    [
      { format: 'marginear-backup', version: 1, records: 3 },
      { settings: { theme: 'dark', textSize: 1.5, template: '{{title}}' } },
      { show: { id: 's', keys: [], skip: [names[0]], speakers: [], edited: 1 } },
      { episode },
      { highlight: { ...highlight, quote: said[0] } },
      {
        timeMap: {
          id: 'm',
          episodeId: 'e',
          saved: 1,
          transcript: 'page cue 60.0',
          identity: { url: 'https://a.example/1.mp3', duration: 90 },
          pins: [{ playback: 40, transcript: 10, end: 12, tolerance: 1 }],
          chapters: [],
        },
      },
      { transcript: { id: 't', episodeId: 'e', saved: 1, lines: rows, problems: [] } },
      { end: true },
    ]
      .map((record) => JSON.stringify(record))
      .join('\n'),
  ],
  templates: [
    '---\ntitle: {{title}}\n---\n# {{title}}\n{{#highlights}}\n> {{quote}}\n{{#speaker}}· {{speaker}}{{/speaker}}\n{{/highlights}}\n',
  ],
};
