import { describe, expect, it } from 'vitest';
import { chapterHeadings, placeChapters } from '@/lib/chapters/place-chapters';
import { createTimeMap } from '@/lib/timemap/time-map';
import { somePiece } from '@/tests/support/pieces';

const map = createTimeMap([somePiece(0, 500, 30)]);
const chapters = [
  { start: 70, end: 80, title: 'A', url: 'https://a.example/' },
  { start: 90, title: 'B' },
];
const later = [
  { start: 100, end: 110, title: 'A', url: 'https://a.example/' },
  { start: 120, title: 'B' },
];

describe('placeChapters', () => {
  it('moves what the publisher wrote to the audio that plays', () => {
    const placed = placeChapters({ clock: 'transcript', chapters }, map);
    expect(placed).toEqual({ transcript: chapters, playback: later });
  });

  it('moves what stands in the audio to the transcript', () => {
    const placed = placeChapters({ clock: 'playback', chapters: later }, map);
    expect(placed).toEqual({ transcript: chapters, playback: later });
  });
});

describe('placeChapters around an advert', () => {
  it('ends a chapter before what was inserted behind it, and begins the next one after', () => {
    const split = createTimeMap([somePiece(0, 80, 0), somePiece(80, 500, 60)]);
    const { playback } = placeChapters(
      {
        clock: 'transcript',
        chapters: [
          { start: 70, end: 80, title: 'A' },
          { start: 80, title: 'B' },
        ],
      },
      split,
    );
    expect(playback).toEqual([
      { start: 70, end: 80, title: 'A' },
      { start: 140, title: 'B' },
    ]);
  });
});

describe('chapterHeadings', () => {
  const lines = [0, 29.4, 61, 65, 200].map((start) => ({ start, end: start + 4, text: 'x' }));
  it.each<[string, [number, number?][], [number, string][]]>([
    [
      'above the first line of each',
      [[0], [60]],
      [
        [0, '0'],
        [2, '60'],
      ],
    ],
    ['above a line that begins a little early', [[30]], [[1, '30']]],
    [
      'nowhere in a chapter without lines',
      [[0], [70], [150]],
      [
        [0, '0'],
        [4, '150'],
      ],
    ],
    ['nowhere in a pause that ends before the next line', [[67, 90]], []],
    ['nowhere behind the last line', [[300]], []],
    ['of the later of two that share a line', [[199], [200]], [[4, '200']]],
  ])('stand %s', (_, times, headings) => {
    const listed = times.map(([start, end]) => ({ start, end, title: String(start) }));
    expect([...chapterHeadings(lines, listed)]).toEqual(headings);
  });

  it('are none without lines', () => {
    expect(chapterHeadings([], [{ start: 0, title: 'A' }]).size).toBe(0);
  });
});
