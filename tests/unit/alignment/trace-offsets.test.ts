import { describe, expect, it } from 'vitest';
import { traceOffsets } from '@/lib/alignment/trace-offsets';

const count = 200;
const even = () => new Float32Array(count).fill(1);
/** Speaks for one offset and a little against all others. */
const speaksFor = (index: number, strength = 2) =>
  new Float32Array(count).fill(-1).fill(strength, index, index + 1);
const moments = (...parts: [index: number, length: number][]) =>
  parts.flatMap(([index, length]) => Array.from({ length }, () => speaksFor(index)));
const trace = (scores: Float32Array[], seams = scores.map(even)) => traceOffsets({ scores, seams });

describe('the offsets that moments have', () => {
  it('stay where all speak for one', () => {
    for (const { index, chance } of trace(moments([50, 12]))) {
      expect(index).toBeGreaterThanOrEqual(48);
      expect(index).toBeLessThanOrEqual(52);
      expect(chance).toBeGreaterThan(0.95);
    }
  });

  it('grow where enough speak for another', () => {
    const traced = trace(moments([50, 12], [90, 12]));
    expect(Math.abs(traced[3]!.index - 50)).toBeLessThanOrEqual(2);
    expect(Math.abs(traced[20]!.index - 90)).toBeLessThanOrEqual(2);
  });

  it('do not leap after one moment that disagrees', () => {
    const traced = trace(moments([50, 8], [90, 1], [50, 8]));
    for (const { index } of traced) expect(Math.abs(index - 50)).toBeLessThanOrEqual(2);
  });

  it('leap for less evidence at a seam', () => {
    const scores = moments([50, 8], [90, 2]);
    const seams = scores.map(even);
    seams[8]![50] = 100;
    seams[8]![90] = 100;
    expect(Math.abs(trace(scores).at(-1)!.index - 50)).toBeLessThanOrEqual(2);
    expect(Math.abs(trace(scores, seams).at(-1)!.index - 90)).toBeLessThanOrEqual(2);
  });

  it('are unsure where nothing speaks for any', () => {
    const silent = Array.from({ length: 20 }, () => new Float32Array(count));
    for (const { chance } of trace(silent)) expect(chance).toBeLessThan(0.1);
  });

  it('are lost where all is spoken against', () => {
    const against = Array.from({ length: 20 }, () => new Float32Array(count).fill(-1));
    for (const { chance } of trace(against)) expect(chance).toBeLessThan(0.01);
  });

  it('are none where there are no moments', () => {
    expect(trace([])).toEqual([]);
  });

  it('stay numbers over thousands of moments', () => {
    for (const { chance } of trace(moments([50, 3000]))) {
      expect(chance).toBeGreaterThan(0.9);
      expect(chance).toBeLessThanOrEqual(1);
    }
  });
});
