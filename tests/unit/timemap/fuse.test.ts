import { describe, expect, it } from 'vitest';
import { fuse, type Known } from '@/lib/timemap/fuse';
import { heard, known, pin, seam, stretch } from './known';

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
