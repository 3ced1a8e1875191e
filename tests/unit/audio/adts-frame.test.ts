import { describe, expect, it } from 'vitest';
import { readAdtsFrame } from '@/lib/audio/adts-frame';

describe('the header of an ADTS frame', () => {
  it.each([
    [
      '371 bytes, 44.1 kHz',
      [0xff, 0xf1, 0x50, 0x80, 0x2e, 0x7f, 0xfc],
      { size: 371, samples: 1024, rate: 44_100 },
    ],
    [
      'MPEG-2 with two blocks, 24 kHz',
      [0xff, 0xf9, 0x58, 0x40, 0x20, 0x1f, 0xfd],
      { size: 256, samples: 2048, rate: 24_000 },
    ],
  ])('is read: %s', (_, bytes, expected) => {
    expect(readAdtsFrame(Uint8Array.from(bytes), 0)).toEqual(expected);
  });

  it.each([
    ['MP3', [0xff, 0xfb, 0x90, 0x00, 0, 0, 0]],
    ['a size shorter than the header', [0xff, 0xf1, 0x50, 0x80, 0, 0x1f, 0xfc]],
    ['a reserved sample rate', [0xff, 0xf1, 0x7c, 0x80, 0x2e, 0x7f, 0xfc]],
    ['a file that ends', [0xff, 0xf1, 0x50]],
  ])('is not seen in %s', (_, bytes) => {
    expect(readAdtsFrame(Uint8Array.from(bytes), 0)).toBeUndefined();
  });
});
