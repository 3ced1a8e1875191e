import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FeedItem } from '@/lib/feed/feed';
import { createFeedReader } from '@/lib/feed/feed-reader';
import { parseFeed } from '@/lib/feed/parse-feed';

const url = 'https://feeds.example/ferry/rss.xml';
const xml = `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Night &amp; Ferry</title>
<item><title><![CDATA[The <Lamp> & co]]></title><guid>7</guid><!-- a comment -->
<description><![CDATA[<p>Long notes ]] > with a <title>title</title></p>]]></description>
<enclosure url="https://media.example/7.mp3?a=1&amp;b=2" length="12"/>
<podcast:transcript url="7.vtt" type="text/vtt"/></item>
<item><title>Caf&#233; 日本 🜚</title><pubDate>Thu, 12 Dec 2024 09:00:00 GMT</pubDate></item></channel></rss>`;

function readInPieces(pieces: readonly string[]) {
  const items: FeedItem[] = [];
  const reader = createFeedReader(url, (item) => items.push(item));
  for (const piece of pieces) reader.write(piece);
  reader.end();
  return { ...reader.head, items };
}

test('reads in pieces what it reads at once, wherever it is cut', () => {
  const whole = parseFeed(xml, url);
  expect(whole.items).toHaveLength(2);
  const cuts = fc.array(fc.nat({ max: xml.length }), { maxLength: 12 });
  fc.assert(
    fc.property(cuts, (places) => {
      const sorted = [0, ...places.toSorted((a, b) => a - b), xml.length];
      const pieces = sorted.slice(1).map((end, index) => xml.slice(sorted[index], end));
      expect(readInPieces(pieces)).toEqual(whole);
    }),
  );
  expect(readInPieces([...xml])).toEqual(whole);
});

test('hands an item over as soon as it is complete, the show’s title before it', () => {
  const heard: (string | undefined)[] = [];
  const reader = createFeedReader(url, ({ title }) => heard.push(reader.head.title, title));
  reader.write('<rss><channel><title>Ferry</title><item><title>One</title>');
  expect(heard).toEqual([]);
  reader.write('</item>');
  expect(heard).toEqual(['Ferry', 'One']);
  reader.write('<item><title>Two');
  reader.end();
  expect(heard).toEqual(['Ferry', 'One', 'Ferry', 'Two']);
});
