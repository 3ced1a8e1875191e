import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBlocks, type Row } from '@/lib/transcript/find-blocks';
import { linesFromBlocks } from '@/lib/transcript/lines-from-blocks';

const path = 'body>main>div.transcript';
const text = (row: string): Row => ({ text: row, kind: 'text', path });
const chrome = (row: string): Row => ({ text: row, kind: 'chrome', path: 'body>footer' });

const said = [
  'The harbour was quiet that morning, and nobody had seen the ferry yet.',
  'We asked the keeper about the lamp, and he laughed at us for a while.',
  'It turns out that the tide tables were printed a whole year too late.',
  'So every boat in the bay was waiting for water that had already gone.',
  'I still have the book at home, with his notes in the margin of it.',
  'And that is how we began to measure the moon, one night at a time.',
];
const clock = (seconds: number) =>
  `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
const short = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
const at = (index: number) => index * 25;
const rowsOf = (write: (said: string, index: number) => string[]) =>
  said.flatMap((sentence, index) => write(sentence, index).map(text));

describe('findBlocks', () => {
  it.each<[string, string, Row[]]>([
    [
      'Podscripts marks in the row of their text',
      'podscripts',
      rowsOf((words, index) => [`Starting point is ${clock(at(index))} ${words}`]),
    ],
    [
      'Podscripts marks in rows of their own',
      'podscripts',
      rowsOf((words, index) => [`Starting point is ${clock(at(index))}`, words]),
    ],
    [
      'Podscripts marks in one giant row',
      'podscripts',
      [
        text(
          said.map((words, index) => `Starting point is ${clock(at(index))} ${words}`).join(' '),
        ),
      ],
    ],
    [
      '[HH:MM:SS] Name: text',
      'bracketed',
      rowsOf((words, index) => [`[${clock(at(index))}] ${index % 2 ? 'Ada' : 'Ben'}: ${words}`]),
    ],
    [
      'Name (MM:SS): text',
      'named',
      rowsOf((words, index) => [`Speaker ${index % 2} (${short(at(index))}): ${words}`]),
    ],
    [
      'a mark alone on its line',
      'mark-alone',
      rowsOf((words, index) => [`[${clock(at(index))}]`, words]),
    ],
  ])('reads %s', (_name, shape, rows) => {
    const found = findBlocks(rows);
    expect(found?.shape).toBe(shape);
    expect(found?.blocks.map(({ start }) => start)).toEqual(said.map((_, index) => at(index)));
    expect(found?.blocks.map((block) => block.text)).toEqual(said);
  });

  it('keeps the speakers it is given', () => {
    const rows = rowsOf((words, index) => [`[${clock(at(index))}] Ada: ${words}`]);
    expect(findBlocks(rows)?.blocks.every(({ speaker }) => speaker === 'Ada')).toBe(true);
  });

  it('keeps one copy of a transcript that stands in the page sixteen times', () => {
    const copy = rowsOf((words, index) => [`Starting point is ${clock(at(index))}`, words]);
    const found = findBlocks(Array.from({ length: 16 }, () => copy).flat());
    expect(found?.blocks.map((block) => block.text)).toEqual(said);
  });

  it('leaves out what stands around the transcript', () => {
    const rows = [
      chrome('Home Shows Sign in'),
      text('On this episode: the lamp, the book (0:00) Intro(0:50) The tables(2:00) The moon'),
      ...rowsOf((words, index) => [`Starting point is ${clock(at(index))} ${words}`]),
      text("There aren't comments yet for this episode. Click on any sentence to leave a comment."),
      chrome('© All rights reserved'),
    ];
    expect(findBlocks(rows)?.blocks.map((block) => block.text)).toEqual(said);
  });

  it.each<[string, string[]]>([
    [
      'a chapter list with times first',
      ['00:00 Intro', '02:10 The lamp', '07:45 The tables', '12:30 The moon', '20:15 Goodbye'],
    ],
    [
      'a chapter list with times last',
      [
        'Intro (0:00)',
        'The lamp (2:10)',
        'The tables (7:45)',
        'The moon (12:30)',
        'Goodbye (20:15)',
      ],
    ],
    [
      'chapters run together',
      ['Show Highlights(0:00) Intro(0:28) The sponsor(1:01) The lamp(4:34) The moon(7:43) Goodbye'],
    ],
    [
      'a table of contents',
      ['Introduction: 00:01:44', 'The lamp: 00:05:10', 'The moon: 00:12:22', 'Goodbye: 00:40:00'],
    ],
    ['a page without marks', said],
  ])('does not take %s for speech', (_name, rows) => {
    expect(findBlocks(rows.map(text))).toBeUndefined();
  });
});

const seed = '../shared/seed/episode-page.txt';

describe.runIf(existsSync(seed))('the seed page', () => {
  const rows = existsSync(seed)
    ? readFileSync(seed, 'utf8')
        .split('\n')
        .filter((row) => row.trim())
        .map(text)
    : [];
  const blocks = findBlocks(rows)?.blocks ?? [];

  it('is read whole: fifty blocks, first and last words once, nothing around them', () => {
    expect(blocks).toHaveLength(50);
    const all = blocks.map((block) => block.text).join(' ');
    expect(all.split('In this case, when we say multi-cloud').length).toBe(2);
    expect(all.endsWith('please leave it an even better rating on Apple Podcasts.')).toBe(true);
    expect(all).not.toMatch(/Starting point|Discussion|comments yet|Show Highlights/);
  });

  it('becomes over 300 lines, each starting inside its block', () => {
    const { lines } = linesFromBlocks(blocks);
    expect(lines.length).toBeGreaterThan(300);
    const starts = blocks.map(({ start }) => start);
    for (const [index, block] of blocks.entries()) {
      const inside = lines.filter(
        ({ start }) => start >= block.start && start < (starts[index + 1] ?? Infinity),
      );
      expect(inside.map((line) => line.text).join(' ')).toBe(block.text);
    }
  });
});
