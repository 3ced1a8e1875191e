import { expect, test } from 'vitest';
import { parseDuration } from '@/lib/feed/duration';

test.each([
  ['1865', 1865],
  ['1865.5', 1865.5],
  ['31:05', 1865],
  ['1:31:05', 5465],
  ['01:31:05', 5465],
  ['91:05', 5465],
  ['PT31M5S', 1865],
  ['PT1H', 3600],
  ['P0DT0H31M5.5S', 1865.5],
  ['pt2m', 120],
  ['P1DT1S', 86_401],
])('reads %s as %d s', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});

test.each([
  '',
  '0',
  '00:00',
  'PT',
  'P',
  'PT0S',
  'about an hour',
  '-5',
  '1:2:3:4',
  'Infinity',
  '1e9',
  'P1Y',
])('reads %j as no length', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
