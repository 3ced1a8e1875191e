import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AudioFrame } from '@/lib/audio/frame';
import { createFrameWalker } from '@/lib/audio/frame-walker';
import { readMp3Frame } from '@/lib/audio/mp3-frame';
import { id3Tag, join, mp3Frame, mp3Frames } from '@/tests/support/mp3';
import { readAudio } from '@/tests/support/site/demo-episode';
import { cpuTime, soon } from '@/tests/support/cpu-time';

const text = (content: string) => new Uint8Array(Buffer.from(content, 'latin1'));
const id3v1 = join(text('TAG'), new Uint8Array(125));
const apeItems = new Uint8Array(50).fill(0xff);
/** Version 2.000, 82 bytes of items and footer; the flags tell header from footer. */
const apeEnd = (flags: number) =>
  join(
    text('APETAGEX'),
    Uint8Array.of(0xd0, 7, 0, 0, 82, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, flags),
    new Uint8Array(8),
  );
/** A header, and no frame behind it. */
const falseSync = Uint8Array.of(0xff, 0xfb, 0x90, 0x00, 1, 2, 3);

function walk(file: Uint8Array, portions: readonly number[] = [file.length]): AudioFrame[] {
  const walker = createFrameWalker(readMp3Frame);
  const frames: AudioFrame[] = [];
  for (let at = 0, index = 0; at < file.length; index += 1) {
    const size = portions[index % portions.length]!;
    frames.push(...walker.push(file.subarray(at, at + size), at + size >= file.length));
    at += size;
  }
  return frames;
}

const starts = (file: Uint8Array) => walk(file).map(({ at }) => at);

describe('walking MP3 frames', () => {
  it('finds every frame of a file that LAME wrote', () => {
    const frames = walk(readAudio());
    const [table, ...played] = frames;
    expect(table?.isTable).toBe(true);
    // ffprobe: 11 578 packets, 302.445714 s.
    expect(played).toHaveLength(11_578);
    expect(new Set(played.map(({ rate }) => rate))).toEqual(new Set([44_100]));
    expect(frames.at(-1)!.at + frames.at(-1)!.size).toBe(readAudio().length);
  });

  it.each([
    ['an ID3 tag before', join(id3Tag(300), mp3Frames(3)), [300, 717, 1134]],
    ['an ID3 tag in the middle', join(mp3Frames(1), id3Tag(300), mp3Frames(2)), [0, 717, 1134]],
    ['ID3v1 behind', join(mp3Frames(2), id3v1), [0, 417]],
    [
      'an APE tag between',
      join(mp3Frames(2), apeEnd(0xa0), apeItems, apeEnd(0x80), mp3Frames(1)),
      [0, 417, 948],
    ],
    ['junk before', join(text('RSS feed'), mp3Frames(3)), [8, 425, 842]],
    ['a false sync before', join(falseSync, mp3Frames(2)), [7, 424]],
    ['junk between', join(mp3Frames(2), text('<html>'), mp3Frames(2)), [0, 417, 840, 1257]],
    [
      'another sample rate behind',
      join(mp3Frames(2), mp3Frame({ sizes: 0x94, size: 384 })),
      [0, 417, 834],
    ],
    ['a last frame cut off', mp3Frames(3).subarray(0, 1250), [0, 417]],
    ['nothing', new Uint8Array(), []],
    ['text', text('not a sound'), []],
  ])('steps over %s', (_, file, expected) => {
    expect(starts(file)).toEqual(expected);
  });

  it('finds the same whatever portions the bytes come in', () => {
    const file = join(id3Tag(90), mp3Frames(3), falseSync, mp3Frames(3), id3v1);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1 }), (portions) => {
        expect(walk(file, portions)).toEqual(walk(file));
      }),
    );
  });

  it('gives frames in order that do not overlap, whatever the bytes', () => {
    const part = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom(mp3Frames(2), falseSync, id3Tag(40), id3v1, Uint8Array.of(0xff, 0xfb)),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const file = join(...parts);
        let end = 0;
        for (const frame of walk(file)) {
          expect(frame.at).toBeGreaterThanOrEqual(end);
          end = frame.at + frame.size;
        }
        expect(end).toBeLessThanOrEqual(file.length);
      }),
    );
  });

  it.each([
    ['zeros', [0]],
    ['syncs', [0xff]],
    ['headers', [0xff, 0xfb, 0x90, 0x00]],
    ['tags', [...Buffer.from('ID3TAG')]],
  ])('is through 10 MB of %s soon', (_, pattern) => {
    const junk = new Uint8Array(10_000_000).map((__, index) => pattern[index % pattern.length]!);
    const began = cpuTime();
    walk(junk);
    expect(cpuTime() - began).toBeLessThan(soon * 1000);
  });
});
