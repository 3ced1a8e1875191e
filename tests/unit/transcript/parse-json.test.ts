import { expect, it } from 'vitest';
import { parseJson } from '@/lib/transcript/parse-json';

it.each<[string, string, unknown]>([
  ['reads a value', '{"a":[1]}', { a: [1] }],
  ['reads past a byte order mark', '\uFEFF"a"', 'a'],
  ['knows null from nothing', 'null', null],
  ['takes no text for a value', 'WEBVTT', undefined],
  ['takes nothing for none', '', undefined],
  ['takes no half of one', '{"a":', undefined],
])('%s', (_, text, value) => {
  expect(parseJson(text)).toEqual(value);
});
