import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delayUntil, playbackTimeAt, restamp, steadyTimeAt } from '@/lib/clock/playback-clock';
import type { PlayerSample } from '@/lib/player/player';

const playing: PlayerSample = {
  at: 10_000,
  time: 60,
  duration: 100,
  rate: 1,
  playing: true,
  advancing: true,
};

describe('playbackTimeAt', () => {
  it.each<[string, Partial<PlayerSample>, number, number]>([
    ['carries a reading forward', {}, 12_500, 62.5],
    ['at double speed twice as far', { rate: 2 }, 12_500, 65],
    ['at half speed half as far', { rate: 0.5 }, 12_000, 61],
    ['stands still while paused', { playing: false, advancing: false }, 99_000, 60],
    ['stands still while data is missing', { advancing: false }, 99_000, 60],
    ['stops at the end of the media', {}, 99_000, 100],
    ['has no end in a live stream', { duration: undefined }, 110_000, 160],
    ['does not fall back where the length is too short', { duration: 50 }, 12_000, 60],
    ['never runs before its reading', {}, 9_000, 60],
  ])('%s', (_, changes, now, time) => {
    expect(playbackTimeAt({ ...playing, ...changes }, now)).toBeCloseTo(time, 9);
  });
});

describe('steadyTimeAt', () => {
  it.each<[string, Partial<PlayerSample>, number, number]>([
    ['waits where a reading is a little behind', {}, 60.09, 60.09],
    ['waits longer at double speed, where the same while is more', { rate: 2 }, 60.19, 60.19],
    ['goes back where the media was sent back', {}, 60.11, 60],
    ['goes back by any step while nothing moves', { advancing: false }, 60.05, 60],
    ['goes on with the reading', {}, 59.99, 60],
    ['begins with the reading', {}, -Infinity, 60],
  ])('%s', (_, changes, last, time) => {
    expect(steadyTimeAt({ ...playing, ...changes }, playing.at, last)).toBeCloseTo(time, 9);
  });

  it('never goes back by less than a seek, whatever media say of their clock', () => {
    const steps = fc.array(fc.double({ min: -0.05, max: 0.05, noNaN: true }), { maxLength: 50 });
    fc.assert(
      fc.property(steps, (errors) => {
        let last = -Infinity;
        for (const [at, error] of errors.entries()) {
          const wall = playing.at + at * 20;
          const time = steadyTimeAt(
            { ...playing, at: wall, time: 60 + at * 0.02 + error },
            wall,
            last,
          );
          expect(time).toBeGreaterThanOrEqual(last);
          last = time;
        }
      }),
    );
  });
});

describe('delayUntil', () => {
  it.each<[string, Partial<PlayerSample>, number, number]>([
    ['counts the milliseconds to a moment ahead', {}, 63, 3_000],
    ['halves them at double speed', { rate: 2 }, 63, 1_500],
    ['is nothing for a moment that is now', {}, 60, 0],
    ['is nothing for a moment that has passed', {}, 5, 0],
    ['is endless while nothing moves', { advancing: false }, 63, Infinity],
    ['is endless for a moment that never comes', {}, Infinity, Infinity],
    ['is endless at rate 0', { rate: 0 }, 63, Infinity],
  ])('%s', (_, changes, time, delay) => {
    expect(delayUntil({ ...playing, ...changes }, time, playing.at)).toBeCloseTo(delay, 6);
  });

  it('ends exactly when the clock gets there, at any rate', () => {
    const seconds = fc.double({ min: 0, max: 20_000, noNaN: true });
    const rate = fc.double({ min: 0.25, max: 4, noNaN: true });
    fc.assert(
      fc.property(seconds, seconds, rate, (time, target, speed) => {
        fc.pre(target > time);
        const sample = { ...playing, duration: undefined, time, rate: speed };
        const there = playing.at + delayUntil(sample, target, playing.at);
        expect(playbackTimeAt(sample, there)).toBeCloseTo(target, 5);
      }),
    );
  });
});

describe('restamp', () => {
  it.each([
    ['keeps the stamp of a reading on its way for 3 ms', 10_003, 10_000],
    ['keeps a stamp that is a second old', 11_000, 10_000],
    ['takes arrival when the stamp is older: the machine slept', 11_001, 11_001],
    ['takes arrival when the stamp lies ahead: a clock was set', 9_999, 9_999],
  ])('%s', (_, arrived, at) => {
    expect(restamp(playing, arrived)).toEqual({ ...playing, at });
  });
});
