import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEnvelope, envelopeStep } from '@/lib/audio/envelope';

describe('an envelope', () => {
  it('has the mean of what falls into each step', () => {
    const envelope = createEnvelope();
    envelope.add(0, envelopeStep / 2, 10);
    envelope.add(envelopeStep / 2, envelopeStep, 20);
    const { levels } = envelope.finish();
    expect([...levels]).toEqual([15, 20]);
  });

  it('keeps the level of a long moment over all its steps', () => {
    const envelope = createEnvelope();
    envelope.add(0, 1, 42);
    expect(new Set(envelope.finish().levels)).toEqual(new Set([42]));
  });

  it('stays between the lowest and the highest level', () => {
    const moments = fc.array(
      fc.tuple(fc.double({ min: 0.001, max: 0.1, noNaN: true }), fc.integer({ min: 0, max: 99 })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(moments, (all) => {
        const envelope = createEnvelope();
        let time = 0;
        for (const [seconds, level] of all) {
          envelope.add(time, seconds, level);
          time += seconds;
        }
        const levels = all.map(([, level]) => level);
        for (const level of envelope.finish().levels) {
          expect(level).toBeGreaterThanOrEqual(Math.min(...levels) - 1e-3);
          expect(level).toBeLessThanOrEqual(Math.max(...levels) + 1e-3);
        }
      }),
    );
  });

  it('does not grow without bounds', () => {
    const envelope = createEnvelope();
    envelope.add(1e12, 1e12, 1);
    expect(envelope.finish().levels.length).toBe(0);
  });
});
