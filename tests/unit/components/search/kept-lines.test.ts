import { describe, expect, it } from 'vitest';

import { hitsByHeading, keptLines } from '@/components/search/kept-lines';
import type { Hit } from '@/lib/search/search';
import type { Line } from '@/lib/transcript/types';

/** One letter a line: the speaker, or `.` where none is named. */
function linesOf(speakers: string): Line[] {
  return [...speakers].map((speaker, at) => ({
    start: at,
    end: at + 1,
    text: `Line ${at}`,
    ...(speaker !== '.' && { speaker }),
  }));
}

function hitsAt(...places: [number, number?][]): Hit[] {
  return places.map(([first, last = first]) => ({
    line: first,
    ranges: [first, last].map((line) => ({ line, start: 0, end: 1 })),
    exact: true,
    score: 1,
  }));
}

/** `|` before a gap, the line, its speaker where it is told again; `#` for a heading without its line. */
function shown(speakers: string, hits: Hit[], headings: number[] = []): string {
  const titles = new Map(headings.map((line) => [line, 'Title']));
  return [...keptLines(linesOf(speakers), hits, titles)]
    .sort(([a], [b]) => a - b)
    .map(([line, { part, gap, speaker = '' }]) =>
      [gap ? '| ' : '', part === 'heading' ? '#' : '', line, speaker].join(''),
    )
    .join(' ');
}

describe('keptLines', () => {
  it.each([
    ['a line on each side', '.......', hitsAt([3]), [], '2 3 4'],
    ['both lines of a phrase over a border', '.......', hitsAt([2, 3]), [], '1 2 3 4'],
    ['no line before the first or after the last', '...', hitsAt([0], [2]), [], '0 1 2'],
    ['a gap between parts', '.........', hitsAt([0], [6]), [], '0 1 | 5 6 7'],
    ['no gap where surroundings meet', '......', hitsAt([0], [3]), [], '0 1 2 3 4'],
    ['who speaks, where the row that says so is left out', 'aaaaab', hitsAt([3]), [], '2a 3 4'],
    ['nobody twice', 'aabbb', hitsAt([3]), [], '2 3 4'],
    ['nobody where none is named', 'a....', hitsAt([3]), [], '2a 3 4'],
    ['the heading of a chapter by itself', '.......', hitsAt([5]), [0, 1], '#1 4 5 6'],
    ['the heading of a chapter once', '..........', hitsAt([4], [8]), [1], '#1 3 4 5 | 7 8 9'],
    ['the heading of a kept row with it', '.....', hitsAt([2]), [1], '1 2 3'],
    ['nothing without hits', '.....', [], [0], ''],
  ])('keeps %s', (_, speakers, hits, headings, expected) => {
    expect(shown(speakers, hits, headings)).toBe(expected);
  });
});

describe('hitsByHeading', () => {
  it('counts hits below the last heading before them', () => {
    const headings = new Map([
      [1, 'One'],
      [4, 'Two'],
      [6, 'Three'],
    ]);
    const hits = hitsAt([0], [1], [3], [5], [7]);
    expect([...hitsByHeading(hits, headings)]).toEqual([
      [1, 2],
      [4, 1],
      [6, 1],
    ]);
  });
});
