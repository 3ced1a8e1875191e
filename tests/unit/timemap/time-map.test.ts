import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimeMap, type TimeAnchor } from '@/lib/timemap/time-map';

const anchor = (playback: number, transcript: number): TimeAnchor => ({
  playback,
  transcript,
  tolerance: 1,
  evidence: 'listener',
});

describe('createTimeMap', () => {
  it.each<[string, TimeAnchor[], number, number]>([
    ['without anchors the clocks are the same', [], 42, 42],
    ['one anchor moves everything before it', [anchor(130, 100)], 60, 30],
    ['one anchor moves everything after it', [anchor(130, 100)], 230, 200],
    ['an anchor maps to its pair', [anchor(130, 100), anchor(400, 310)], 400, 310],
    ['between two anchors it divides alike', [anchor(100, 100), anchor(300, 200)], 200, 150],
    ['after the last anchor the clocks run alike', [anchor(0, 0), anchor(300, 200)], 310, 210],
    ['the order of agreeing anchors is nothing', [anchor(300, 200), anchor(100, 100)], 200, 150],
    ['of two that contradict the newer counts', [anchor(100, 200), anchor(150, 100)], 150, 100],
    ['a second word on the same moment replaces', [anchor(100, 90), anchor(100, 80)], 100, 80],
  ])('%s', (_, anchors, playback, transcript) => {
    expect(createTimeMap(anchors).toTranscript(playback)).toBeCloseTo(transcript, 9);
  });

  it('forgets an anchor that a newer one contradicts, and keeps those that agree', () => {
    const map = createTimeMap([anchor(10, 10), anchor(50, 20), anchor(40, 30)]);
    expect(map.anchors).toEqual([anchor(10, 10), anchor(40, 30)]);
  });
});

const moment = fc.integer({ min: 0, max: 20_000 });
const anyAnchors = fc
  .array(fc.tuple(moment, moment), { maxLength: 8 })
  .map((pairs) => pairs.map(([playback, transcript]) => anchor(playback, transcript)));
const anyTime = fc.double({ min: -100, max: 30_000, noNaN: true });

describe('any anchors', () => {
  it('give a map that never turns back, on either clock', () => {
    fc.assert(
      fc.property(anyAnchors, anyTime, anyTime, (anchors, a, b) => {
        const map = createTimeMap(anchors);
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(map.toTranscript(early)).toBeLessThanOrEqual(map.toTranscript(late) + 1e-9);
        expect(map.toPlayback(early)).toBeLessThanOrEqual(map.toPlayback(late) + 1e-9);
      }),
    );
  });

  it('give two directions that undo each other', () => {
    fc.assert(
      fc.property(anyAnchors, anyTime, (anchors, time) => {
        const map = createTimeMap(anchors);
        expect(map.toPlayback(map.toTranscript(time))).toBeCloseTo(time, 3);
        expect(map.toTranscript(map.toPlayback(time))).toBeCloseTo(time, 3);
      }),
    );
  });

  it('always hold the newest word', () => {
    fc.assert(
      fc.property(anyAnchors, moment, moment, (anchors, playback, transcript) => {
        const map = createTimeMap([...anchors, anchor(playback, transcript)]);
        expect(map.toTranscript(playback)).toBeCloseTo(transcript, 6);
      }),
    );
  });
});
