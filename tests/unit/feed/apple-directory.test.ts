import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedsInDirectory, lookupAddress, searchAddress } from '@/lib/feed/apple-directory';
import { demoPage } from '@/lib/feed/demo-page';
import type { Episode } from '@/lib/feed/episode';

const page = 'https://ferry.example/7';
const feedUrl = 'https://feeds.example/ferry';
const answer = (...results: unknown[]) => JSON.stringify({ resultCount: results.length, results });
const feedsOf = (shows: unknown[], episode: Partial<Episode>) =>
  feedsInDirectory(answer(...shows), { page, ...episode });

test('asks by number, by the show’s name, else by the episode’s title', () => {
  expect(lookupAddress('77')).toBe('https://itunes.apple.com/lookup?id=77&entity=podcast');
  expect(new URL(lookupAddress('7&id=8#')).searchParams.getAll('id')).toEqual(['7&id=8#']);
  const sent = (episode: Partial<Episode>) => {
    const address = searchAddress({ page, ...episode });
    return address && Object.fromEntries(new URL(address).searchParams);
  };
  expect(sent({ show: 'Ferry & co', title: 'The Lamp' })).toMatchObject({
    entity: 'podcast',
    term: 'Ferry & co',
  });
  expect(sent({ title: 'The Lamp' })).toMatchObject({ entity: 'podcastEpisode', term: 'The Lamp' });
  expect(sent({})).toBeUndefined();
});

test.each([
  ['Night Ferry', 'Night Ferry'],
  ['Night Ferry', 'NIGHT FERRY!'],
  ['Night Ferry', 'The Night Ferry Podcast'],
  ['The Night Ferry', 'Night Ferry: Stories from the water'],
  ['Night Ferry | Radio Nord', 'Night Ferry'],
  ['Café Größe', 'Cafe Größe'],
])('takes %s for %s', (show, collectionName) => {
  expect(feedsOf([{ collectionName, feedUrl }], { show })).toEqual([feedUrl]);
});

test.each([
  ['The Daily', 'The Daily Stoic'],
  ['Night Ferry', 'Night Ferries'],
  ['Night', 'Night Ferry'],
  ['Night Ferry', ''],
  ['!!!', '???'],
  ['The Podcast', 'A Show'],
])('never takes %s for %s', (show, collectionName) => {
  expect(feedsOf([{ collectionName, feedUrl }], { show })).toEqual([]);
});

test('is not asked for the demo, which no show has', () => {
  expect(searchAddress({ page: demoPage, show: 'Marginear', title: 'Snails' })).toBeUndefined();
});

test('knows a show by its number, and an episode of an unknown show by its title alone', () => {
  const other = { collectionId: 77, collectionName: 'Renamed', feedUrl };
  expect(feedsOf([other], { show: 'Night Ferry', appleShow: '77' })).toEqual([feedUrl]);
  expect(feedsOf([other], { show: 'Night Ferry', appleShow: '78' })).toEqual([]);
  expect(feedsOf([{ trackName: 'The Lamp', feedUrl }], { title: 'the lamp' })).toEqual([feedUrl]);
  expect(feedsOf([{ trackName: 'The Lamps', feedUrl }], { title: 'The Lamp' })).toEqual([]);
});

test.each([
  ['no JSON', '<html>'],
  ['another shape', '{"results":{"0":{}}}'],
  ['null', 'null'],
  ['fields of other types', answer({ collectionName: 7, feedUrl }, null, 'x')],
  ['a script for an address', answer({ collectionName: 'Ferry', feedUrl: 'javascript:alert(1)' })],
  ['a show without a feed', answer({ collectionName: 'Ferry' })],
])('finds nothing in %s', (_, text) => {
  expect(feedsInDirectory(text, { page, show: 'Ferry' })).toEqual([]);
});

test('one damaged result does not spoil the others', () => {
  const shows = [{ collectionName: [] }, { collectionName: 'Ferry', feedUrl }];
  expect(feedsOf(shows, { show: 'Ferry' })).toEqual([feedUrl]);
});

test('never throws and names few feeds', () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, show) => {
      expect(feedsInDirectory(json, { page, show }).length).toBeLessThanOrEqual(3);
    }),
  );
});
