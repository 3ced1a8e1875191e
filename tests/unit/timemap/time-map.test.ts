import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece } from '@/lib/timemap/pieces';
import { createTimeMap, insertionAt, pieceAt } from '@/lib/timemap/time-map';

type Range = [start: number, end: number];

const piece = ([start, end]: Range, [from, to]: Range, confidence = 1): Piece => ({
  start,
  end,
  playbackStart: from,
  playbackEnd: to,
  tolerance: 1,
  confidence,
  evidence: ['seams'],
});

const midroll = [piece([0, 100], [0, 100]), piece([100, 300], [130, 330])];
const cut = [piece([0, 100], [0, 100]), piece([120, 300], [100, 280])];
const swapped = [piece([0, 100], [0, 100]), piece([120, 300], [145, 325])];

describe('createTimeMap', () => {
  it.each<[string, Piece[], playback: number, transcript: number]>([
    ['without pieces the clocks are the same', [], 42, 42],
    ['before an insertion', midroll, 99, 99],
    ['during an insertion it stands at the seam', midroll, 115, 100],
    ['after an insertion', midroll, 131, 101],
    ['behind the last piece the clocks run alike', midroll, 340, 310],
    ['before the first piece the clocks run alike', [piece([10, 20], [11, 21])], 5, 4],
    ['before the first words stands what was put in front', [piece([0, 9], [30, 39])], 20, 0],
    ['after a cut', cut, 101, 121],
    ['other audio in place of words stands at the seam', swapped, 144, 100],
    ['after other audio in place of words', swapped, 146, 121],
    ['within a piece whose times were spread', [piece([0, 100], [0, 200])], 50, 25],
  ])('%s', (_, pieces, playback, transcript) => {
    expect(createTimeMap(pieces).toTranscript(playback)).toBeCloseTo(transcript, 9);
  });

  it.each<[string, Piece[], transcript: number, playback: number]>([
    ['words at a seam are said after what is inserted', midroll, 100, 130],
    ['words that were cut lead to what follows them', cut, 110, 100],
    ['words that were replaced lead behind what replaced them', swapped, 110, 145],
    ['the first words come after what was put in front', [piece([0, 9], [30, 39])], 0, 30],
  ])('%s', (_, pieces, transcript, playback) => {
    expect(createTimeMap(pieces).toPlayback(transcript)).toBeCloseTo(playback, 9);
  });

  it('ends an interval before what is inserted at its end', () => {
    const map = createTimeMap(midroll);
    expect([map.toPlayback(90), map.toPlaybackEnd(100)]).toEqual([90, 100]);
    expect(map.toPlaybackEnd(101)).toBe(131);
  });

  it('says what is inserted and what is cut', () => {
    expect(createTimeMap(midroll).insertions).toEqual([
      { start: 100, end: 130, at: 100, confidence: 1 },
    ]);
    expect(createTimeMap(cut).cuts).toEqual([{ start: 100, end: 120 }]);
    const both = createTimeMap(swapped);
    expect(both.insertions).toMatchObject([{ start: 100, end: 145 }]);
    expect(both.cuts).toEqual([{ start: 100, end: 120 }]);
  });

  it('takes a step of a moment for no insertion', () => {
    const map = createTimeMap([piece([0, 100], [0, 100]), piece([100, 200], [100.05, 200.05])]);
    expect(map.insertions).toEqual([]);
    expect(map.toTranscript(150.05)).toBeCloseTo(150, 9);
  });

  it('lets the surer of two pieces that overlap keep its times', () => {
    const early = piece([0, 100], [30, 130], 0.9);
    const late = piece([100, 200], [110, 210], 0.5);
    expect(createTimeMap([early, late]).pieces).toEqual([
      early,
      piece([120, 200], [130, 210], 0.5),
    ]);
    const surer = { ...late, confidence: 0.95 };
    expect(createTimeMap([early, surer]).pieces).toEqual([piece([0, 80], [30, 110], 0.9), surer]);
  });

  it('finds what plays at a moment', () => {
    const map = createTimeMap(midroll);
    expect(insertionAt(map, 99.9)).toBeUndefined();
    expect(insertionAt(map, 100)?.end).toBe(130);
    expect(insertionAt(map, 129.99)).toBeUndefined();
    expect([pieceAt(map, -5), pieceAt(map, 110), pieceAt(map, 130)]).toEqual([
      midroll[0],
      midroll[0],
      midroll[1],
    ]);
  });
});

const moment = fc.oneof(
  fc.integer({ min: -100, max: 20_000 }),
  fc.double({ min: 0, max: 20_000, noNaN: true }),
);
const anyPiece = fc
  .record({ start: moment, end: moment, playbackStart: moment, playbackEnd: moment })
  .chain((times) => fc.double({ min: 0, max: 1 }).map((confidence) => ({ ...times, confidence })))
  .map((it): Piece => ({ ...it, tolerance: 1, evidence: [] }));
const anyPieces = fc.array(anyPiece, { maxLength: 12 });
const anyTime = fc.double({ min: -500, max: 30_000, noNaN: true });

describe('any pieces', () => {
  it('give functions that never turn back, on either clock', () => {
    fc.assert(
      fc.property(anyPieces, anyTime, anyTime, (pieces, a, b) => {
        const map = createTimeMap(pieces);
        const [early, late] = a < b ? [a, b] : [b, a];
        for (const move of [map.toTranscript, map.toPlayback, map.toPlaybackEnd])
          expect(move(early)).toBeLessThanOrEqual(move(late) + 1e-6);
      }),
    );
  });

  it('stand in order without overlaps on either clock', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const { pieces: kept } = createTimeMap(pieces);
        for (const [index, late] of kept.entries()) {
          const early = kept[index - 1];
          expect(late.start).toBeGreaterThanOrEqual(early?.end ?? -Infinity);
          expect(late.playbackStart).toBeGreaterThanOrEqual(early?.playbackEnd ?? -Infinity);
        }
      }),
    );
  });

  it('give directions that undo each other within a piece', () => {
    fc.assert(
      fc.property(anyPieces, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (pieces, share) => {
        const map = createTimeMap(pieces);
        for (const { start, end, playbackStart, playbackEnd } of map.pieces) {
          const time = playbackStart + share * (playbackEnd - playbackStart);
          const slope = Math.max(1, (playbackEnd - playbackStart) / (end - start));
          const near = 1e-6 * slope;
          expect(Math.abs(map.toPlayback(map.toTranscript(time)) - time)).toBeLessThan(near);
        }
      }),
    );
  });
});
