import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Episode } from '@/lib/feed/episode';
import type { FeedItem } from '@/lib/feed/feed';
import { createItemMatcher, matchItem } from '@/lib/feed/match-item';

const page = 'https://ferry.example/episodes/the-lamp';
const item = (fields: Partial<FeedItem>): FeedItem => ({ transcripts: [], ...fields });
const feedOf = (...items: Partial<FeedItem>[]) => ({
  url: 'https://feeds.example/ferry',
  title: 'Night Ferry',
  items: items.map(item),
});
/** The place in the feed of the item that was matched; -1 for none. */
const match = (items: Partial<FeedItem>[], episode: Partial<Episode>) => {
  const feed = feedOf(...items);
  const found = matchItem(feed, { page, ...episode });
  return found ? feed.items.indexOf(found) : -1;
};

describe('matches', () => {
  test.each<[string, Partial<FeedItem>, Partial<Episode>]>([
    ['guid', { guid: 'a-7' }, { guid: 'a-7' }],
    [
      'enclosure behind other prefixes',
      { enclosure: { url: 'https://pdst.fm/e/media.example/7.mp3' } },
      { enclosure: 'https://www.media.example/7.mp3?x=1' },
    ],
    ['page address', { link: 'http://www.ferry.example/episodes/the-lamp/?utm_source=rss' }, {}],
    ['page of the transcript', { link: page }, { page: `${page}/transcript` }],
    ['title', { title: 'The Lamp' }, { title: 'The Lamp' }],
    [
      'title in other punctuation',
      { title: 'Ada’s Lamp – “Oil &amp; Wick”' },
      { title: "ADA'S LAMP: Oil & Wick!" },
    ],
    ['title after the show’s name', { title: 'The Lamp' }, { title: 'Night Ferry: The Lamp' }],
    ['title before the show’s name', { title: 'The Lamp | Night Ferry' }, { title: 'The Lamp' }],
  ])('by %s', (_, fields, episode) => {
    expect(match([{ title: 'Other', guid: 'x' }, fields], episode)).toBe(1);
  });

  test('guid before enclosure before page before title', () => {
    const items = [
      { title: 'The Lamp' },
      { link: page },
      { enclosure: { url: 'https://m.example/7.mp3' } },
      { guid: '7' },
    ];
    const episode = { guid: '7', enclosure: 'https://m.example/7.mp3', title: 'The Lamp' };
    expect(match(items, episode)).toBe(3);
    expect(match(items, { ...episode, guid: undefined })).toBe(2);
    expect(match(items, { title: 'The Lamp' })).toBe(1);
    expect(match(items, { title: 'The Lamp', page: 'https://other.example/' })).toBe(0);
  });

  test('the right one of two whose audio differs in the query alone', () => {
    const audio = 'https://m.example/play.mp3';
    const items = [
      { title: 'The Fog', enclosure: { url: `${audio}?id=6` } },
      { title: 'The Lamp', enclosure: { url: `${audio}?id=7` }, duration: 60 },
    ];
    expect(match(items, { enclosure: audio, title: 'The Lamp', duration: 60 })).toBe(1);
  });

  test.each<[string, Partial<FeedItem>, Partial<FeedItem>, Partial<Episode>]>([
    [
      'date',
      { published: '2023-01-01T09:00:00Z' },
      { published: '2024-12-12T23:00:00Z' },
      { published: '2024-12-12' },
    ],
    ['length', { duration: 600 }, { duration: 1860 }, { duration: 1865 }],
  ])('equals told apart by %s', (_, first, second, episode) => {
    const title = 'Introduction';
    expect(
      match(
        [
          { title, ...first },
          { title, ...second },
        ],
        { title, ...episode },
      ),
    ).toBe(1);
  });
});

