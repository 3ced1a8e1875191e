import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVarints, writeVarints } from '@/lib/search/library/varints';

describe('varints', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff })), (values) => {
        expect([...readVarints(writeVarints(values))]).toEqual(values);
      }),
    );
  });

  it('are one byte below 128 and two below 16,384', () => {
    expect(writeVarints([0, 127])).toHaveLength(2);
    expect(writeVarints([128, 16_383])).toHaveLength(4);
  });

  it.each([
    ['a number that is cut off', [0x80]],
    ['a number that never ends', [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0]],
  ])('refuse %s', (_, bytes) => {
    expect(() => readVarints(Uint8Array.from(bytes))).toThrow(RangeError);
  });
});
