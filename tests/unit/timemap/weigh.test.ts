import { describe, expect, it } from 'vitest';
import type { EvidenceKind, Stretch } from '@/lib/timemap/evidence';
import { weigh } from '@/lib/timemap/weigh';

const stretch = (
  evidence: EvidenceKind,
  [start, end, offset]: [number, number, number],
  confidence = 0.8,
  tolerance = 0.2,
): Stretch => ({ start, end, offset, tolerance, confidence, evidence });
const runs = (...stretches: Stretch[]) =>
  weigh(stretches).map(({ start, end, offset, confidence, evidence }) => [
    start,
    end,
    offset,
    Math.round(confidence * 100) / 100,
    evidence.join(),
  ]);

describe('weigh', () => {
  it('leaves what stands alone as it is, and gaps between', () => {
    expect(runs(stretch('pauses', [50, 90, 30]), stretch('pauses', [0, 40, 0]))).toEqual([
      [0, 40, 0, 0.8, 'pauses'],
      [50, 90, 30, 0.8, 'pauses'],
    ]);
  });

  it('combines where two overlap, and only there', () => {
    expect(runs(stretch('pauses', [0, 60, 30]), stretch('seams', [40, 90, 30.1]))).toEqual([
      [0, 40, 30, 0.8, 'pauses'],
      [40, 60, 30, 0.96, 'pauses,seams'],
      [60, 90, 30.1, 0.8, 'seams'],
    ]);
  });

  it('takes two of one kind for one', () => {
    expect(runs(stretch('pauses', [0, 60, 30]), stretch('pauses', [0, 60, 30], 0.5))).toEqual([
      [0, 60, 30, 0.8, 'pauses'],
    ]);
  });

  it('lets the most exact of those that agree say the offset', () => {
    const chapters = stretch('chapters', [0, 60, 31], 0.9, 1);
    expect(runs(chapters, stretch('pauses', [0, 60, 30.2]))[0]![2]).toBe(30.2);
  });

  it('lets those that agree outweigh a single one that does not, at a price', () => {
    const two = [stretch('chapters', [0, 60, 30], 0.7), stretch('seams', [0, 60, 30], 0.7)];
    expect(runs(...two, stretch('pauses', [0, 60, 90]))).toEqual([
      [0, 60, 30, 0.18, 'chapters,seams'],
    ]);
  });

  it('hears nothing in what is empty, unsure or no number', () => {
    const unsound = [
      stretch('pauses', [60, 60, 30]),
      stretch('pauses', [0, 60, 30], 0),
      stretch('pauses', [0, 60, NaN]),
      stretch('pauses', [0, Infinity, 30]),
    ];
    expect(runs(...unsound)).toEqual([]);
  });
});
