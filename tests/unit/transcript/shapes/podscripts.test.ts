import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBlocks, type Row } from '@/lib/transcript/shapes/find-blocks';
import { linesFromBlocks } from '@/lib/transcript/lines/lines-from-blocks';
import { rowsOf, speech, twoDigits } from '../rows';

const mark = (n: number) => `Starting point is 00:0${Math.floor(n / 2)}:${n % 2 ? '30' : '00'}`;
const blocks = speech.map((text, n) => ({ start: n * 30, text }));
const found = { shape: 'podscripts', blocks };

const intro = [
  '~Home',
  'Night Ferry - The Flood',
  'Show Highlights(0:00) Intro(0:28) The Sponsor read(1:01) The river(4:34) The bridge',
  '#Transcript',
  'Discussion (0)',
];
const outro = [
  "There aren't comments yet for this episode. Click on any sentence in the transcript to leave a comment.",
  'Related episodes',
  '~Privacy',
];
const shared = speech.map((text, n) => `${mark(n)} ${text}`);

describe('findBlocks on the Podscripts shape', () => {
  it.each([
    ['mark and text in one row', shared],
    ['the mark in a row of its own', speech.flatMap((text, n) => [mark(n), text])],
    [
      'every sentence in a row of its own',
      speech.flatMap((text, n) => [mark(n), ...text.split(/(?<=[.?]) /)]),
    ],
    ['one giant row', [shared.join('')]],
    ['the transcript sixteen times', Array.from({ length: 16 }, () => shared).flat()],
    ['a short copy before the whole one', [...shared.slice(0, 3), ...shared]],
    ['each row twice, as nested copies give', shared.flatMap((row) => [row, row])],
    ['buttons and headings between rows', shared.flatMap((row) => [row, '~Copy link', '#Part'])],
  ])('reads %s', (_, rows) => {
    expect(findBlocks(rowsOf([...intro, ...rows, ...outro]))).toEqual(found);
  });

  it('ends where the containers change, whatever stands there', () => {
    const rows = speech.flatMap((text, n) => [mark(n), ...text.split(/(?<=[.?]) /)]);
    const tail = rowsOf(
      ['The next ferry leaves on Friday.', 'Ada Lark wrote: what a story!'],
      'body>main>ul>li',
    );
    expect(findBlocks([...rowsOf(rows), ...tail])).toEqual(found);
  });

  it('cuts the known tail out of a row that runs on', () => {
    expect(findBlocks(rowsOf([shared.join(' ') + ' ' + outro[0]]))).toEqual(found);
  });

  it('reads a single block', () => {
    expect(findBlocks(rowsOf([shared[0]!, outro[0]!]))?.blocks).toEqual([blocks[0]]);
  });

  it('finds nothing in marks without text', () => {
    expect(findBlocks(rowsOf([mark(0), mark(1)]))).toBeUndefined();
  });
});

/** An episode of the same shape and size as real ones, invented word by word. */
function invented(): Row[] {
  const rows = Array.from({ length: 50 }, (_, n) => {
    const seconds = n * 36;
    const time = `00:${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;
    const text = speech
      .join(' ')
      .replace('The', n === 0 ? 'The' : 'Once more, the')
      .replace('It was a', n === 49 ? 'It was a' : 'That was a');
    return `Starting point is ${time} ${text}`;
  });
  return rowsOf([...intro, ...rows, outro[0]!], 'body');
}

const seed = '../shared/seed/episode-page.txt';
const pages: [string, Row[], string, string][] = [
  [
    'an invented page',
    invented(),
    'The river rose twice that spring',
    'It was a pleasure to have you.',
  ],
];
if (existsSync(seed)) {
  const rows = readFileSync(seed, 'utf8')
    .split('\n')
    .filter((row) => row.trim());
  pages.push([
    'the seed page',
    rowsOf(rows, 'body'),
    'In this case, when we say multi-cloud',
    'please leave it an even better rating on Apple Podcasts.',
  ]);
}

describe.each(pages)('lines of %s', (_, rows, first, last) => {
  const read = findBlocks(rows)?.blocks ?? [];
  const { lines, problems } = linesFromBlocks(read, { duration: 1900 });

  it('come from all 50 blocks, without problems', () => {
    expect(read).toHaveLength(50);
    expect(problems).toEqual([]);
    expect(lines.length).toBeGreaterThan(300);
  });

  it('begin and end with what is said first and last, and hold nothing else', () => {
    const text = lines.map((line) => line.text).join(' ');
    expect(text.startsWith(first)).toBe(true);
    expect(text.split(first)).toHaveLength(2);
    expect(text.endsWith(last)).toBe(true);
    expect(text).not.toMatch(
      /Starting point|aren't comments|Click on any|Discussion \(|\(0:28\)|Show Highlights/,
    );
  });

  it('start within their blocks', () => {
    for (const [n, block] of read.entries()) {
      const end = read[n + 1]?.start ?? Number.POSITIVE_INFINITY;
      const within = lines.filter(({ start }) => start >= block.start! && start < end);
      expect(within.map(({ text }) => text).join(' ')).toBe(block.text);
    }
  });
});
