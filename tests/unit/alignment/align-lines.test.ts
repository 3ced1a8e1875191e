import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLines } from '@/lib/alignment/align-lines';
import type { Seam } from '@/lib/timemap/evidence';
import type { Line } from '@/lib/transcript/types';
import { heardTalk, talkLines, type Insertion } from '@/tests/support/heard-talk';

const lines = talkLines(1, 90);
const gapBefore = (index: number) => (lines[index - 1]!.end + lines[index]!.start) / 2;
const put = (index: number, seconds: number): Insertion => ({ at: gapBefore(index), seconds });

function align(
  spoken: readonly Line[],
  insertions: readonly Insertion[],
  hasSeams = true,
  written = lines,
) {
  const heard = heardTalk(spoken, insertions);
  const times = heard.inserted.flatMap(({ start, end }) => [start, end]);
  const seams = times.map((time): Seam => ({ time, strength: 1, kind: 'reservoir' }));
  const aligned = alignLines(written, { ...heard, seams: hasSeams ? seams : [] });
  const offsetOf = (line: Line) =>
    aligned.stretches.find(({ start, end }) => start <= line.start && line.start < end)?.offset;
  return { ...aligned, heard, offsetOf };
}

describe('lines held against the audio', () => {
  it.each([
    ['nothing is', []],
    ['an advert is put in', [put(40, 45)]],
    ['one stands before the first word', [{ at: 0, seconds: 20 }]],
    ['three are', [{ at: 0, seconds: 15 }, put(30, 62), put(60, 33)]],
    ['two follow close on each other', [put(30, 31), put(45, 44)]],
  ])('all have their place where %s', (_, insertions) => {
    const { heard, offsetOf, fit } = align(lines, insertions);
    expect(fit).toBeGreaterThan(0.9);
    for (const line of lines) expect(offsetOf(line)).toBeCloseTo(heard.offsetOf(line), 0);
  });

  it('have their place to a tenth of a second', () => {
    const { heard, offsetOf } = align(lines, [put(40, 45.37)]);
    for (const line of lines) {
      expect(Math.abs(offsetOf(line)! - heard.offsetOf(line))).toBeLessThan(0.1);
    }
  });

  it('nearly all have their place without seams, and the others no sure one', () => {
    const { heard, stretches } = align(lines, [put(30, 62), put(60, 33)], false);
    for (const line of lines) {
      const stretch = stretches.find((it) => it.start <= line.start && line.start < it.end);
      const isRight = Math.abs((stretch?.offset ?? 999) - heard.offsetOf(line)) < 0.3;
      expect(isRight || (stretch?.confidence ?? 0) < 0.75).toBe(true);
    }
  });

  it('break off at the seam, not only near it', () => {
    const { stretches } = align(lines, [put(40, 45)]);
    expect(stretches).toHaveLength(2);
    expect(stretches[0]!.end).toBeCloseTo(gapBefore(40), 1);
    expect(stretches[1]!.start).toBe(stretches[0]!.end);
  });

  it('leave out what the transcript has of other adverts', () => {
    const own = 40;
    const late = lines.map((line, n) =>
      n < 40 ? line : { ...line, start: line.start + own, end: line.end + own },
    );
    const { heard, stretches } = align(lines, [put(40, 59)], true, late);
    const [{ start, end }] = heard.inserted as [{ start: number; end: number }];
    expect(stretches.map(({ offset }) => Math.abs(Math.round(offset)))).toEqual([0, 19]);
    expect(stretches[0]!.end).toBeCloseTo(start, 1);
    expect(stretches[1]!.start + stretches[1]!.offset).toBeCloseTo(end, 1);
  });

  it('have no place in another recording, with or without seams', () => {
    for (const seed of [2, 3, 4, 5]) {
      for (const hasSeams of [true, false]) {
        const { fit } = align(talkLines(seed, 90), [put(40, 45)], hasSeams);
        expect(fit).toBeLessThan(0.5);
      }
    }
  });

  it('are neither confirmed nor refuted where they say nothing of pauses', () => {
    const spread = lines.slice(0, 20).map((line, n): Line => {
      return { start: n * 3, end: n * 3 + 3, text: line.text.slice(0, 4) };
    });
    const { envelope, duration } = heardTalk(lines);
    const { stretches, fit } = alignLines(spread, { envelope, duration, seams: [] });
    expect(stretches).toEqual([]);
    expect(fit).toBe(0.5);
  });

  it('are placed in order and soundly, whatever the lines and the audio are', () => {
    const time = fc.double({ min: 0, max: 200, noNaN: true });
    const anyLine = fc.tuple(time, time, fc.string({ maxLength: 9 })).map(([a, b, text]): Line => {
      return { start: Math.min(a, b), end: Math.max(a, b), text: `${text}.` };
    });
    const anyLines = fc
      .array(anyLine, { minLength: 1, maxLength: 30 })
      .map((all) => all.sort((a, b) => a.start - b.start));
    const levels = fc
      .array(fc.integer({ min: 0, max: 99 }), { maxLength: 4000 })
      .map((all) => Float32Array.from(all));
    const strength = fc.double({ min: 0, max: 1, noNaN: true });
    const seams = fc.array(fc.record({ time, strength, kind: fc.constant('edit' as const) }));
    fc.assert(
      fc.property(anyLines, levels, seams, (some, loudness, joined) => {
        const envelope = { step: 0.02, levels: loudness };
        const heard = { envelope, duration: loudness.length * 0.02, seams: joined };
        const { stretches, fit } = alignLines(some, heard);
        expect(fit).toBeGreaterThanOrEqual(0);
        expect(fit).toBeLessThanOrEqual(1);
        for (const { start, end, offset, confidence } of stretches) {
          expect(end).toBeGreaterThan(start);
          expect(Number.isFinite(offset)).toBe(true);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });
});
