import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFeed } from '@/lib/feed/parse-feed';
import { cpuTime, soon } from '@/tests/support/cpu-time';

const url = 'https://feeds.example/ferry/rss.xml';
const inItem = (xml: string) =>
  parseFeed(`<rss><channel><item>${xml}</item></channel></rss>`, url).items[0];

test('reads show and items', () => {
  const feed = parseFeed(
    `<?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel>
      <atom:link href="https://feeds.example/ferry" rel="self"/>
      <image><title>Logo</title><link>https://logo.example</link></image>
      <title>Night &amp; Ferry</title><language>en-GB</language><link>https://ferry.example</link>
      <item>
        <itunes:title>Lamp</itunes:title><title><![CDATA[The <Lamp> & co]]></title>
        <guid isPermaLink="false"> abc-7 </guid><link>/episodes/the-lamp</link>
        <description><![CDATA[<title>not this</title>]]></description>
        <enclosure url="https://media.example/7.mp3" type="audio/mpeg" length="1234"/>
        <pubDate>Thu, 12 Dec 2024 09:00:00 +0100</pubDate>
        <itunes:duration>31:05</itunes:duration>
        <podcast:transcript url="7.vtt" type="text/vtt" language="en" rel="captions"/>
        <podcast:transcript url="https://other.example/7.json" type="application/json"></podcast:transcript>
        <podcast:chapters url="https://other.example/7.chapters.json" type="application/json+chapters"/>
      </item>
      <item><title>Second</title></item>
    </channel></rss>`,
    url,
  );
  expect(feed).toEqual({
    url,
    title: 'Night & Ferry',
    language: 'en-GB',
    items: [
      {
        title: 'The <Lamp> & co',
        guid: 'abc-7',
        link: 'https://feeds.example/episodes/the-lamp',
        enclosure: { url: 'https://media.example/7.mp3', type: 'audio/mpeg', length: 1234 },
        published: '2024-12-12T08:00:00.000Z',
        duration: 1865,
        transcripts: [
          {
            url: 'https://feeds.example/ferry/7.vtt',
            type: 'text/vtt',
            language: 'en',
            rel: 'captions',
          },
          { url: 'https://other.example/7.json', type: 'application/json' },
        ],
        chaptersUrl: 'https://other.example/7.chapters.json',
        notes: '<title>not this</title>',
      },
      { title: 'Second', transcripts: [] },
    ],
  });
});

test.each([
  ['another prefix', '<p20:transcript url="/a.vtt"/>'],
  ['no prefix', '<transcript url="/a.vtt"/>'],
  [
    'a wrong namespace',
    '<podcast:transcript xmlns:podcast="https://wrong.example/" url="/a.vtt"/>',
  ],
  ['other letter case', '<Podcast:Transcript URL="/a.vtt"/>'],
  ['an entity in its address', '<podcast:transcript url="&#x2F;a.vtt"/>'],
])('knows a transcript under %s', (_, xml) => {
  expect(inItem(xml)?.transcripts).toMatchObject([{ url: 'https://feeds.example/a.vtt' }]);
});

test.each([
  ['an address that is none', '<podcast:transcript url="http://["/>'],
  ['a script', '<podcast:transcript url="javascript:alert(1)"/>'],
  ['a file', '<podcast:transcript url="file:///etc/passwd"/>'],
  ['no address', '<podcast:transcript/>'],
  [
    'one within another element',
    '<podcast:person><podcast:transcript url="/a.vtt"/></podcast:person>',
  ],
])('reads no transcript from %s', (_, xml) => {
  expect(inItem(xml)?.transcripts).toEqual([]);
});

test.each([
  ['a bad date', '<pubDate>yesterday</pubDate>', {}],
  ['a bad length', '<itunes:duration>long</itunes:duration>', {}],
  ['only an iTunes title', '<itunes:title>A</itunes:title>', { title: 'A' }],
  ['markup in a title', '<title>A <b>B</b></title>', {}],
  ['HTML entities that XML has not', '<title>A &nbsp; B</title>', { title: 'A &nbsp; B' }],
])('lives with %s', (_, xml, item) => {
  expect(inItem(xml)).toEqual({ transcripts: [], ...item });
});

test.each([
  [
    'in an item',
    '<rss><channel><item><guid>7</guid><title>The La',
    [{ guid: '7', title: 'The La', transcripts: [] }],
  ],
  [
    'in a tag',
    '<rss><channel><item><guid>7</guid></item><item><guid>8</guid><enclosure url="htt',
    [
      { guid: '7', transcripts: [] },
      { guid: '8', transcripts: [] },
    ],
  ],
  [
    'in CDATA',
    '<rss><channel><item><guid>7</guid></item><item><title><![CDATA[The',
    [{ guid: '7', transcripts: [] }, { transcripts: [] }],
  ],
])('keeps what stands before a cut %s', (_, xml, items) => {
  expect(parseFeed(xml, url).items).toEqual(items);
});

test('does not expand declared entities', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>`;
  const feed = parseFeed(`${bomb}<rss><channel><title>&b;</title></channel></rss>`, url);
  expect(feed.title).toBe('&b;');
});

const megabytes = 20_000_000;
const repeat = (piece: string) => piece.repeat(Math.ceil(megabytes / piece.length));
test.each([
  [
    'items',
    `<rss><channel>${repeat('<item><title>The Lamp &amp; oil</title><guid>7</guid><description>Long &lt;p&gt; notes</description></item>')}`,
  ],
  [
    'show notes',
    `<rss><channel><item><description><![CDATA[${repeat('<p>notes</p> ')}]]></description></item>`,
  ],
  ['open elements', repeat('<a>')],
  ['open items', repeat('<item>')],
  ['close tags without start', `<rss><channel>${repeat('</b>')}`],
  ['left angles', repeat('<')],
  ['ampersands', `<rss><channel><title>${repeat('&')}`],
  ['entities', `<rss><channel><title>${repeat('&amp;')}`],
  ['one attribute', `<rss><channel><item><enclosure url="${repeat('a')}"/>`],
  ['attributes', `<rss><channel><item><enclosure ${repeat('a="1" ')}/>`],
  ['an open comment', `<rss><!--${repeat('-')}`],
  ['an open CDATA section', `<rss><channel><title><![CDATA[${repeat(']')}`],
  ['brackets', repeat('<![')],
])('reads 20 MB of %s in under 2 s', (_, xml) => {
  const before = cpuTime();
  parseFeed(xml, url);
  expect(cpuTime() - before).toBeLessThan(soon * 1000);
});

test('never throws', () => {
  const piece = fc.constantFrom(
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<enclosure url="',
    '"/>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&',
    ';',
    '<?',
    '<',
    '>',
    '__proto__',
    '\0',
    '</channel>',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
      expect(parseFeed(pieces.join(''), url).url).toBe(url);
    }),
  );
});
