import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareRanges,
  describeRange,
  lineRange,
  locateAnchor,
  sameRange,
} from '@/lib/highlights/anchor';
import { textOfRange } from '@/lib/highlights/range-text';
import type { Line } from '@/lib/transcript/types';
import { anyLines, anyRange, anySizes, anyWords, cut, linesOf } from '@/tests/support/lines';
import { cpuTime, soon } from '@/tests/support/cpu-time';

const range = (line: number, offset: number, endLine: number, endOffset: number) => ({
  start: { line, offset },
  end: { line: endLine, offset: endOffset },
});

describe('describing a range', () => {
  const lines: Line[] = [
    { start: 10, end: 20, text: '0123456789' },
    { start: 20, end: 30, text: ' padded   ' },
    { start: 30, end: 40, text: 'The last one.' },
  ];

  it('joins its lines with one space and keeps what stands around it', () => {
    expect(describeRange(lines, range(0, 5, 2, 3))).toEqual({
      quote: '56789  padded    The',
      prefix: '01234',
      suffix: ' last one.',
      range: range(0, 5, 2, 3),
      start: 15,
      end: 30 + 10 * (3 / 13),
    });
  });

  it('keeps at most 32 characters of context, over line borders', () => {
    const many = linesOf(Array.from({ length: 30 }, (_, i) => `l${i}`));
    const anchor = describeRange(many, lineRange(many, 15))!;
    expect(anchor.prefix).toBe(' l5 l6 l7 l8 l9 l10 l11 l12 l13 l14 '.slice(-32));
    expect(anchor.suffix).toBe(' l16 l17 l18 l19 l20 l21 l22 l23 '.slice(0, 32));
  });

  it.each([
    ['white space at both ends is left out', range(1, 0, 1, 10), range(1, 1, 1, 7)],
    ['a border line with nothing marked is left out', range(0, 10, 2, 0), range(1, 1, 1, 7)],
    ['places outside are moved in', range(-5, 3, 9, 9), range(0, 0, 2, 13)],
    ['not-a-number is the beginning', range(Number.NaN, Number.NaN, 0, 3), range(0, 0, 0, 3)],
  ])('%s', (_, given, kept) => {
    expect(describeRange(lines, given)?.range).toEqual(kept);
  });

  it.each([
    ['an empty range', range(0, 3, 0, 3)],
    ['a backward range', range(2, 0, 0, 0)],
    ['only white space', range(1, 7, 2, 0)],
  ])('%s has no anchor', (_, given) => {
    expect(describeRange(lines, given)).toBeUndefined();
  });

  it('has no anchor where there are no lines', () => {
    expect(describeRange([], range(0, 0, 0, 1))).toBeUndefined();
  });

  it('takes the times of words where lines have them', () => {
    const words = [
      { start: 1, end: 2, text: 'one' },
      { start: 4, end: 5, text: 'two' },
      { start: 8, end: 9, text: 'three' },
    ];
    const spoken = [{ start: 0, end: 10, text: 'one, two, three.', words }];
    expect(describeRange(spoken, range(0, 6, 0, 8))).toMatchObject({ start: 4, end: 5 });
    expect(describeRange(spoken, lineRange(spoken, 0))).toMatchObject({ start: 1, end: 9 });
  });
});

