import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswer } from '@/lib/speech/parse-answer';
import { cpuTime, soon } from '@/tests/support/cpu-time';

const piece = { start: 100, end: 160 };
const segment = (start: number, end: number, text: string) => ({ start, end, text });

/** Words as `text start-end`, without the start of the piece. */
function heard(answer: unknown): string[] {
  const parsed = parseAnswer(answer, piece);
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.words.map(({ start, end, text }) => `${text} ${start - 100}-${end - 100}`);
}

describe('the answer of a speech server', () => {
  it.each<[string, unknown, string[]]>([
    [
      'OpenAI and Groq: bare words without punctuation beside the segments',
      {
        text: 'So, hello. Bye!',
        segments: [segment(0, 2, ' So, hello.'), segment(2, 3, ' Bye!')],
        words: [
          { word: 'So', start: 0, end: 0.5 },
          { word: 'hello', start: 0.5, end: 1 },
          { word: 'Bye', start: 2, end: 2.5 },
        ],
      },
      [' So, 0-0.5', ' hello. 0.5-1', ' Bye! 2-2.5'],
    ],
    [
      'whisper.cpp: parts of words in the segments',
      {
        segments: [
          {
            ...segment(0, 2, " That's one."),
            words: [
              { word: ' That', start: 0, end: 0.25 },
              { word: "'s", start: 0.25, end: 0.5 },
              { word: ' one', start: 1, end: 1.5 },
              { word: '.', start: 1.5, end: 2 },
            ],
          },
        ],
      },
      [" That's 0-0.5", ' one. 1-1.5'],
    ],
    [
      'speaches: words without segments',
      {
        text: 'Hello you',
        segments: null,
        words: [
          { word: ' Hello', start: 1, end: 2, probability: 1 },
          { word: ' you', start: 2, end: 3, probability: 1 },
        ],
      },
      [' Hello 1-2', ' you 2-3'],
    ],
    [
      'bare words alone',
      {
        words: [
          { text: 'Hello', start: 1, end: 2 },
          { text: 'you', start: 2, end: 3 },
        ],
      },
      [' Hello 1-2', ' you 2-3'],
    ],
    [
      'segments alone: spread by length',
      { segments: [segment(0, 8, ' abc def')] },
      [' abc 0-4', ' def 4-8'],
    ],
    [
      'LocalAI: nanoseconds',
      { segments: [segment(1e9, 3e9, 'abc def')], text: 'abc def' },
      [' abc 1-2', ' def 2-3'],
    ],
    [
      'words that do not match: the segment is spread, the next finds its words again',
      {
        segments: [segment(0, 2, ' 10 %.'), segment(2, 4, ' Yes.')],
        words: [
          { word: 'ten', start: 0, end: 1 },
          { word: 'percent', start: 1, end: 2 },
          { word: 'yes', start: 3, end: 3.5 },
        ],
      },
      [' 10 0-1', ' %. 1-2', ' Yes. 3-3.5'],
    ],
    [
      'a script without spaces',
      { segments: [segment(0, 3, '今日は')] },
      ['今 0-1', '日 1-2', 'は 2-3'],
    ],
    ['silence', { text: '', segments: [] }, []],
    [
      'damaged items',
      {
        segments: [
          segment(0, 1, ' Yes.'),
          { start: 'x', end: 1, text: 'no' },
          null,
          segment(-1, 0, 'no'),
        ],
      },
      [' Yes. 0-1'],
    ],
    [
      'times that run back',
      { segments: [segment(5, 6, 'b'), segment(1, 2, 'a')] },
      [' b 5-6', ' a 5-5'],
    ],
    ['words behind the end', { segments: [segment(59, 90, 'end')] }, [' end 59-60']],
    [
      'controls and line ends in a text',
      { segments: [segment(0, 2, '\u0000a\r\nb\u202E')] },
      [' a 0-1', ' b 1-2'],
    ],
  ])('is read: %s', (_, answer, words) => {
    expect(heard(answer)).toEqual(words);
  });

  it.each([
    ['an error', { error: { message: 'no' } }, 'bad-answer'],
    ['a text', 'hello', 'bad-answer'],
    ['nothing', null, 'bad-answer'],
    ['segments that are none', { segments: 'many' }, 'bad-answer'],
    ['a text without times', { text: 'Hello.' }, 'no-times'],
  ])('is refused: %s', (_, answer, code) => {
    expect(parseAnswer(answer, piece)).toEqual({ ok: false, code });
  });

  it('tells the language', () => {
    expect(parseAnswer({ segments: [], language: 'german' }, piece)).toMatchObject({
      language: 'de',
    });
    expect(parseAnswer({ segments: [], language: '?' }, piece)).not.toHaveProperty('language');
  });

  it('never throws, and keeps words in order and in the piece', () => {
    const item = fc.record(
      {
        start: fc.oneof(fc.double(), fc.integer({ min: 0, max: 70 })),
        end: fc.oneof(fc.double(), fc.integer({ min: 0, max: 70 })),
        text: fc.string({ unit: 'binary' }),
        word: fc.string(),
        words: fc.array(fc.jsonValue()),
      },
      { requiredKeys: ['start', 'end'] },
    );
    const items = fc.oneof(fc.array(item), fc.jsonValue());
    const answer = fc.oneof(
      fc.jsonValue(),
      fc.record({ segments: items, words: items, text: fc.string() }),
    );
    fc.assert(
      fc.property(answer, (data) => {
        const parsed = parseAnswer(data, piece);
        let latest = piece.start;
        for (const { start, end } of parsed.ok ? parsed.words : []) {
          expect(start).toBeGreaterThanOrEqual(latest);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(piece.end);
          latest = start;
        }
      }),
    );
  });

  it.each([
    ['segments that never match', 5_000, () => ({ start: 0, end: 1, text: 'ab'.repeat(50) })],
    ['segments that nearly match', 5_000, () => ({ start: 0, end: 1, text: 'a'.repeat(99) + 'b' })],
    ['one letter each', 30_000, () => ({ start: 0, end: 1, text: 'a' })],
  ])('takes a flood of %s in its stride', (_, count, make) => {
    const segments = Array.from({ length: count }, make);
    const words = Array.from({ length: 30_000 }, () => ({ start: 0, end: 1, word: 'a'.repeat(9) }));
    const began = cpuTime();
    parseAnswer({ segments, words }, piece);
    expect(cpuTime() - began).toBeLessThan(soon * 1000);
  });
});
