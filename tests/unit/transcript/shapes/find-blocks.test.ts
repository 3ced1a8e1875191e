import { describe, expect, it } from 'vitest';
import { findBlocks, type Row } from '@/lib/transcript/shapes/find-blocks';
import { rowsOf, speech, twoDigits } from '../rows';

const starts = speech.map((_, n) => n * 7);
const short = starts.map((start) => `0:${twoDigits(start)}`);
const long = short.map((mark) => `00:0${mark}`);
const names = speech.map((_, n) => (n % 2 ? 'Ben van Ode' : 'Ada'));
const blocks = speech.map((text, n) => ({ start: starts[n]!, text }));
const spoken = blocks.map((block, n) => ({ ...block, speaker: names[n]! }));
const each = (write: (text: string, n: number) => string[]) => speech.flatMap(write);

describe('findBlocks', () => {
  it.each([
    [
      '[HH:MM:SS] Name: text',
      'bracketed',
      each((text, n) => [`[${long[n]}] ${names[n]}: ${text}`]),
      spoken,
    ],
    [
      '[HH:MM:SS] Name - text',
      'bracketed',
      each((text, n) => [`[${long[n]}] ${names[n]} - ${text}`]),
      spoken,
    ],
    [
      'HH:MM:SS Name: text',
      'bracketed',
      each((text, n) => [`${long[n]} ${names[n]}: ${text}`]),
      spoken,
    ],
    ['[HH:MM:SS] text', 'bracketed', each((text, n) => [`[${long[n]}] ${text}`]), blocks],
    ['(M:SS) text', 'bracketed', each((text, n) => [`(${short[n]}) ${text}`]), blocks],
    ['HH:MM:SS.mmm | text', 'bracketed', each((text, n) => [`${long[n]}.000 | ${text}`]), blocks],
    ['HH:MM:SS and symbols', 'bracketed', each((text, n) => [`${long[n]} ◼ ► ${text}`]), blocks],
    ['marks as ranges', 'bracketed', each((text, n) => [`[${short[n]} - 9:00] ${text}`]), blocks],
    [
      '[HH:MM:SS] run together',
      'bracketed',
      [each((text, n) => [`[${long[n]}] ${text}`]).join(' ')],
      blocks,
    ],
    [
      'Name (MM:SS): text',
      'named',
      each((text, n) => [`${names[n]} (0${short[n]}): ${text}`]),
      spoken,
    ],
    [
      'Name (HH:MM:SS) and a paragraph',
      'named',
      each((text, n) => [`${names[n]} (${long[n]})`, text]),
      spoken,
    ],
    [
      'names and marks in headings',
      'named',
      each((text, n) => [`#${names[n]} (${long[n]})`, text]),
      spoken,
    ],
    [
      'Name M:SS and a paragraph',
      'named',
      each((text, n) => [`${names[n]} ${short[n]}`, text]),
      spoken,
    ],
    ['[HH:MM:SS] alone', 'mark-alone', each((text, n) => [`[${long[n]}]`, text]), blocks],
    ['M:SS alone', 'mark-alone', each((text, n) => [short[n]!, text]), blocks],
    [
      'M:SS alone, several paragraphs',
      'mark-alone',
      each((text, n) => [short[n]!, ...text.split(/(?<=[.?]) /)]),
      blocks,
    ],
    [
      'M:SS alone, then Name: text',
      'mark-alone',
      each((text, n) => [short[n]!, `${names[n]}: ${text}`]),
      spoken,
    ],
    [
      'Name:, M:SS, text',
      'mark-alone',
      each((text, n) => [`${names[n]}:`, short[n]!, text]),
      spoken,
    ],
    ['M:SS, Name, text', 'mark-alone', each((text, n) => [short[n]!, names[n]!, text]), spoken],
  ])('reads %s', (_, shape, rows, expected) => {
    const page = [
      '~0:00',
      '~45:10',
      'About this episode.',
      ...rows,
      '~Share',
      '#More',
      '12:30 lol',
    ];
    expect(findBlocks(rowsOf(page))).toEqual({ shape, blocks: expected });
  });

  it('gives a mark without name the speaker before it', () => {
    const rows = each((text, n) => [n % 4 === 0 ? `Ada (0${short[n]}):` : `(0${short[n]}):`, text]);
    const found = findBlocks(rowsOf(rows));
    expect(found).toEqual({
      shape: 'named',
      blocks: blocks.map((block) => ({ ...block, speaker: 'Ada' })),
    });
  });

  it('reads numbered speakers', () => {
    const rows = each((text, n) => [
      `Speaker ${(n % 2) + 1} (00:${twoDigits(starts[n]!)}): ${text}`,
    ]);
    expect(findBlocks(rowsOf(rows))?.blocks[1]).toEqual({ ...blocks[1], speaker: 'Speaker 2' });
  });

  it('reads caption fragments without punctuation by their pace', () => {
    const rows = Array.from({ length: 40 }, (_, n) => [
      `${Math.floor(n / 30)}:${twoDigits((n * 2) % 60)}`,
      'so the lamp was',
    ]);
    const found = findBlocks(rowsOf(rows.flat()));
    expect(found?.shape).toBe('mark-alone');
    expect(found?.blocks).toHaveLength(40);
  });

  it('reads a mark for every word', () => {
    const words = speech.join(' ').split(' ');
    const rows = words.flatMap((word, n) => [
      `${Math.floor(n / 180)}:${twoDigits(Math.floor(n / 3) % 60)}`,
      word,
    ]);
    expect(words.length).toBeGreaterThan(100);
    expect(findBlocks(rowsOf(rows))?.blocks.map(({ text }) => text)).toEqual(words);
  });

  it('parts the voices under one mark, of which only the first begins at it', () => {
    const rows = each((text, n) => [short[n]!, `Guest: ${text}`, 'Host: Always?']);
    expect(findBlocks(rowsOf(rows))?.blocks.slice(0, 3)).toEqual([
      { start: 0, text: speech[0], speaker: 'Guest' },
      { text: 'Always?', speaker: 'Host' },
      { start: 7, text: speech[1], speaker: 'Guest' },
    ]);
  });

  it('keeps a word before a colon that comes once as text', () => {
    const rows = each((text, n) => [`[${short[n]}] ${n === 2 ? 'Remember: ' : ''}${text}`]);
    expect(findBlocks(rowsOf(rows))?.blocks[2]).toEqual({
      start: 14,
      text: `Remember: ${speech[2]}`,
    });
  });

  it('keeps a mark that is out of order, for its problem to be named', () => {
    const rows = each((text, n) => [`[${n === 5 ? '0:01' : short[n]}] ${text}`]);
    expect(findBlocks(rowsOf(rows))?.blocks).toHaveLength(speech.length);
  });

  it('tells a chapter list from the transcript below it', () => {
    const chapters = [
      '(0:00) Intro',
      '(0:28) The Sponsor read',
      '(1:01) The river',
      '(4:34) The bridge',
      '(7:43) The mill',
    ];
    const rows = each((text, n) => [`(${short[n]}) ${text}`]);
    expect(findBlocks(rowsOf([...chapters, ...rows]))?.blocks).toEqual(blocks);
    expect(findBlocks(rowsOf([...rows, ...chapters]))?.blocks.slice(0, 7)).toEqual(
      blocks.slice(0, 7),
    );
  });

  it('leaves out times that stand elsewhere in the page', () => {
    const rows = each((text, n) => [short[n]!, text]);
    const page: Row[] = [
      ...rowsOf(['0:00', 'Play the episode from its very beginning.'], 'body>div.player>span'),
      ...rowsOf(rows),
      ...rowsOf(['31:07', 'The Mill', '48:12', 'The Bridge'], 'body>section.related>a'),
    ];
    expect(findBlocks(page)?.blocks).toEqual(blocks);
  });
});
