import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasVoice } from '@/lib/transcript/formats/cue-text';
import { readHead } from '@/lib/transcript/formats/read-head';
import { readTranscript } from '@/lib/transcript/formats/read-transcript';
import type { Line } from '@/lib/transcript/types';
import { writeSrt, writeVtt } from '@/lib/transcript/write-transcript';

const word = fc.constantFrom('the', 'ferry', 'lamp.', 'Note:', 'Ada:', 'R&D', '10:30', '[Music]');
const said = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
/** What comes again and again through a long transcript. */
const pattern = fc.array(
  fc.record({
    text: said,
    pause: fc.nat(3000),
    length: fc.integer({ min: 200, max: 9000 }),
    speaker: fc.constantFrom('Ada', 'Ben', undefined),
  }),
  { minLength: 5, maxLength: 60 },
);
const guest = fc.record({ text: said, speaker: fc.constantFrom('Cy', undefined) });

/** Two thousand cues; the guest speaks among the later ones only. */
function linesOf(items: typeof pattern extends fc.Arbitrary<infer T> ? T : never, late: object) {
  let at = 0;
  return Array.from({ length: 2000 }, (_, index): Line => {
    const { pause, length, speaker, text } = items[index % items.length]!;
    const start = (at + pause) / 1000;
    at += pause + length;
    const own = { start, end: at / 1000, text: `${text} ${index}`, ...(speaker && { speaker }) };
    return index > 1500 && index % 7 === 0 ? { ...own, ...late } : own;
  });
}

const writers: Record<string, (lines: Line[]) => string> = {
  'WebVTT with voices': writeVtt,
  'WebVTT without voices': (lines) => writeVtt(lines, { speakers: false }),
  'SubRip with names': writeSrt,
  'SubRip without names': (lines) => writeSrt(lines, { speakers: false }),
};

describe.each(Object.entries(writers))('the head of %s', (_, write) => {
  it.each(['\n', '\r\n', '\r'])('is what the whole begins with, rows ended by %j', (end) => {
    let shown = 0;
    fc.assert(
      fc.property(
        pattern,
        guest,
        fc.integer({ min: 12_000, max: 40_000 }),
        (items, late, length) => {
          const text = write(linesOf(items, late)).replaceAll('\n', end);
          const begun = text.slice(0, length);
          const head = readHead(begun);
          shown += head?.lines.length ?? 0;
          if (!head || hasVoice(begun) !== hasVoice(text)) return;
          const whole = readTranscript(text);
          expect(head.lines).toEqual(whole.lines.slice(0, head.lines.length));
          expect(head.timing).toBe(whole.timing);
        },
      ),
      { numRuns: 15 },
    );
    expect(shown).toBeGreaterThan(0);
  });
});

const plain = linesOf([{ text: 'It rains.', pause: 0, length: 900, speaker: undefined }], {});

it('is not told by its length: a screen of lines is enough', () => {
  expect(readHead(writeVtt(plain.slice(0, 100)))?.lines).toHaveLength(40);
});

it.each<[string, string]>([
  ['JSON', JSON.stringify({ segments: plain.map(({ text, start }) => ({ text, start })) })],
  ['text without times', plain.map(({ text }) => text).join('\n\n')],
  ['one without blank rows', writeVtt(plain).replaceAll('\n\n', '\n')],
  ['one that needs mending', writeVtt([plain[1]!, plain[0]!, ...plain.slice(2)])],
  ['one whose cue does not end', writeVtt(plain).slice(0, 40)],
  ['nothing', ''],
  ['junk', '-->\n\n'.repeat(100_000)],
])('the head does not tell how it goes on: %s', (_, text) => {
  expect(readHead(text)).toBeUndefined();
});
