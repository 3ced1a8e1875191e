import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AudioFrame } from '@/lib/audio/frame';
import { createFrameWalker } from '@/lib/audio/frame-walker';
import { readMp3Frame } from '@/lib/audio/mp3-frame';
import { planPieces } from '@/lib/audio/plan-pieces';
import { readAudio } from '@/tests/support/site/demo-episode';

/** Frames of one second each, `size` bytes long, one after another. */
function seconds(count: number, size = 100): AudioFrame[] {
  return Array.from({ length: count }, (_, index) => ({
    at: index * size,
    size,
    samples: 8_000,
    rate: 8_000,
  }));
}

const spans = (frames: readonly AudioFrame[], limits: Parameters<typeof planPieces>[1]) =>
  planPieces(frames, limits).map(({ start, end }) => [start, end]);

describe('cutting audio into pieces', () => {
  it.each([
    ['short audio stays whole', seconds(50), { bytes: 1e6, seconds: 60, overlap: 4 }, [[0, 50]]],
    [
      'pieces are of like length',
      seconds(100),
      { bytes: 1e6, seconds: 60, overlap: 4 },
      [
        [0, 50],
        [46, 100],
      ],
    ],
    [
      'the overlap counts',
      seconds(120),
      { bytes: 1e6, seconds: 60, overlap: 6 },
      [
        [0, 40],
        [34, 80],
        [74, 120],
      ],
    ],
    [
      'bytes can be the limit',
      seconds(90),
      { bytes: 5_000, seconds: 60, overlap: 5 },
      [
        [0, 45],
        [40, 90],
      ],
    ],
    ['nothing gives nothing', [], { bytes: 1, seconds: 1, overlap: 1 }, []],
  ])('%s', (_, frames, limits, expected) => {
    expect(spans(frames, limits)).toEqual(expected);
  });

  it('leaves tables and what stands between frames out of bytes and time', () => {
    const frames: AudioFrame[] = [
      { at: 10, size: 5, samples: 8_000, rate: 8_000, isTable: true },
      { at: 15, size: 5, samples: 8_000, rate: 8_000 },
      { at: 20, size: 5, samples: 8_000, rate: 8_000 },
      { at: 40, size: 5, samples: 8_000, rate: 8_000 },
    ];
    expect(planPieces(frames, { bytes: 100, seconds: 60, overlap: 1 })).toEqual([
      {
        start: 0,
        end: 3,
        ranges: [
          [15, 25],
          [40, 45],
        ],
      },
    ]);
  });

  it('counts samples instead of adding up times, also where the rate changes', () => {
    const frames = [44_100, 48_000].flatMap((rate) =>
      Array.from({ length: rate }, (): AudioFrame => ({ at: 0, size: 1, samples: 1152, rate })),
    );
    expect(spans(frames, { bytes: 1e6, seconds: 1e6, overlap: 0 })).toEqual([[0, 2304]]);
  });

  it('cuts a real file where frames begin', () => {
    const frames = createFrameWalker(readMp3Frame).push(readAudio(), true);
    const pieces = planPieces(frames, { bytes: 24e6, seconds: 60, overlap: 6 });
    expect(pieces).toHaveLength(6);
    expect(pieces[1]!.start).toBeCloseTo(302.445_714 / 6 - 6, 1);
    expect(pieces.at(-1)!.end).toBeCloseTo(302.445_714, 6);
    const borders = new Set(frames.map(({ at }) => at));
    for (const { start, ranges } of pieces) {
      expect(ranges).toHaveLength(1);
      expect(borders.has(ranges[0]![0])).toBe(true);
      expect((start * 44_100) % 1152).toBeCloseTo(0, 5);
    }
  });

  it('covers every frame, keeps the limits, overlaps as asked', () => {
    const frame = fc.record({ size: fc.integer({ min: 50, max: 400 }), long: fc.boolean() });
    const limits = fc.record({
      bytes: fc.integer({ min: 20_000, max: 60_000 }),
      seconds: fc.integer({ min: 20, max: 90 }),
      overlap: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(frame, { minLength: 1, maxLength: 400 }), limits, (sizes, most) => {
        let at = 0;
        const frames = sizes.map(({ size, long }): AudioFrame => {
          const made = { at, size, samples: long ? 1152 : 576, rate: 1_000 };
          at += size;
          return made;
        });
        const pieces = planPieces(frames, most);
        expect(pieces[0]!.start).toBe(0);
        expect(pieces.at(-1)!.ranges.at(-1)![1]).toBe(at);
        for (const [index, { start, end, ranges }] of pieces.entries()) {
          expect(end - start).toBeLessThanOrEqual(most.seconds);
          expect(ranges[0]![1] - ranges[0]![0]).toBeLessThanOrEqual(most.bytes);
          if (index === 0) continue;
          const before = pieces[index - 1]!;
          expect(before.end - start).toBeGreaterThan(most.overlap - 1.2);
          expect(before.end - start).toBeLessThan(most.overlap + 1.2);
        }
      }),
    );
  });
});
