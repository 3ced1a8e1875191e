import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSkip, type SkipSituation } from '@/lib/chapters/skip';
import { isSkipped, skipRuleOf } from '@/lib/chapters/skip-rule';

const chapters = [
  { start: 0, title: 'Sponsor' },
  { start: 30, title: 'Tides' },
  { start: 100, title: 'Sponsor' },
  { start: 130, title: 'Sponsor' },
  { start: 160, title: 'Fog' },
  { start: 200, end: 202, title: 'Sponsor' },
  { start: 300, title: 'Sponsor' },
];
const playing = (time: number) => ({ time, playing: true });
const paused = (time: number) => ({ time, playing: false });
const situation = (changes: Partial<SkipSituation>): SkipSituation => ({
  chapters,
  end: 360,
  before: playing(99.9),
  now: playing(100.1),
  isUnwanted: ({ title }) => title === 'Sponsor',
  ...changes,
});

describe('findSkip', () => {
  it.each<[string, Partial<SkipSituation>, number, number]>([
    ['playing ran into one, and into the next at once', {}, 100, 160],
    ['playback begins in the first', { before: undefined, now: playing(0) }, 0, 30],
    ['Play is pressed at its start', { before: paused(0), now: playing(0.2) }, 0, 30],
    ['it is the last, up to the end', { before: playing(299), now: playing(300) }, 300, 360],
  ])('skips when %s', (_, changes, from, to) => {
    expect(findSkip(situation(changes))).toEqual({
      chapter: { start: from, title: 'Sponsor' },
      from,
      to,
    });
  });

  it.each<[string, Partial<SkipSituation>]>([
    ['the chapter is wanted', { isUnwanted: () => false }],
    ['nothing plays', { now: paused(100.1) }],
    ['somebody seeked into it', { before: playing(20), now: playing(110) }],
    ['somebody seeked back to its start', { before: playing(150), now: playing(100) }],
    ['somebody goes on in its middle', { before: paused(110), now: playing(110.2) }],
    ['it is too short', { before: playing(199.9), now: playing(200) }],
    ['its rest is too short', { before: playing(99.9), now: playing(101), end: 103 }],
    ['it is over', { before: playing(202), now: playing(202.2) }],
    ['there are no chapters', { chapters: [] }],
    [
      'the length is not a number',
      { chapters: chapters.slice(-1), before: playing(299), now: playing(300), end: NaN },
    ],
  ])('does not skip when %s', (_, changes) => {
    expect(findSkip(situation(changes))).toBeUndefined();
  });
});

it('a skip never ends in the midst of what is unwanted, and never goes back', () => {
  const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.boolean()), {
    minLength: 1,
  });
  fc.assert(
    fc.property(lengths, fc.nat(100), (stated, share) => {
      let start = 0;
      const listed = stated.map(([length, unwanted]) => {
        start += length;
        return { start: start - length, title: unwanted ? 'Sponsor' : 'Tides' };
      });
      const entered = listed[Math.floor((share / 101) * listed.length)]!.start;
      const changes = { chapters: listed, end: start, before: playing(entered - 0.2) };
      const skip = findSkip(situation({ ...changes, now: playing(entered) }));
      if (!skip) return;
      expect(skip.to - entered).toBeGreaterThanOrEqual(3);
      const next = listed.find((chapter) => chapter.start === skip.to);
      expect(next?.title ?? 'Tides').toBe('Tides');
    }),
  );
});

describe('a rule', () => {
  it.each([
    ['Sponsor', 'sponsor'],
    ['Sponsor: Kettle & Co', 'sponsor'],
    ['SPONSOR – Kettle', 'sponsor'],
    ['Ad break 2', 'ad break'],
    ['Part 2: Fog', 'part 2 fog'],
    ['Werbung | Kessel', 'werbung'],
    ['The Duckbill Group sponsor read', 'the duckbill group sponsor read'],
    ['広告', '広告'],
    ['1984', '1984'],
  ])('of %j is %j and falls under itself', (title, rule) => {
    expect(skipRuleOf(title)).toBe(rule);
    expect(isSkipped(title, [rule])).toBe(true);
  });

  it.each([
    ['Sponsor 3: Rope', true],
    ['sponsor', true],
    ['Sponsorship in the arts', false],
    ['Our sponsor', false],
  ])('"sponsor" covers %j: %s', (title, expected) => {
    expect(isSkipped(title, ['', 'sponsor'])).toBe(expected);
  });
});
