import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stretch } from '@/lib/timemap/evidence';
import { fuse, type Known } from '@/lib/timemap/fuse';
import { heard, known, pin, seam, stretch } from './known';

const time = fc.double({ min: 0, max: 3_000, noNaN: true });
const anyPins = fc.array(
  fc
    .tuple(time, time, fc.double({ min: 0.3, max: 4, noNaN: true }))
    .map(([playback, transcript, tolerance]) => pin(playback, transcript, tolerance)),
  { maxLength: 6 },
);
const anyStretches = fc.array(
  fc
    .record({
      start: time,
      end: time,
      offset: fc.double({ min: -300, max: 900, noNaN: true }),
      tolerance: fc.double({ min: 0, max: 5, noNaN: true }),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .chain((it) =>
      fc.constantFrom<Stretch['evidence']>('chapters', 'seams', 'pauses').map((evidence) => ({
        ...it,
        evidence,
      })),
    ),
  { maxLength: 8 },
);
const anySeams = fc
  .array(time, { maxLength: 8 })
  .map((times) => times.sort((a, b) => a - b).map((it) => seam(it)));
const anyKnown = fc
  .tuple(anyPins, anyStretches, anyStretches, anySeams)
  .map(([pins, chapters, stretches, seams]): Known => ({
    ...known,
    pins,
    chapters,
    audio: heard(stretches, seams),
  }));

describe('any evidence', () => {
  it('gives a map that never turns back', () => {
    fc.assert(
      fc.property(anyKnown, time, time, (all, a, b) => {
        const map = fuse(all);
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(map.toTranscript(early)).toBeLessThanOrEqual(map.toTranscript(late) + 1e-6);
        expect(map.toPlayback(early)).toBeLessThanOrEqual(map.toPlayback(late) + 1e-6);
      }),
    );
  });

  it('never makes surer than certain', () => {
    fc.assert(
      fc.property(anyKnown, (all) => {
        for (const { confidence } of fuse(all).pieces) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('moves no line when the same is found again by another way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(time, fc.integer({ min: 15, max: 120 })), { maxLength: 4 }),
        time,
        (adverts, moment) => {
          const pauses = piecesOf(adverts);
          const alone = fuse({ ...known, duration: undefined, audio: heard(pauses) });
          const seams = pauses.map((it) => ({ ...it, evidence: 'seams' as const }));
          const both = fuse({ ...known, duration: undefined, audio: heard([...pauses, ...seams]) });
          expect(both.toPlayback(moment)).toBeCloseTo(alone.toPlayback(moment), 6);
        },
      ),
    );
  });
});

/** What is heard of an episode with adverts, each at a transcript time and of a length. */
function piecesOf(adverts: readonly [at: number, length: number][]): Stretch[] {
  const sorted = [...adverts].sort(([a], [b]) => a - b);
  let offset = 0;
  let start = 0;
  const pieces: Stretch[] = [];
  for (const [at, length] of sorted) {
    if (at > start) pieces.push(stretch([start, at, offset]));
    offset += length;
    start = Math.max(start, at);
  }
  return [...pieces, stretch([start, 3_000, offset])];
}