describe('locating an anchor', () => {
  it('gives back the range that was described, in any lines', () => {
    fc.assert(
      fc.property(anyLines, anyRange, (lines, given) => {
        const anchor = describeRange(lines, given);
        fc.pre(anchor !== undefined);
        expect(locateAnchor(lines, anchor)).toEqual(anchor.range);
        expect(describeRange(lines, anchor.range)).toEqual(anchor);
      }),
    );
  });

  it('finds the same words, or nothing, when the lines are cut elsewhere', () => {
    let found = 0;
    fc.assert(
      fc.property(
        anyWords,
        anySizes,
        anySizes,
        fc.nat(),
        fc.nat(),
        (words, before, after, a, b) => {
          const from = a % words.length;
          const to = from + 1 + (b % (words.length - from));
          const marked = words.slice(from, to).join(' ');
          const old = cut(words, before);
          const now = cut(words, after);
          const located = locateAnchor(now, describeRange(old, wordRange(old, from, to))!);
          if (!located) return;
          found++;
          expect(textOfRange(now, located)).toBe(marked);
          expect(located).toEqual(wordRange(now, from, to));
        },
      ),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(350);
  });

  const talk = linesOf([
    'Welcome back to the show.',
    'Today we talk about a mini edge cloud.',
    'It is small; it is yours.',
    'So, welcome back to the basics.',
  ]);
  const mark = (line: number, words: string) => {
    const offset = talk[line]!.text.indexOf(words);
    return describeRange(talk, range(line, offset, line, offset + words.length))!;
  };

  it.each([
    [
      'case and punctuation changed',
      ['TODAY, we talk about: a MINI-EDGE cloud.'],
      'a MINI-EDGE cloud.',
    ],
    [
      'white space changed',
      ['Today we talk about a\u00a0mini   edge cloud.'],
      'a\u00a0mini   edge cloud.',
    ],
    [
      'the line was split in the quote',
      ['Today we talk about a mini', 'edge cloud.'],
      'a mini edge cloud.',
    ],
    ['text was put before it', ['An advert first.', talk[1]!.text], 'a mini edge cloud.'],
  ])('follows the quote when %s', (_, texts, expected) => {
    const now = linesOf(texts);
    const located = locateAnchor(now, mark(1, 'a mini edge cloud.'));
    expect(located && textOfRange(now, located)).toBe(expected);
  });

  it('tells repeats apart by what stands around them', () => {
    const now = [...linesOf(['An advert of some length that moves all the times.']), ...talk];
    expect(locateAnchor(now, mark(3, 'welcome back'))).toEqual(range(4, 4, 4, 16));
  });

  it('tells repeats with the same surroundings apart by time', () => {
    const filler = Array.from({ length: 40 }, () => 'and so on and so on and so on it goes');
    const texts = [
      ...filler,
      'Stop here now please.',
      ...filler,
      'Stop here now please.',
      ...filler,
    ];
    const old = linesOf(texts);
    const now = linesOf(texts.flatMap((text) => text.split(/(?<=on) (?=it)/)));
    const located = locateAnchor(now, describeRange(old, lineRange(old, 81))!);
    expect(located?.start.line).toBe(now.findLastIndex(({ text }) => text.startsWith('Stop')));
  });

  it.each([
    ['the words are gone', ['Nothing of the kind.']],
    ['one word differs', ['Today we talk about a tiny edge cloud.']],
    ['they are only a part of other words', ['Today we talk about a mini edge cloudburst']],
    ['there is no text', []],
  ])('finds nothing when %s', (_, texts) => {
    expect(locateAnchor(linesOf(texts), mark(1, 'a mini edge cloud'))).toBeUndefined();
  });

  it('does not take a short quote for found by its letters alone', () => {
    const now = linesOf(['Quite another talk, where everything is new.']);
    expect(locateAnchor(now, mark(2, 'is'))).toBeUndefined();
  });

  it('does not choose between repeats that nothing tells apart', () => {
    const old = linesOf(Array.from({ length: 60 }, () => 'no'));
    const anchor = describeRange(old, lineRange(old, 30))!;
    const now = linesOf([Array.from({ length: 60 }, () => 'no').join(' ')]);
    expect(locateAnchor(now, anchor)).toBeUndefined();
  });

  it('finds quotes that hold no words', () => {
    const old = linesOf(['♪ ♪', 'Sung words.', '(—)']);
    const now = linesOf(['♪', '♪ Sung words. ( — )']);
    const located = locateAnchor(now, describeRange(old, lineRange(old, 2))!);
    expect(located && textOfRange(now, located)).toBe('( — )');
  });

  it('finds nothing, and does not throw, for places that are no places', () => {
    const anchor = { ...mark(0, 'show'), quote: '', range: range(1e9, -1, Number.NaN, 1.5) };
    expect(locateAnchor(talk, anchor)).toBeUndefined();
  });

  it.each([
    ['repeats', 'a'.repeat(5_000_000), `b${'a'.repeat(100_000)}`],
    ['words', 'ab '.repeat(3_333_333), 'ab ab'],
    ['no words', '.'.repeat(10_000_000), '.'.repeat(100_000)],
  ])('stays quick on 10 MB of %s', (_, text, quote) => {
    const anchor = { ...mark(0, 'show'), quote };
    const started = cpuTime();
    locateAnchor([{ start: 0, end: 9, text }], anchor);
    expect(cpuTime() - started).toBeLessThan(soon * 1000);
  });
});

describe('comparing ranges', () => {
  it('orders by start, then by end', () => {
    const ordered = [range(0, 0, 0, 5), range(0, 0, 1, 0), range(0, 1, 0, 2), range(2, 0, 2, 1)];
    expect([...ordered].reverse().sort(compareRanges)).toEqual(ordered);
  });

  it('knows a range from another', () => {
    expect(sameRange(range(1, 2, 3, 4), range(1, 2, 3, 4))).toBe(true);
    expect(sameRange(range(1, 2, 3, 4), range(1, 2, 3, 5))).toBe(false);
  });
});

/** The range of the words numbered from..to (not included) in lines made of words and single spaces. */
function wordRange(lines: readonly Line[], from: number, to: number) {
  const places = lines.flatMap(({ text }, line) =>
    [...text.matchAll(/\S+/gu)].map((match) => ({
      start: { line, offset: match.index },
      end: { line, offset: match.index + match[0].length },
    })),
  );
  return { start: places[from]!.start, end: places[to - 1]!.end };
}
