import { describe, expect, it } from 'vitest';
import { linesFromCues } from '@/lib/transcript/lines/lines-from-cues';
import type { Cue } from '@/lib/transcript/lines/cue';
import type { Line } from '@/lib/transcript/types';
import { cuesOf } from './cues';

const read = (cues: Cue[]) => linesFromCues(cues).lines;
const short = ({ start, end, text }: Line) => [start, end, text];
const said = ({ speaker, turn, text }: Line) => [speaker ?? (turn ? '>>' : ''), text];

describe('rolling captions', () => {
  it('of YouTube keep each row once, with the times of its words', () => {
    const cues: Cue[] = [
      { start: 0, end: 2, payload: ' \nso<00:00:00.500><c> the</c><00:00:01.000><c> gate</c>' },
      { start: 2, end: 2.01, payload: 'so the gate\n ' },
      { start: 2.01, end: 4, payload: 'so the gate\nwas<00:00:02.500><c> open</c>' },
      { start: 4, end: 4.01, payload: 'was open\n ' },
      { start: 4.01, end: 6, payload: 'was open\nand nobody knew' },
    ].map((cue, n) => ({ ...cue, at: n }));
    const lines = read(cues);
    expect(lines.map(short)).toEqual([
      [0, 2.01, 'so the gate'],
      [2.01, 4.01, 'was open'],
      [4.01, 6, 'and nobody knew'],
    ]);
    expect(lines[1]?.words).toEqual([
      { start: 2.01, end: 2.5, text: 'was' },
      { start: 2.5, end: 4.01, text: 'open' },
    ]);
  });

  it('of two rows that overlap keep each row once', () => {
    const rows = [
      'We packed the boat',
      'before dawn and then',
      'the lamp went out',
      'in the rain',
      'at last',
    ];
    const cues = rows.slice(1).map((row, n) => `${rows[n]}\n${row}`);
    expect(read(cuesOf(cues)).map(({ text }) => text)).toEqual([
      'We packed the boat before dawn and then',
      ...rows.slice(2),
    ]);
  });

  it.each([10, 500, 5000])('of YouTube keep each of %d rows once', (count) => {
    const rows = Array.from({ length: count }, (_, n) => `row ${n} of what is said`);
    const cues = rows.flatMap((row, n) => [`${rows[n - 1] ?? ' '}\n${row}`, `${row}\n `]);
    expect(read(cuesOf(cues)).map(({ text }) => text)).toEqual(rows);
  });

  it('that grow by a word or two become sentences', () => {
    const cues = [
      'We',
      'We packed',
      'We packed the',
      'We packed the boat.',
      'Then we',
      'Then we left.',
    ];
    expect(read(cuesOf(cues)).map(short)).toEqual([
      [0, 4, 'We packed the boat.'],
      [4, 6, 'Then we left.'],
    ]);
  });

  it('that only move a highlight become one line', () => {
    const cues = [
      '<u>We</u> packed it.',
      'We <u>packed</u> it.',
      'We packed <u>it.</u>',
      '<u>And</u> left.',
      'And <u>left.</u>',
    ];
    expect(read(cuesOf(cues)).map(short)).toEqual([
      [0, 3, 'We packed it.'],
      [3, 5, 'And left.'],
    ]);
  });

  it('are not seen where people say the same again', () => {
    const cues = ['No.', 'No.', 'No.', 'No.', 'Never again.'];
    expect(read(cuesOf(cues)).map(({ text }) => text)).toEqual(cues);
  });
});

describe('fragments', () => {
  it('are joined to sentences and kept as words', () => {
    const words = 'The gate was open. Nobody knew why.'.split(' ');
    const lines = read(cuesOf(words));
    expect(lines.map(short)).toEqual([
      [0, 4, 'The gate was open.'],
      [4, 7, 'Nobody knew why.'],
    ]);
    expect(lines[1]?.words?.[2]).toEqual({ start: 6, end: 7, text: 'why.' });
  });

  it('of punctuation are put behind their word', () => {
    const words = ['So', ',', 'we', 'left', '.', 'It', 'rained', '.'];
    expect(read(cuesOf(words)).map(({ text }) => text)).toEqual(['So, we left.', 'It rained.']);
  });

  it('of two or three words are joined too', () => {
    expect(read(cuesOf(['so the', 'river rose', 'that', 'spring', 'and we left.']))).toMatchObject([
      { start: 0, end: 5, text: 'so the river rose that spring and we left.' },
    ]);
  });

  it('end where another speaks, where it is silent, at a sound and at a turn', () => {
    const words = ['so', 'we', 'yes', 'sure', '[Music]', 'well', 'then', '>> no', 'way'];
    const cues = cuesOf(words, ['Ada', 'Ada', 'Ben', 'Ben']).map((cue, n) =>
      n > 5 ? { ...cue, start: n + 5, end: n + 6 } : cue,
    );
    expect(read(cues).map(said)).toEqual([
      ['Ada', 'so we'],
      ['Ben', 'yes sure'],
      ['', '[Music]'],
      ['', 'well'],
      ['', 'then'],
      ['>>', 'no way'],
    ]);
  });

  it('are joined without spaces where the script has none', () => {
    const lines = read(cuesOf(['今日', 'は', '雨', 'です', '。', '明日', 'は', '晴れ。']));
    expect(lines.map(short)).toEqual([
      [0, 5, '今日は雨です。'],
      [5, 8, '明日は晴れ。'],
    ]);
  });

  it('are not seen in captions of a script without spaces', () => {
    const cues = [
      '今日は雨が降っています',
      '明日は晴れるでしょう',
      '傘を持って行きましょう',
      'それでは',
    ];
    expect(read(cuesOf(cues)).map(({ text }) => text)).toEqual(cues);
  });

  it('are not seen where captions are phrases', () => {
    const cues = ['We packed the boat before', 'dawn and the lamp was', 'already out by then'];
    expect(read(cuesOf(cues)).map(({ text }) => text)).toEqual(cues);
  });
});

describe('overlong cues', () => {
  const sentence =
    'The river rose twice that spring, and nobody in the village slept well at all. ';
  const text = sentence.repeat(4).trim();

  it('are split at sentences by their share of the time, which makes them interpolated', () => {
    const cue = { start: 10, end: 50, payload: text, at: 1 };
    const { lines, timing } = linesFromCues([cue]);
    expect(lines.map(({ start }) => Math.round(start))).toEqual([10, 20, 30, 40]);
    expect([lines.at(-1)?.end, timing]).toEqual([50, 'interpolated']);
  });

  it('are split where their words begin', () => {
    const words = text.split(' ').map((word, n) => ({
      start: 10 + n / 2,
      end: 10.5 + n / 2,
      text: word.replace(/\W/g, ''),
    }));
    const { lines, timing } = linesFromCues([{ start: 10, end: 50, payload: text, words, at: 1 }]);
    expect(lines.map(({ start }) => start)).toEqual([10, 17.5, 25, 32.5]);
    expect(lines[2]?.words).toHaveLength(15);
    expect(timing).toBe('cue');
  });

  it('stay whole where they are too short to share', () => {
    expect(read([{ start: 1, end: 1.002, payload: text, at: 1 }])).toHaveLength(1);
  });
});

it('marks sounds, and nothing that is said', () => {
  const lines = read(cuesOf(['[Music]', 'We [laugh] go.', '♪ la la ♪', '(LAUGHTER)']));
  expect(lines.map(({ sound }) => sound)).toEqual([true, undefined, true, true]);
});
