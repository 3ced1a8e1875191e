import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRanges } from '@/lib/highlights/anchor';
import { heardRange } from '@/lib/highlights/heard-range';
import { textOfRange } from '@/lib/highlights/range-text';
import type { Line } from '@/lib/transcript/types';
import { anyLines, anySizes, anyWords, cut } from '../../support/lines';
import { cpuTime, soon } from '@/tests/support/cpu-time';

/** Ten seconds a line. */
function timed(...texts: (string | [speaker: string, text: string])[]): Line[] {
  return texts.map((given, i) => {
    const [speaker, text] = typeof given === 'string' ? [undefined, given] : given;
    return { start: i * 10, end: i * 10 + 10, text, speaker };
  });
}

const cues = timed(
  'So the moon is late. And the tide',
  'follows the moon, as everybody',
  'at the harbour knows. Is it always',
  'fifty minutes? No. In spring',
  'it is less.',
);

const turns = timed(
  ['Mara', 'And you measured it'],
  ['Idris', 'every day for a year'],
  ['Mara', 'with a stick'],
);

function heard(lines: Line[], from: number, to: number): string | undefined {
  const range = heardRange(lines, from, to, 'en');
  return range && textOfRange(lines, range);
}

describe('heardRange', () => {
  it.each([
    [
      'within a sentence over three lines',
      12,
      14,
      'And the tide follows the moon, as everybody at the harbour knows.',
    ],
    ['over a sentence’s border', 28, 31, 'Is it always fifty minutes?'],
    [
      'from one sentence into the next but one',
      22,
      38,
      'And the tide follows the moon, as everybody at the harbour knows. Is it always fifty minutes? No. In spring it is less.',
    ],
    ['from before the beginning', -20, 3, 'So the moon is late.'],
    ['up to behind the end', 45, 70, 'In spring it is less.'],
  ])('%s takes whole sentences', (_, from, to, text) => {
    expect(heard(cues, from, to)).toBe(text);
  });

  it('takes nothing of the line that goes on behind an advert, all through which its time stands still', () => {
    expect(heard(cues, 20, 20)).toBeUndefined();
    expect(heard(cues, 42, 50)).toBe('In spring it is less.');
  });

  it('does not take what another speaker said for the same sentence', () => {
    expect(heard(turns, 12, 14)).toBe('every day for a year');
    expect(heard(turns, 12, 22)).toBe('every day for a year with a stick');
  });

  it.each([
    ['before the first word', -40, -10],
    ['in a long pause', 80, 110],
  ])('gives nothing %s', (_, from, to) => {
    expect(heardRange(cues, from, to)).toBeUndefined();
  });

  it('gives nothing of no transcript', () => {
    expect(heardRange([], 0, 30)).toBeUndefined();
  });

  it('goes by the words where they have times', () => {
    const text = 'Late. The tide is late.';
    const words = [
      { start: 0, end: 9, text: 'Late.' },
      { start: 9, end: 9.5, text: 'The' },
      { start: 9.5, end: 10, text: 'tide' },
    ];
    const lines = [{ start: 0, end: 10, text, words }];
    expect(heard(lines, 1, 8)).toBe('Late.');
    expect(heard(lines, 1, 9.2)).toBe(text);
  });

  it('takes whole words, and all lines that were heard in full', () => {
    fc.assert(
      fc.property(anyWords, anySizes, fc.nat(60), fc.nat(60), (words, sizes, a, b) => {
        const lines = cut(words, sizes);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const range = heardRange(lines, from, to);
        if (!range) return;
        const text = textOfRange(lines, range);
        expect(words.join(' ')).toContain(text);
        expect(` ${words.join(' ')} `).toContain(` ${text} `);
        const within = lines.filter(({ start, end }) => start >= from && end <= to);
        for (const line of within) expect(text).toContain(line.text.trim());
      }),
    );
  });

  it('never shrinks when it goes further back', () => {
    fc.assert(
      fc.property(anyWords, anySizes, fc.nat(60), fc.nat(60), (words, sizes, length, to) => {
        const lines = cut(words, sizes);
        const once = heardRange(lines, to - length, to);
        const twice = heardRange(lines, to - 2 * length, to);
        if (!once) return;
        expect(twice?.end).toEqual(once.end);
        expect(compareRanges(twice!, once)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('stays in the transcript, whatever the text and the times', () => {
    fc.assert(
      fc.property(anyLines, fc.double(), fc.double(), (lines, from, to) => {
        const range = heardRange(lines, from, to);
        for (const place of range ? [range.start, range.end] : []) {
          expect(place.offset).toBeGreaterThanOrEqual(0);
          expect(place.offset).toBeLessThanOrEqual(lines[place.line]!.text.length);
        }
      }),
    );
  });

  it('takes no longer for a day of talk', () => {
    const words = Array.from({ length: 300_000 }, (_, i) => (i % 17 ? 'tide' : 'moon.'));
    const lines = cut(words, [8]);
    const started = cpuTime();
    heardRange(lines, lines.at(-1)!.end - 60, lines.at(-1)!.end - 30);
    expect(cpuTime() - started).toBeLessThan(soon * 1000);
  });
});
