import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFeedDecoder } from '@/lib/feed/decode-feed';
import { decodeText } from '@/lib/transcript/formats/decode-text';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const decode = (whole: Uint8Array, sizes: readonly number[], contentType?: string) => {
  const decodePiece = createFeedDecoder(contentType);
  let text = '';
  for (let at = 0, i = 0; at < whole.length; i += 1) {
    const size = sizes[i % sizes.length]!;
    text += decodePiece(whole.subarray(at, at + size));
    at += size;
  }
  return text;
};

const declared = (encoding: string) => utf8(`<?xml version="1.0" encoding="${encoding}"?><t>`);
const caféLatin = bytes(0x63, 0x61, 0x66, 0xe9, 0x2e);
const далеко = bytes(0xe4, 0xe0, 0xeb, 0xe5, 0xea, 0xee);

test.each<[string, Uint8Array, string | undefined, string]>([
  ['UTF-8', utf8('café 日本 🜚'), undefined, 'café 日本 🜚'],
  ['UTF-8 under a false charset', utf8('café'), 'text/xml; charset=iso-8859-1', 'café'],
  ['a byte order mark', join(bytes(0xef, 0xbb, 0xbf), utf8('a')), undefined, 'a'],
  ['what the header says', далеко, 'text/xml; charset=windows-1251', 'далеко'],
  ['what XML says', join(declared('windows-1251'), далеко), undefined, 'далеко'],
  [
    'XML before the header',
    join(declared('windows-1251'), далеко),
    'text/xml; charset=utf-8',
    'далеко',
  ],
  ['Latin letters under a false UTF-8', join(declared('UTF-8'), caféLatin), undefined, 'café.'],
  ['an encoding nobody knows', join(declared('klingon'), caféLatin), undefined, 'café.'],
])('reads %s, wherever it is cut', (_, whole, contentType, expected) => {
  for (const size of [1, 2, 3, 7, 10_000]) {
    // The declaration stands in the first piece, as it does in every packet.
    const sizes = whole.length > 40 ? [Math.max(45, size), size] : [size];
    expect(decode(whole, sizes, contentType).replace(/^<.*>/, '')).toBe(expected);
  }
});

test('reads UTF-16 by its mark', () => {
  const text = '<rss>é</rss>';
  const units = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  expect(decode(units, [11, 3])).toBe(text);
});

test('gives in pieces what `decodeText` gives of the whole, for all text in UTF-8', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), sizes, (text, cuts) => {
      const whole = utf8(`<title>${text}`);
      expect(decode(whole, [16, ...cuts])).toBe(decodeText(whole));
    }),
  );
});

test('never throws and loses no ASCII, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (junk, size) => {
      expect(decode(join(utf8('<rss>feed'), junk, utf8(' the end')), [30, size])).toMatch(/^<rss>/);
    }),
  );
});
