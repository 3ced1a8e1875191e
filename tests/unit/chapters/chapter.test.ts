import { describe, expect, it } from 'vitest';
import { chapterAt, chapterEnd } from '@/lib/chapters/chapter';

const chapters = [
  { start: 10, title: 'A' },
  { start: 20, end: 25, title: 'B' },
  { start: 30, end: 99, title: 'C' },
  { start: 40, title: 'D' },
];

describe('chapterAt', () => {
  it.each([
    [9.9, -1],
    [10, 0],
    [19.9, 0],
    [20, 1],
    [25, -1],
    [30, 2],
    [40, 3],
    [1e9, 3],
  ])('at %d is %d', (time, index) => {
    expect(chapterAt(chapters, time)).toBe(index);
  });
});

describe('chapterEnd', () => {
  it('is its own end or the next start, whichever comes first', () => {
    expect(chapters.map((_, index) => chapterEnd(chapters, index))).toEqual([20, 25, 40, Infinity]);
  });
});
