// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { spokenTime } from '@/components/shared/spoken-time';

describe('spokenTime', () => {
  it.each([
    [0, '0 seconds'],
    [0.9, '0 seconds'],
    [1, '1 second'],
    [59.99, '59 seconds'],
    [60, '1 minute'],
    [61, '1 minute 1 second'],
    [125, '2 minutes 5 seconds'],
    [3_600, '1 hour'],
    [3_605, '1 hour 5 seconds'],
    [3_725, '1 hour 2 minutes 5 seconds'],
    [7_260, '2 hours 1 minute'],
    [-3, '0 seconds'],
  ])('says %d seconds as “%s”', (seconds, spoken) => {
    expect(spokenTime(seconds)).toBe(spoken);
  });
});
