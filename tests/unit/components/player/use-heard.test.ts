import { describe, expect, it } from 'vitest';
import { looksAlike } from '@/components/player/use-heard';
import type { PlayerSample } from '@/lib/player/player';

const hour: PlayerSample = {
  at: 1,
  time: 100.2,
  duration: 3600,
  rate: 1,
  playing: true,
  advancing: true,
};

describe('a player that shows a sample', () => {
  it.each<[string, Partial<PlayerSample>]>([
    ['a moment later', { at: 251, time: 100.45 }],
    ['waiting for data', { advancing: false }],
  ])('need not change %s', (_, changes) => {
    expect(looksAlike({ ...hour, ...changes }, hour)).toBe(true);
  });

  it.each<[string, Partial<PlayerSample>]>([
    ['a second later', { time: 101 }],
    ['at another length', { duration: 3601 }],
    ['at another speed', { rate: 1.5 }],
    ['when paused', { playing: false }],
    ['when it can only be followed', { followOnly: true }],
  ])('changes %s', (_, changes) => {
    expect(looksAlike({ ...hour, ...changes }, hour)).toBe(false);
  });

  it('moves its bar with each sample of something short', () => {
    const short = { ...hour, duration: 20, time: 10.1 };
    expect(looksAlike({ ...short, time: 10.35 }, short)).toBe(false);
  });
});
