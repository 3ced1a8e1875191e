import { describe, expect, it } from 'vitest';
import { expectedPauses } from '@/lib/alignment/expected-pauses';
import type { Line } from '@/lib/transcript/types';

const line = (start: number, end: number, text: string, more: Partial<Line> = {}): Line => ({
  start,
  end,
  text,
  ...more,
});
const times = (lines: Line[]) => expectedPauses(lines).map(({ start, end }) => [start, end]);

describe('pauses that a transcript lets expect', () => {
  it('are the gaps between lines', () => {
    const lines = [line(0, 2, 'One.'), line(2.5, 5, 'Two'), line(5.2, 8, 'three.')];
    expect(times(lines)).toEqual([
      [2, 2.5],
      [5, 5.2],
    ]);
  });

  it('are only the edges of a long gap: music may play in it', () => {
    expect(times([line(0, 2, 'One.'), line(12, 14, 'Two.')])).toEqual([
      [2, 2.6],
      [11.4, 12],
    ]);
  });

  it('come before lines that follow the end of a sentence, where there are no gaps', () => {
    const lines = [
      line(0, 2, 'One and'),
      line(2, 5, 'two make three.'),
      line(5, 8.2, 'Four'),
      line(8.2, 10, 'is more'),
    ];
    expect(times(lines)).toEqual([[4.7, 5]]);
  });

  it('come before other speakers', () => {
    const lines = [
      line(0, 2, 'One, and'),
      line(2, 5.1, 'so?', { turn: true }),
      line(5.1, 6, 'Two.'),
    ];
    expect(times(lines)).toEqual([
      [1.7, 2],
      [4.8, 5.1],
    ]);
  });

  it('may be anywhere without punctuation, which is worth less', () => {
    const bare = expectedPauses([
      line(0, 2, 'one and'),
      line(2, 5.1, 'two'),
      line(5.1, 7, 'is three'),
    ]);
    expect(bare).toHaveLength(2);
    expect(bare[0]!.weight).toBeLessThan(0.8);
  });

  it('are not where lines touch in a transcript that has gaps', () => {
    const lines = [
      line(0, 2, 'One.'),
      line(2, 5.1, 'Two.'),
      line(5.6, 8, 'Three.'),
      line(9, 10, 'Four.'),
    ];
    expect(times(lines)).toEqual([
      [5.1, 5.6],
      [8, 9],
    ]);
  });

  it('are not where times were spread over the letters', () => {
    const lines = [line(0, 2, 'Four.'), line(2, 4.4, 'Sixes.'), line(4.4, 9, 'A mark of its own.')];
    expect(times(lines)).toEqual([[expect.closeTo(4.1), 4.4]]);
  });

  it('are not beside sounds that were put in words', () => {
    const lines = [
      line(0, 2, 'One.'),
      line(2.5, 5, '[Music]', { sound: true }),
      line(5.2, 8, 'Two.'),
    ];
    expect(times(lines)).toEqual([]);
  });

  it.each([
    ['no lines', []],
    ['one line', [line(0, 2, 'One.')]],
    ['lines that all begin at once', [line(0, 2, 'One.'), line(0, 3, 'Two.')]],
  ])('are not in %s', (_, lines) => {
    expect(times(lines)).toEqual([]);
  });
});
