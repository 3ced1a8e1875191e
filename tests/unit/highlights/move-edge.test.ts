import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRanges } from '@/lib/highlights/anchor';
import { moveEdge, setEdge, type Edge, type Step } from '@/lib/highlights/move-edge';
import { textOfRange } from '@/lib/highlights/range-text';
import { anyLines, anyRange, linesOf } from '@/tests/support/lines';
import { clampPlace, trimRange } from '@/lib/highlights/range-text';

const lines = linesOf([
  'So the moon is late. And the tide',
  'follows the moon, as everybody',
  'at the harbour knows. Is it always',
  'fifty minutes? No.',
]);
const range = (line: number, offset: number, endLine: number, endOffset: number) => ({
  start: { line, offset },
  end: { line: endLine, offset: endOffset },
});
/** "And the tide … harbour knows." */
const sentence = range(0, 21, 2, 21);

function moved(given: ReturnType<typeof range>, edge: Edge, step: Step): string | undefined {
  const now = moveEdge(lines, given, edge, step, 'en');
  return now && textOfRange(lines, now);
}

describe('moving an end of a highlight by a sentence', () => {
  const whole = textOfRange(lines, sentence);
  it.each<[string, ReturnType<typeof range>, Edge, Step, string | undefined]>([
    ['takes in the one before', sentence, 'start', 'grow', `So the moon is late. ${whole}`],
    ['takes in the one behind', sentence, 'end', 'grow', `${whole} Is it always fifty minutes?`],
    [
      'first takes in the rest of its own',
      range(1, 0, 1, 7),
      'end',
      'grow',
      'follows the moon, as everybody at the harbour knows.',
    ],
    [
      'first takes in the beginning of its own',
      range(1, 0, 1, 7),
      'start',
      'grow',
      'And the tide follows',
    ],
    ['gives up its first one', range(0, 0, 2, 21), 'start', 'shrink', whole],
    ['gives up its last one', range(0, 21, 3, 14), 'end', 'shrink', whole],
    ['gives up the part of one', range(0, 21, 3, 5), 'end', 'shrink', whole],
    ['never gives up its only one', sentence, 'start', 'shrink', undefined],
    ['never gives up its only one at the end', sentence, 'end', 'shrink', undefined],
    ['ends at the beginning', range(0, 0, 0, 20), 'start', 'grow', undefined],
    ['ends at the end', range(3, 15, 3, 18), 'end', 'grow', undefined],
  ])('%s', (_, given, edge, step, text) => {
    expect(moved(given, edge, step)).toBe(text);
  });

  it('keeps the other end, goes the way it says, and stays in the text, whatever that is', () => {
    const edges = fc.constantFrom<Edge>('start', 'end');
    const steps = fc.constantFrom<Step>('grow', 'shrink');
    fc.assert(
      fc.property(anyLines, anyRange, edges, steps, (any, { start, end }, edge, step) => {
        const given = trimRange(any, { start: clampPlace(any, start), end: clampPlace(any, end) });
        fc.pre(given !== undefined);
        const now = moveEdge(any, given, edge, step);
        if (!now) return;
        const other = edge === 'start' ? 'end' : 'start';
        expect(now[other]).toEqual(given[other]);
        expect(trimRange(any, now)).toEqual(now);
        const wider = textOfRange(any, now).length - textOfRange(any, given).length;
        expect(Math.sign(wider)).toBe(step === 'grow' ? 1 : -1);
      }),
    );
  });

  it('comes back when it is undone by the other step', () => {
    const grown = moveEdge(lines, sentence, 'end', 'grow', 'en')!;
    expect(compareRanges(moveEdge(lines, grown, 'end', 'shrink', 'en')!, sentence)).toBe(0);
  });
});

describe('putting an end somewhere', () => {
  it('never goes behind the other end, and leaves out white space', () => {
    expect(setEdge(lines, sentence, 'end', { line: 0, offset: 3 })).toBeUndefined();
    expect(setEdge(lines, sentence, 'start', { line: 0, offset: 20 })).toBeUndefined();
    expect(setEdge(lines, sentence, 'start', { line: 1, offset: 7 })).toEqual(range(1, 8, 2, 21));
  });
});
