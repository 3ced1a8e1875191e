import { describe, expect, it } from 'vitest';
import { cleanText, excerptOf, splitRows } from '@/lib/transcript/text';

describe('cleanText', () => {
  it.each([
    ['a\n b\t\tc\u00A0d', 'a b c d'],
    ['a\0b\u0007c', 'abc'],
    ['zero\u200Bwidth\u2060', 'zerowidth'],
    ['safe \u202Eevil\u202C \u2066x\u2069', 'safe evil x'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['👩\u200D🚀', '👩\u200D🚀'],
    ['\u200D \u200C', ''],
    ['lone \uD800 half', 'lone \uFFFD half'],
    ['\uFEFFtext', 'text'],
    ['Plain, and clean.', 'Plain, and clean.'],
    [' a', 'a'],
    ['a ', 'a'],
    ['a  b', 'a b'],
    ['a\u007Fb', 'ab'],
    ['', ''],
    [' ', ''],
  ])('turns %j into %j', (text, cleaned) => expect(cleanText(text)).toBe(cleaned));
});

it('cuts an excerpt to 80 characters', () => {
  expect(excerptOf('x'.repeat(200))).toHaveLength(80);
});

it('splits rows at every kind of line end and drops the byte order mark', () => {
  expect(splitRows('\uFEFFa\rb\r\nc\n\nd')).toEqual(['a', 'b', 'c', '', 'd']);
});
