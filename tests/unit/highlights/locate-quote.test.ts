import { describe, expect, it } from 'vitest';
import { describeRange, locateAnchor } from '@/lib/highlights/anchor';
import { textOfRange } from '@/lib/highlights/range-text';
import { findAgain, someTalk } from '@/tests/support/edited-talk';
import { linesOf } from '@/tests/support/lines';

describe('highlights in a transcript of which a tenth of the words was changed', () => {
  it.each([1, 2, 3])('are found, nearly all of them, and none at a wrong place (%i)', (seed) => {
    const { right, lost, wrong } = findAgain(seed, someTalk(seed), 0.1, 250);
    expect(wrong).toBe(0);
    expect(right / (right + lost)).toBeGreaterThanOrEqual(0.98);
  });
});

const talk = [
  'So we walked along the harbour wall until the rain had stopped.',
  'She told me that the tide gauge is read by hand, twice a day,',
  'and written down in a book that nobody opens.',
  'Then we went home and I thought about it all night.',
];

function found(words: string, texts: readonly string[]): string | undefined {
  const lines = linesOf(talk);
  const line = talk.findIndex((text) => text.includes(words));
  const offset = talk[line]!.indexOf(words);
  const range = { start: { line, offset }, end: { line, offset: offset + words.length } };
  const now = linesOf(texts);
  const located = locateAnchor(now, describeRange(lines, range)!);
  return located && textOfRange(now, located);
}

/** The talk with one passage written otherwise. */
function edited(passage: string, now: string): string[] {
  return talk.join('\n').replace(passage, now).split('\n');
}

describe('a quote that was edited', () => {
  it.each([
    ['inside', 'tide gauge is read by hand', 'tide gauge was read by hand'],
    ['at its first word', 'the tide gauge is read', 'our tide gauge is read'],
    ['at its last word', 'is read by hand, twice', 'is read by hand, daily'],
    ['by a word that was dropped', 'is read by hand, twice', 'is read, twice'],
    ['by a word that was put in', 'is read by hand', 'is always read by hand'],
    ['altogether, in surroundings that stay', 'by hand, twice', 'with a stick, each hour'],
  ])('is found by what is left: %s', (_, words, now) => {
    expect(found(words, edited(words, now))).toBe(now);
  });

  it.each([
    ['it and its surroundings were written anew', 'is read by hand', [talk[0]!, talk[3]!]],
    ['only a few of its words stand elsewhere', 'tide gauge is read by hand', ['A gauge is read.']],
  ])('is not found where %s', (_, words, texts) => {
    expect(found(words, texts)).toBeUndefined();
  });

  it('is not taken for the same words said elsewhere, though those are unchanged', () => {
    const words = 'the tide gauge is read by hand, twice';
    const filler = Array.from({ length: 40 }, (_, i) => `Here goes sentence number ${i} of many.`);
    const now = 'the tide gauge is read each day, twice';
    const texts = [...edited(words, now), ...filler, `Somebody else said: ${words} was enough.`];
    expect(found(words, texts)).toBe(now);
  });

  it('is found at both its ends when it is very long', () => {
    const long = Array.from({ length: 2000 }, (_, i) => `w${i * 7}`);
    const before = linesOf(['It begins now.', long.join(' '), 'It ends here.']);
    const anchor = describeRange(before, {
      start: { line: 1, offset: 0 },
      end: { line: 1, offset: before[1]!.text.length },
    })!;
    const changed = long.map((word, i) => (i % 20 === 10 ? 'other' : word));
    const now = linesOf(['An advert.', 'It begins now.', changed.join(' '), 'It ends here.']);
    expect(locateAnchor(now, anchor)).toEqual({
      start: { line: 2, offset: 0 },
      end: { line: 2, offset: now[2]!.text.length },
    });
  });

  it('is found in a script without spaces', () => {
    const before = linesOf(['今日は天気がいいから散歩に行きましょう。明日は雨が降るそうです。']);
    const anchor = describeRange(before, {
      start: { line: 0, offset: 3 },
      end: { line: 0, offset: 19 },
    })!;
    const now = linesOf([
      'さて、今日は天気がよいので散歩に行きましょう。',
      '明日は雨が降るそうです。',
    ]);
    const located = locateAnchor(now, anchor);
    expect(located && textOfRange(now, located)).toBe('天気がよいので散歩に行きましょう');
  });
});
