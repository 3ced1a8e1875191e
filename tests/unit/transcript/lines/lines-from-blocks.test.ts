import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { linesFromBlocks } from '@/lib/transcript/lines/lines-from-blocks';
import type { Block } from '@/lib/transcript/types';
import { expectSound } from '../sound';

const blocks: Block[] = [
  { start: 0, text: 'We left. It rained.', speaker: 'Ada' },
  { start: 20, text: 'Then came a night that nobody forgot.', speaker: 'Ben' },
];
const last = blocks[1]!.text.length;

const anyBlock = fc.record(
  {
    start: fc.oneof(fc.nat(5000), fc.double()),
    text: fc.oneof(fc.lorem({ mode: 'sentences', maxCount: 6 }), fc.string({ unit: 'binary' })),
  },
  { requiredKeys: ['text'] },
);

describe('linesFromBlocks', () => {
  it('spreads sentences by characters between two marks and keeps the speakers', () => {
    const { lines, timing } = linesFromBlocks(blocks);
    expect(lines.map(({ start, text, speaker }) => [start, text, speaker])).toEqual([
      [0, 'We left.', 'Ada'],
      [8.888, 'It rained.', 'Ada'],
      [20, 'Then came a night that nobody forgot.', 'Ben'],
    ]);
    expect(lines.map(({ end }) => end).slice(0, 2)).toEqual([8.888, 20]);
    expect(timing).toBe('interpolated');
  });

  it.each([
    ['the duration, when the text can fill it', 23, 23],
    ['15 characters a second, when the duration is much later', 900, 20 + last / 15],
    ['15 characters a second, when the duration is earlier', 10, 20 + last / 15],
    ['15 characters a second, when none is known', undefined, 20 + last / 15],
  ])('ends the last block at %s', (_, duration, end) => {
    expect(linesFromBlocks(blocks, { duration }).lines.at(-1)?.end).toBeCloseTo(end, 6);
  });

  it('lets blocks with the same mark share the time to the next one', () => {
    const same = [
      { start: 4, text: 'Five!', speaker: 'A' },
      { start: 4, text: 'Again', speaker: 'B' },
      { start: 6, text: 'End.' },
    ];
    expect(linesFromBlocks(same).lines.map(({ start }) => start)).toEqual([4, 5, 6]);
  });

  it.each([
    ['empty text', { start: 30, text: ' \u200B' }, 'empty-cue'],
    ['a negative mark', { start: -1, text: 'x' }, 'bad-time'],
    ['a mark that is no number', { start: Number.NaN, text: 'x' }, 'bad-time'],
  ])('skips a block with %s and names it', (_, bad, code) => {
    const { lines, problems } = linesFromBlocks([...blocks, bad]);
    expect(lines).toHaveLength(3);
    expect(problems.map((problem) => [problem.code, problem.at])).toEqual([[code, 3]]);
  });

  it('sorts a block that is out of order to its place and names it', () => {
    const { lines, problems } = linesFromBlocks([...blocks, { start: 10, text: 'Meanwhile.' }]);
    expect(lines.map(({ text }) => text)[2]).toBe('Meanwhile.');
    expect(problems.map(({ code, at }) => [code, at])).toEqual([['out-of-order', 3]]);
  });

  it('says that no blocks are no transcript', () => {
    expect(linesFromBlocks([])).toEqual({
      lines: [],
      problems: [{ code: 'not-a-transcript' }],
      timing: 'none',
    });
  });

  it('passes the language on', () => {
    expect(linesFromBlocks(blocks, { language: 'en' }).language).toBe('en');
  });

  it('interpolates blocks without a mark between those with one, from the beginning on', () => {
    const talk: Block[] = [
      { text: 'Hello.', speaker: 'Ada' },
      { text: 'Good day.', start: 12, speaker: 'Ben' },
      { text: 'Come in.', speaker: 'Ada' },
      { text: 'Thanks.', start: 29 },
    ];
    const { lines, timing } = linesFromBlocks(talk);
    expect(lines.map(({ start, end }) => [start, end])).toEqual([
      [0, 12],
      [12, 21],
      [21, 29],
      [29, 29 + 7 / 15],
    ]);
    expect(timing).toBe('interpolated');
  });

  const unmarked = blocks.map(({ text, speaker }) => ({ text, speaker }));
  const length = unmarked.reduce((sum, { text }) => sum + text.length, 0) - 1;

  it.each([
    ['estimates, where the text can fill the duration', 5, 'estimated', 5],
    ['gives no times, where the duration is unknown', undefined, 'none', length / 15],
    ['gives no times, where the text is far too short for the duration', 3600, 'none', length / 15],
    ['gives no times, where the text is far too long for it', 0.5, 'none', length / 15],
  ])('without any mark it %s', (_, duration, timing, end) => {
    const parsed = linesFromBlocks(unmarked, { duration });
    expect(parsed.timing).toBe(timing);
    expect(parsed.lines[0]?.start).toBe(0);
    expect(parsed.lines.at(-1)?.end).toBeCloseTo(end, 6);
  });

  it('joins the words of a page with a mark for each to sentences with times for each', () => {
    const words = 'We left at dawn. It rained all day long.'.split(' ');
    const { lines, timing } = linesFromBlocks(
      words.map((text, index) => ({ text, start: Math.floor(index / 2) })),
    );
    expect(lines.map(({ text, start }) => [text, start])).toEqual([
      ['We left at dawn.', 0],
      ['It rained all day long.', 2],
    ]);
    expect(lines[1]?.words?.map(({ text }) => text)).toEqual(words.slice(4));
    expect(timing).toBe('interpolated');
  });

  it('knows a sound from speech', () => {
    const heard = [...blocks, { start: 40, text: '[Music]', speaker: 'Ada' }];
    expect(linesFromBlocks(heard).lines.at(-1)).toMatchObject({ text: '[Music]', sound: true });
    expect(linesFromBlocks(heard).lines.at(-1)).not.toHaveProperty('speaker');
  });

  it('keeps its promises on any blocks', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 20 }), (given) => {
        expectSound(linesFromBlocks([{ start: 0, text: 'Hello.' }, ...given]));
      }),
    );
  });
});
