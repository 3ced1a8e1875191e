import { describe, expect, it } from 'vitest';
import { readSideInfo } from '@/lib/audio/side-info';
import { mp3Frame } from '@/tests/support/mp3';
import { demoFrames } from '@/tests/support/spliced';

describe('the side information of a frame', () => {
  it.each([
    ['MPEG-1: nine bits', 0xfb, 511, 511],
    ['MPEG-1, odd', 0xfb, 257, 257],
    ['MPEG-2: eight bits', 0xf3, 510, 255],
  ])('tells how far it reaches into the reservoir, %s', (_, kind, reservoir, expected) => {
    expect(readSideInfo(mp3Frame({ kind, reservoir })).begin).toBe(expected);
  });

  it('stands behind a checksum', () => {
    const bytes = mp3Frame({ kind: 0xfa });
    bytes.set([0xff, 0xff, 0x40], 4);
    expect(readSideInfo(bytes).begin).toBe(0x80);
  });

  it('tells the room that is left for sound', () => {
    expect(readSideInfo(mp3Frame()).room).toBe(417 - 4 - 32);
    expect(readSideInfo(mp3Frame({ kind: 0xfa })).room).toBe(417 - 6 - 32);
    expect(readSideInfo(mp3Frame({ channels: 0xc0 })).room).toBe(417 - 4 - 17);
  });

  it('has a level for each granule, and none for silence', () => {
    expect(readSideInfo(mp3Frame()).levels).toEqual([0, 0]);
    expect(readSideInfo(mp3Frame({ kind: 0xf3 })).levels).toEqual([0]);
  });

  it('is louder where the quantiser steps wider: six decibels in four steps', () => {
    // MPEG-1, mono: 18 bits, then 12 of length, 9, and 8 of gain.
    const withGain = (gain: number) => {
      const bytes = mp3Frame({ channels: 0xc0 });
      const bits = `${'0'.repeat(18)}000001100100${'0'.repeat(9)}${gain.toString(2).padStart(8, '0')}`;
      const padded = bits.padEnd(48, '0');
      for (let at = 0; at < 6; at += 1) {
        bytes[4 + at] = Number.parseInt(padded.slice(at * 8, at * 8 + 8), 2);
      }
      return readSideInfo(bytes).levels[0]!;
    };
    expect(withGain(184) - withGain(180)).toBeCloseTo(6.02, 1);
    expect(readSideInfo(mp3Frame({ channels: 0xc0 })).size).toBe(0);
  });

  it('gives what is there of a frame that ends early', () => {
    for (let length = 0; length < 40; length += 1) {
      expect(readSideInfo(demoFrames(500, 501).subarray(0, length)).room).toBeGreaterThanOrEqual(0);
    }
  });
});
