import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { editDistance } from '@/lib/search/edit-distance';

describe('editDistance', () => {
  it.each([
    ['kuberntes', 'kubernetes', 1],
    ['kubernetse', 'kubernetes', 1],
    ['kubernotes', 'kubernetes', 1],
    ['kuberrnetess', 'kubernetes', 2],
    ['same', 'same', 0],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ])('from %s to %s takes %i edits', (a, b, edits) => {
    expect(editDistance(a, b, 3)).toBe(edits);
  });

  it('gives up one above the limit', () => {
    expect(editDistance('completely', 'different!', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });

  it('is the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(editDistance(b, a, limit));
      }),
    );
  });

  it('is below a limit what it is without one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 99), limit + 1));
      }),
    );
  });

  it('finds one edit in words of any length', () => {
    const word = 'ab'.repeat(500);
    expect(editDistance(word, `${word.slice(0, 600)}x${word.slice(600)}`, 2)).toBe(1);
  });

  it('never finds more edits than were made', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(word, fc.nat(6), (text, at) => {
        const place = at % (text.length - 1);
        const swapped =
          text.slice(0, place) + text[place + 1]! + text[place]! + text.slice(place + 2);
        expect(editDistance(text, swapped, 2)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
