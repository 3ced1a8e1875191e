import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStreamHearing } from '@/lib/audio/hear-stream';
import { readMp3Frame } from '@/lib/audio/mp3-frame';
import { id3Tag, join, mp3Frame, mp3Frames } from '@/tests/support/mp3';
import { demoFrames, frameSeconds, withInsertions } from '@/tests/support/spliced';

function hear(file: Uint8Array, portion = 30_000) {
  const hearing = createStreamHearing(readMp3Frame);
  for (let at = 0; at < file.length; at += portion) {
    hearing.push(file.subarray(at, at + portion), at + portion >= file.length);
  }
  return hearing.finish();
}

const kindsAt = (file: Uint8Array, time: number) =>
  hear(file)
    .seams.filter((seam) => Math.abs(seam.time - time) < frameSeconds)
    .map(({ kind }) => kind);

describe('seams of an MP3', () => {
  it('are not seen in what was encoded in one go', () => {
    expect(hear(demoFrames(0)).seams).toEqual([]);
  });

  it('stand to a frame where a piece begins that was encoded by itself', () => {
    const file = join(demoFrames(3000, 5000), demoFrames(0, 800));
    expect(hear(file).seams).toEqual([
      { kind: 'reservoir', strength: 1, time: expect.closeTo(2000 * frameSeconds, 5) },
    ]);
  });

  it('stand where an encode goes on behind a cut', () => {
    // Frames whose sound begins in frames that are gone.
    const file = join(demoFrames(0, 2000), demoFrames(4000));
    expect(kindsAt(file, 2000 * frameSeconds)).toEqual(['edit']);
  });

  it('stand at both ends of what is heard twice', () => {
    const { file, inserted } = withInsertions([3000, 7000], 800);
    const times = hear(file).seams.map(({ time }) => time);
    for (const time of inserted.flatMap(({ start, end }) => [start, end])) {
      expect(times.some((it) => Math.abs(it - time) < 3 * frameSeconds)).toBe(true);
    }
  });

  it.each([
    ['a tag', id3Tag(300), 'tag'],
    [
      'a table',
      mp3Frame({ channels: 0xc0, text: 'Info', textAt: 21, sizes: 0x50, size: 208 }),
      'tag',
    ],
    ['another kind of stereo', mp3Frames(400, { channels: 0x80 }), 'header'],
    [
      'another bit rate, for longer than a moment',
      mp3Frames(400, { sizes: 0x50, size: 208 }),
      'header',
    ],
  ])('stand at %s in the middle', (_, piece, kind) => {
    const before = mp3Frames(400);
    const file = join(before, piece, mp3Frames(400));
    expect(kindsAt(file, 400 * frameSeconds)).toContain(kind);
  });

  it.each([
    ['a table in front', join(mp3Frame({ text: 'Info', textAt: 36 }), mp3Frames(300))],
    ['a tag in front and one behind', join(id3Tag(400), mp3Frames(300), id3Tag(300))],
    ['no reservoir at all', mp3Frames(3000)],
    ['silence', mp3Frames(3000, { channels: 0xc0 })],
    [
      'a bit rate that changes all the time',
      join(
        ...Array.from({ length: 900 }, (_, n) => mp3Frame(n % 3 ? {} : { sizes: 0x50, size: 208 })),
      ),
    ],
    [
      'headers that change at every second',
      join(...Array.from({ length: 200 }, (_, n) => mp3Frames(38, { channels: n % 2 ? 0x80 : 0 }))),
    ],
  ])('are not seen in a file with %s', (_, file) => {
    expect(hear(file).seams).toEqual([]);
  });

  it('are the same in whatever portions the file comes', () => {
    const { file } = withInsertions([900, 1500], 400);
    const whole = hear(file, file.length);
    fc.assert(
      fc.property(fc.integer({ min: 700, max: 200_000 }), (portion) => {
        expect(hear(file, portion)).toEqual(whole);
      }),
      { numRuns: 10 },
    );
  });

  it('lie in order within the file, whatever its bytes are', () => {
    const source = demoFrames(0, 300);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(source.length - 1), fc.nat(255))), (changes) => {
        const file = source.slice();
        for (const [at, value] of changes) file[at] = value;
        const { seams, duration } = hear(file);
        const times = seams.map(({ time }) => time);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(times.every((time) => time > 0 && time < duration)).toBe(true);
      }),
    );
  });
});

describe('what a file says without being decoded', () => {
  it('is as long as its samples, whatever a header says', () => {
    expect(hear(demoFrames(0)).duration).toBeCloseTo(302.445_714, 5);
  });

  it('is as loud as its granules, fifty times a second', () => {
    const { envelope } = hear(demoFrames(0, 1000));
    expect(envelope.levels.length).toBe(Math.ceil((1000 * frameSeconds) / envelope.step));
    // It begins with a chime: silence comes and goes.
    expect(Math.max(...envelope.levels)).toBeGreaterThan(Math.min(...envelope.levels) + 20);
  });
});