describe('does not guess', () => {
  test.each<[string, Partial<FeedItem>[], Partial<Episode>]>([
    [
      'between equals',
      [{ title: 'Intro' }, { title: 'Intro' }],
      { title: 'Intro', published: '2024-12-12' },
    ],
    [
      'between equals of one date',
      [
        { title: 'Intro', published: '2024-12-12' },
        { title: 'Intro', published: '2024-12-12' },
      ],
      { title: 'Intro', published: '2024-12-12' },
    ],
    [
      'for one of which the date is not known',
      [{ title: 'Intro' }, { title: 'Intro', published: '2020-01-01' }],
      { title: 'Intro', published: '2024-12-12' },
    ],
    [
      'on a title of another year',
      [{ title: 'Intro', published: '2020-01-01' }],
      { title: 'Intro', published: '2024-12-12' },
    ],
    [
      'on a title of another length',
      [{ title: 'Intro', duration: 120 }],
      { title: 'Intro', duration: 3600 },
    ],
    ['on a part of a title', [{ title: 'The Lamp, part 2' }], { title: 'The Lamp' }],
    ['on titles without letters', [{ title: '!!!' }], { title: '???' }],
    ['on missing fields', [{}], {}],
    [
      'when all items link the front page',
      [{ link: 'https://ferry.example' }, { link: 'https://ferry.example' }],
      { page: 'https://ferry.example/' },
    ],
  ])('%s', (_, items, episode) => {
    expect(match(items, episode)).toBe(-1);
  });
});

describe('is sure, so that no later item need be read,', () => {
  const enclosure = 'https://m.example/7.mp3';
  const published = '2024-12-12T09:00:00Z';
  test.each<[string, Partial<FeedItem>, Partial<Episode>, boolean]>([
    ['of a guid', { guid: '7' }, { guid: '7' }, true],
    [
      'of enclosure and title',
      { enclosure: { url: enclosure }, title: 'The Lamp' },
      { enclosure, title: 'The Lamp' },
      true,
    ],
    [
      'of enclosure and length',
      { enclosure: { url: enclosure }, duration: 60 },
      { enclosure, duration: 61 },
      true,
    ],
    ['not of an enclosure alone', { enclosure: { url: enclosure } }, { enclosure }, false],
    [
      'not of an enclosure that differs in its query, for a host may number recordings there',
      { enclosure: { url: `${enclosure}?episode=6` } },
      { enclosure },
      false,
    ],
    [
      'of such an enclosure under the same title',
      { enclosure: { url: `${enclosure}?source=feed` }, title: 'The Lamp' },
      { enclosure, title: 'The Lamp' },
      true,
    ],
    [
      'not of an enclosure while a guid is sought',
      { enclosure: { url: enclosure }, title: 'The Lamp' },
      { enclosure, guid: '7', title: 'The Lamp' },
      false,
    ],
    [
      'not of an enclosure of another year',
      { enclosure: { url: enclosure }, published },
      { enclosure, published: '2020-01-01' },
      false,
    ],
    ['of page and title', { link: page, title: 'The Lamp' }, { title: 'The Lamp' }, true],
    ['not of a page alone', { link: page }, {}, false],
    [
      'of title, date and length',
      { title: 'The Lamp', published, duration: 60 },
      { title: 'The Lamp', published, duration: 61 },
      true,
    ],
    [
      'not of title and date alone',
      { title: 'The Lamp', published },
      { title: 'The Lamp', published },
      false,
    ],
  ])('%s', (_, fields, episode, expected) => {
    const matcher = createItemMatcher(feedOf(), { page, ...episode });
    expect(matcher.take(item({ title: 'Other' }))).toBe(false);
    expect(matcher.take(item(fields))).toBe(expected);
    expect(matcher.best()).toEqual(item(fields));
  });
});

test('finds any item by its own guid, enclosure or link', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z\d]{1,8}$/), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(names, fc.nat(), (ids, pick) => {
      const items = ids.map((id) => ({
        guid: id,
        link: `https://f.example/${id}`,
        enclosure: { url: `https://m.example/${id}.mp3` },
      }));
      const index = pick % ids.length;
      const { guid, link, enclosure } = items[index]!;
      expect(match(items, { guid })).toBe(index);
      expect(match(items, { page: link })).toBe(index);
      expect(match(items, { enclosure: enclosure.url })).toBe(index);
    }),
  );
});
