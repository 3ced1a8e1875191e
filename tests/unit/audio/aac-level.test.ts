import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aacLevel } from '@/lib/audio/aac-level';
import { aacBlock } from '@/tests/support/mp4';

/** Bits as text, most significant first, to a block of a size. */
function block(bits: string, size = 40): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < bits.length; at += 8) {
    bytes[at / 8] = Number.parseInt(bits.slice(at, at + 8).padEnd(8, '0'), 2);
  }
  return bytes;
}
const gain = (value: number) => value.toString(2).padStart(8, '0');
/** What silence of this size is worth. */
const rest = (size: number) => 30 * Math.log10(size);

describe('the level of a block of AAC', () => {
  it('rises by a decibel and a half a step, and with the size', () => {
    expect(aacLevel(aacBlock(124)) - aacLevel(aacBlock(120))).toBeCloseTo(6.02, 1);
    expect(aacLevel(aacBlock(120, 400))).toBeGreaterThan(aacLevel(aacBlock(120, 40)));
  });

  it.each([
    ['mono', `0000000${gain(100)}`],
    ['two channels with windows of their own', `00100000${gain(100)}`],
    // Long window, 49 bands, no prediction, no mask.
    ['two channels with common windows', `00100001${'0'}00${'0'}110001${'0'}00${gain(100)}`],
    ['a mask of joint stereo', `00100001${'0'}00${'0'}000011${'0'}01101${gain(100)}`],
    // Short windows, 14 bands, grouped as one and seven.
    ['short windows', `00100001${'0'}10${'0'}11100111111${'10'}${gain(100)}`],
    [
      'a name in front, filled in',
      `1100010${'1'.repeat(14)}0000000${gain(100)}`.replace('1100010', '1100010'.padEnd(9, '1')),
    ],
    ['data in front', `1000000000000001${'1'.repeat(8)}0000000${gain(100)}`],
  ])('is found: %s', (_, bits) => {
    expect(aacLevel(block(bits))).toBeCloseTo(100 * 1.505 + rest(40), 0);
  });

  it('is a number, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(aacLevel(bytes)).toBeGreaterThanOrEqual(0);
        expect(aacLevel(bytes)).toBeLessThan(1000);
      }),
    );
  });
});
