import { expect, test } from 'vitest';
import { isBetter, sortByTrust } from '@/lib/sources/trust';
import type { Timing, Transcript } from '@/lib/transcript/types';

const transcript = (
  timing: Timing,
  last = 100,
  language?: string,
  text = 'The end.',
): Transcript => ({
  lines: [{ start: last, end: last + 1, text }],
  problems: [],
  timing,
  language,
  source: { kind: 'page', format: 'vtt' },
});

test.each([
  ['anything for nothing', transcript('none'), undefined, true],
  ['exact times for spread ones', transcript('cue'), transcript('interpolated'), true],
  ['equal times', transcript('cue'), transcript('cue'), false],
  ['worse times', transcript('estimated'), transcript('interpolated'), false],
  ['a fragment', transcript('cue', 79), transcript('interpolated', 100), false],
  ['nearly all of it', transcript('cue', 80), transcript('interpolated', 100), true],
  ['times for a text without', transcript('interpolated'), transcript('none'), true],
  ['a text without times for one with them', transcript('none'), transcript('cue'), false],
  ['spread lines for a file', transcript('estimated'), transcript('interpolated'), false],
  ['times for guesses that end later', transcript('cue', 100), transcript('estimated', 900), true],
  [
    'a piece of a text without times',
    transcript('cue', 100, 'en', 'The end.'),
    transcript('none', 100, 'en', 'The end. And then it all began again.'),
    false,
  ],
  ['another language', transcript('cue', 100, 'es'), transcript('interpolated', 100, 'en'), false],
  ['a dialect', transcript('cue', 100, 'EN-us'), transcript('interpolated', 100, 'en_GB'), true],
  ['a language that is not said', transcript('cue'), transcript('interpolated', 100, 'en'), true],
])('judges %s', (_, next, shown, expected) => {
  expect(isBetter(next, shown)).toBe(expected);
});

test.each([
  [
    ['a.txt', 'a.json', 'a.srt?x=1', 'a.vtt#t'],
    ['a.vtt#t', 'a.srt?x=1', 'a.json', 'a.txt'],
  ],
  [
    ['b.vtt', 'a.vtt'],
    ['b.vtt', 'a.vtt'],
  ],
])('tries %j in the order %j', (names, expected) => {
  const files = names.map((name) => ({ kind: 'file' as const, url: `https://f.example/${name}` }));
  const sorted = sortByTrust(files, 'en').map(({ url }) => url.slice('https://f.example/'.length));
  expect(sorted).toEqual(expected);
});
