import { describe, expect, it } from 'vitest';
import { playedLine } from '@/components/transcript/use-active-line';
import { insertionsByLine } from '@/components/sync/use-insertions';
import { createTimeMap } from '@/lib/timemap/time-map';
import { somePiece } from '@/tests/support/pieces';

const lines = [0, 5, 10, 15].map((start) => ({ start, end: start + 5, text: 'Said.' }));
const map = createTimeMap([somePiece(0, 10, 0), somePiece(10, 20, 30)]);

describe('playedLine', () => {
  it.each([
    ['before the insertion', 9.9, 1, 10],
    ['as it begins', 10, -1, 40],
    ['while it plays', 39.9, -1, 40],
    ['as it ends', 40, 2, 45],
    ['in a line within a piece', 2, 0, 5],
    ['in the last line', 46, 3, 52],
  ])('%s', (_, time, index, until) => {
    expect(playedLine(lines, map, time)).toEqual({ index, until });
  });

  it('does not let a line linger into an insertion', () => {
    const parted = [lines[0]!, { ...lines[2]!, start: 12 }];
    const late = createTimeMap([somePiece(0, 6, 0), somePiece(6, 20, 30)]);
    expect(playedLine(parted, late, 5.5)).toEqual({ index: 0, until: 6 });
  });
});

describe('insertionsByLine', () => {
  it('puts an insertion before the line that goes on after it', () => {
    expect([...insertionsByLine(lines, map.insertions)]).toEqual([[2, map.insertions[0]]]);
  });

  it('takes a line for that which begins a little before the seam', () => {
    const { insertions } = createTimeMap([somePiece(0, 10.3, 0), somePiece(10.3, 20, 30)]);
    expect([...insertionsByLine(lines, insertions).keys()]).toEqual([2]);
  });

  it('leaves out what no line follows, and what the map is not sure of', () => {
    const behind = createTimeMap([somePiece(0, 19, 0), somePiece(19, 20, 30)]);
    expect(insertionsByLine(lines, behind.insertions).size).toBe(0);
    const unsure = createTimeMap([somePiece(0, 10, 0), somePiece(10, 20, 30, { confidence: 0.4 })]);
    expect(insertionsByLine(lines, unsure.insertions).size).toBe(0);
  });
});
