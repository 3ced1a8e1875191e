import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AudioEvidence, Seam, Stretch } from '@/lib/timemap/evidence';
import { fuse, type Known } from '@/lib/timemap/fuse';
import type { Pin } from '@/lib/timemap/pins';

const known: Known = {
  timing: 'cue',
  transcriptEnd: 3_000,
  duration: 3_000,
  pins: [],
  chapters: [],
};
const pin = (playback: number, transcript: number, tolerance = 2): Pin => ({
  playback,
  transcript,
  end: transcript + 4,
  tolerance,
});
const stretch = (
  [start, end, offset]: [number, number, number],
  changes: Partial<Stretch> = {},
): Stretch => {
  const trust = { tolerance: 0.2, confidence: 0.9, evidence: 'pauses' as const };
  return { start, end, offset, ...trust, ...changes };
};
const seam = (time: number, strength = 0.8): Seam => ({ time, strength, kind: 'reservoir' });
const heard = (stretches: Stretch[], seams: Seam[] = [], fit = 0.9): AudioEvidence => ({
  identity: { url: 'https://audio.example/a.mp3' },
  seams,
  stretches,
  fit,
});
const offsetsAt = (changes: Partial<Known>, ...times: number[]) => {
  const map = fuse({ ...known, ...changes });
  return times.map((time) => Math.round((map.toPlayback(time) - time) * 10) / 10);
};

describe("the listener's taps", () => {
  it.each<[string, Partial<Known>, times: number[], offsets: number[]]>([
    ['one moves everything', { pins: [pin(900, 840)] }, [0, 840, 2_900], [60, 60, 60]],
    [
      'a second moves what comes after the first',
      { pins: [pin(900, 840), pin(2_100, 1_950)] },
      [100, 840, 844, 1_950, 2_500],
      [60, 60, 150, 150, 150],
    ],
    [
      'the order in which they are made is nothing',
      { pins: [pin(2_100, 1_950), pin(900, 840)] },
      [840, 844],
      [60, 150],
    ],
    [
      'a later one that differs a little corrects all',
      { pins: [pin(900, 840), pin(2_010, 1_952)] },
      [100, 2_500],
      [58, 58],
    ],
    [
      'one that confirms the start leaves it, whatever follows',
      { pins: [pin(500, 500), pin(2_000, 1_900)] },
      [100, 500, 504, 2_000],
      [0, 0, 100, 100],
    ],
    [
      'what the transcript has and the audio has not is left out',
      { pins: [pin(500, 500), pin(1_000, 1_060)] },
      [400, 530, 1_200],
      [0, -26, -60],
    ],
    [
      'a seam says where the jump is',
      { pins: [pin(900, 840)], audio: heard([], [seam(300), seam(600), seam(660)]) },
      [599, 601],
      [0, 60],
    ],
    [
      'a lone seam may be its end',
      { pins: [pin(900, 840)], audio: heard([], [seam(660)]) },
      [599, 601],
      [0, 60],
    ],
    [
      'spread times are stretched, not cut',
      { timing: 'estimated', pins: [pin(1_500, 1_200)] },
      [0, 600, 1_200, 2_100, 3_000],
      [0, 150, 300, 150, 0],
    ],
  ])('%s', (_, changes, times, offsets) => {
    expect(offsetsAt(changes, ...times)).toEqual(offsets);
  });
});

describe('what was heard', () => {
  const advert = [stretch([0, 600, 0]), stretch([600, 3_000, 60])];
  it.each<[string, Partial<Known>, times: number[], offsets: number[]]>([
    ['is the map', { audio: heard(advert) }, [599, 600, 2_900], [0, 60, 60]],
    ['counts for nothing if it does not fit', { audio: heard(advert, [], 0.2) }, [700], [0]],
    [
      'is kept beside a tap that comes a little late',
      { audio: heard(advert), pins: [pin(901.5, 840, 3)] },
      [500, 840, 2_000],
      [0, 60, 60],
    ],
    [
      'is nudged by a tap that means it',
      { audio: heard(advert), pins: [pin(901.5, 840, 0.3)] },
      [500, 840, 2_000],
      [0, 61.5, 61.5],
    ],
    [
      'gives way to a tap far off in its own piece only',
      { audio: heard(advert), pins: [pin(1_030, 1_000)] },
      [500, 700, 1_000, 2_000],
      [0, 30, 30, 30],
    ],
    [
      'is split by a tap far off at the last seam',
      { audio: heard(advert, [seam(1_660), seam(1_690)]), pins: [pin(2_090, 2_000)] },
      [700, 1_599, 1_601, 2_900],
      [60, 60, 90, 90],
    ],
    [
      'is carried on where it says nothing',
      { audio: heard([stretch([100, 500, 0]), stretch([900, 1_500, 60])]) },
      [0, 600, 899, 900, 2_900],
      [0, 0, 0, 60, 60],
    ],
    [
      'jumps at a seam where it says nothing',
      {
        audio: heard([stretch([100, 500, 0]), stretch([900, 1_500, 60])], [seam(700), seam(760)]),
      },
      [699, 701],
      [0, 60],
    ],
    [
      'is finer than chapters that agree',
      {
        audio: heard([stretch([0, 3_000, 60.3])]),
        chapters: [stretch([0, 3_000, 61], { tolerance: 1, evidence: 'chapters' })],
      },
      [700],
      [60.3],
    ],
  ])('%s', (_, changes, times, offsets) => {
    expect(offsetsAt(changes, ...times)).toEqual(offsets);
  });

  it('is doubted where it has lines said after the end of the audio', () => {
    const [early, late] = fuse({ ...known, duration: 3_100, audio: heard(advert) }).pieces;
    expect([early!.confidence, late!.confidence]).toEqual([0.9, 0.9]);
    const short = fuse({ ...known, duration: 2_990, audio: heard(advert) }).pieces;
    expect(short.map(({ confidence }) => confidence)).toEqual([0.9, 0.45]);
  });

  it('is surer with chapters that agree, less sure with those that do not', () => {
    const sureness = (offset: number) => {
      const chapters = [
        stretch([0, 3_000, offset], { tolerance: 1, evidence: 'chapters', confidence: 0.6 }),
      ];
      return fuse({ ...known, chapters, audio: heard([stretch([0, 3_000, 0])]) }).pieces[0]!;
    };
    expect(sureness(0.5).confidence).toBeCloseTo(0.96, 9);
    expect(sureness(0.5).evidence).toEqual(['chapters', 'pauses']);
    expect(sureness(30).confidence).toBeCloseTo(0.36, 9);
    expect(sureness(30).evidence).toEqual(['pauses']);
  });
});

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
