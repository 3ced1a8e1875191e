import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { decodeText } from '@/lib/transcript/formats/decode-text';

const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, little: boolean, mark = false) => {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((letter) => letter.charCodeAt(0));
  return new Uint8Array(
    units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};
const text = '00:12 Ça va, « Élise » ?';

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(text), undefined],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${text}`), undefined],
    ['UTF-8 that the server calls Latin 1', utf8(text), 'text/plain; charset=ISO-8859-1'],
    ['UTF-16 little-endian with a mark', wide(text, true, true), undefined],
    ['UTF-16 big-endian with a mark', wide(text, false, true), 'text/vtt; charset=utf-8'],
    ['UTF-16 little-endian without a mark', wide(text, true), undefined],
    ['UTF-16 big-endian without a mark', wide(text, false), undefined],
    ['Latin 1', Uint8Array.from(text, (letter) => letter.charCodeAt(0)), undefined],
    ['an unknown charset', utf8(text), 'text/plain; charset=klingon'],
  ])('reads %s', (_, bytes, type) => expect(decodeText(bytes, type)).toBe(text));

  it('follows the charset where the bytes are not UTF-8', () => {
    const bytes = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect(decodeText(bytes, 'text/plain; charset="windows-1251"')).toBe('Привет');
  });

  it('follows a stateful charset, whose bytes are all ASCII', () => {
    const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42]);
    expect(decodeText(bytes, 'text/plain; charset=iso-2022-jp')).toBe('あ');
  });

  it('still reads UTF-8 when a download was cut inside a character', () => {
    expect(decodeText(utf8('für é').slice(0, -1))).toBe('für ');
  });

  it('never throws, whatever the bytes', () => {
    const labels = fc.constantFrom(
      undefined,
      'charset=utf-16',
      'charset=gbk',
      'charset=x',
      'charset=',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), labels, (bytes, type) => {
        expect(typeof decodeText(bytes, type)).toBe('string');
      }),
    );
  });
});
