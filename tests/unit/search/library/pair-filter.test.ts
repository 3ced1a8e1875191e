import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPairFilter, mayHold, pairOf } from '@/lib/search/library/pair-filter';

describe('the pair filter', () => {
  it('never denies neighbours', () => {
    const tokens = fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(tokens, (row) => {
        const filter = createPairFilter(row);
        expect(row.slice(1).every((right, at) => mayHold(filter, pairOf(row[at]!, right)))).toBe(
          true,
        );
      }),
    );
  });

  it('denies nearly all others, also the same two the other way round', () => {
    const row = Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 10_007);
    const filter = createPairFilter(row);
    const wrong = row
      .slice(1)
      .filter((right, at) => mayHold(filter, pairOf(right, row[at]!))).length;
    expect(wrong / row.length).toBeLessThan(0.06);
    expect(filter.length).toBeLessThanOrEqual(row.length);
  });

  it('denies everything where there is no pair', () => {
    expect(mayHold(createPairFilter([]), pairOf(1, 2))).toBe(false);
  });
});
