import { expect, test } from 'vitest';
import { parseFeed } from '@/lib/feed/parse-feed';

const item = (inside: string) =>
  parseFeed(
    `<rss><channel><description>Show</description><item>${inside}</item></channel></rss>`,
    'https://example.com/feed',
  ).items[0]!;

test('Podlove Simple Chapters of an item are read', () => {
  const chapters = item(`<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
<psc:chapter start="00:00:00.000" title="Intro"/>
<psc:chapter start="1:01.5" title="Tides &amp; Ropes" href="/tides" image="tides.png"/>
<psc:chapter start="02:00" title=""/><psc:chapter title="No start"/><psc:chapter start="x" title="No time"/>
</psc:chapters><title>Tides</title>`).chapters;
  expect(chapters).toEqual([
    { start: 0, title: 'Intro' },
    {
      start: 61.5,
      title: 'Tides & Ropes',
      url: 'https://example.com/tides',
      image: 'https://example.com/tides.png',
    },
  ]);
});

test('of a hundred thousand chapters the first thousand are kept', () => {
  const many = '<psc:chapter start="1" title="A"/>'.repeat(100_000);
  expect(item(`<psc:chapters>${many}</psc:chapters>`).chapters).toHaveLength(1_000);
});

test.each([
  ['a description', '<description>0:00 Intro</description>', '0:00 Intro'],
  [
    'the longer of two',
    '<content:encoded><![CDATA[<p>0:00 Intro</p>]]></content:encoded><description>Intro</description>',
    '<p>0:00 Intro</p>',
  ],
  ['escaped HTML', '<description>&lt;p&gt;0:00&lt;/p&gt;</description>', '<p>0:00</p>'],
  ['an item without', '<title>Tides</title>', undefined],
])('notes are %s', (_, inside, notes) => {
  expect(item(inside).notes).toBe(notes);
});

test('of endless notes the beginning is kept', () => {
  const { notes } = item(
    `<description>${'0:00 a &amp; '.repeat(1_000_000)}</description><title>T</title>`,
  );
  expect(notes!.length).toBeLessThan(400_000);
});
