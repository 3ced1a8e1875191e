import { describe, expect, it } from 'vitest';
import { readMp3Frame } from '@/lib/audio/mp3-frame';
import { mp3Frame } from '@/tests/support/mp3';

describe('the header of an MP3 frame', () => {
  // Sizes and samples as ffprobe tells them of files made by LAME.
  it.each([
    [
      'MPEG-1, 128 kbit/s, 44.1 kHz',
      [0xfb, 0x90, 0x00],
      { size: 417, samples: 1152, rate: 44_100 },
    ],
    ['the same, padded', [0xfb, 0x92, 0x00], { size: 418, samples: 1152, rate: 44_100 }],
    ['MPEG-1, 320 kbit/s, 48 kHz', [0xfb, 0xe4, 0x00], { size: 960, samples: 1152, rate: 48_000 }],
    ['MPEG-1, 32 kbit/s, 32 kHz', [0xfb, 0x18, 0x00], { size: 144, samples: 1152, rate: 32_000 }],
    ['MPEG-2, 64 kbit/s, 22.05 kHz', [0xf3, 0x80, 0xc0], { size: 208, samples: 576, rate: 22_050 }],
    ['MPEG-2, 160 kbit/s, 16 kHz', [0xf3, 0xe8, 0x00], { size: 720, samples: 576, rate: 16_000 }],
    ['MPEG-2.5, 32 kbit/s, 8 kHz', [0xe3, 0x48, 0xc0], { size: 288, samples: 576, rate: 8_000 }],
  ])('is read: %s', (_, [kind, sizes, channels], expected) => {
    const bytes = Uint8Array.of(0xff, kind!, sizes!, channels!, 0, 0);
    expect(readMp3Frame(bytes, 0)).toEqual(expected);
  });

  it.each([
    ['no sync', [0xfe, 0xfb, 0x90, 0x00]],
    ['half a sync', [0xff, 0xdb, 0x90, 0x00]],
    ['the reserved version', [0xff, 0xeb, 0x90, 0x00]],
    ['layer II', [0xff, 0xfd, 0x90, 0x00]],
    ['layer I', [0xff, 0xff, 0x90, 0x00]],
    ['no layer, as in AAC', [0xff, 0xf9, 0x90, 0x00]],
    ['a free bit rate', [0xff, 0xfb, 0x00, 0x00]],
    ['the forbidden bit rate', [0xff, 0xfb, 0xf0, 0x00]],
    ['the reserved sample rate', [0xff, 0xfb, 0x9c, 0x00]],
    ['the reserved emphasis', [0xff, 0xfb, 0x90, 0x02]],
    ['a file that ends', [0xff, 0xfb]],
    ['nothing', []],
  ])('is not seen in %s', (_, bytes) => {
    expect(readMp3Frame(Uint8Array.from(bytes), 0)).toBeUndefined();
  });

  it.each([
    ['stereo', { text: 'Info', textAt: 36 }],
    ['mono', { channels: 0xc0, text: 'Xing', textAt: 21 }],
    ['MPEG-2, mono', { kind: 0xf3, channels: 0xc0, text: 'Info', textAt: 13 }],
    ['with a checksum', { kind: 0xfa, text: 'Info', textAt: 38 }],
    ['Fraunhofer', { channels: 0xc0, text: 'VBRI', textAt: 36 }],
  ])('knows a table from sound: %s', (_, options) => {
    expect(readMp3Frame(mp3Frame(options), 0)?.isTable).toBe(true);
    expect(readMp3Frame(mp3Frame({ ...options, text: 'Song' }), 0)?.isTable).toBeUndefined();
  });
});
