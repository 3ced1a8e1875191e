import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { splitSentences } from '@/lib/transcript/sentences';

const words = (text: string) => text.split(/\s+/).filter(Boolean);

describe('splitSentences', () => {
  it.each([
    ['We left. It rained! Why?', ['We left.', 'It rained!', 'Why?']],
    ['Mr. Holt met Dr. Ode. They spoke.', ['Mr. Holt met Dr. Ode.', 'They spoke.']],
    ['Ask J. K. Lark about it. Or not.', ['Ask J. K. Lark about it.', 'Or not.']],
    ['So did I. Then we left.', ['So did I.', 'Then we left.']],
    ['Some tools, e.g. Argo, help. Fine.', ['Some tools, e.g. Argo, help.', 'Fine.']],
    ['We visit Palantir.net today. Good.', ['We visit Palantir.net today.', 'Good.']],
    ['He founded D2iQ. She joined.', ['He founded D2iQ.', 'She joined.']],
    ['“Is it?” she said. Yes.', ['“Is it?” she said.', 'Yes.']],
    ['It cost 3.50 at 5 p.m. then.', ['It cost 3.50 at 5 p.m. then.']],
    ['No. That is wrong.', ['No.', 'That is wrong.']],
    ['今日は雨です。明日は晴れ。', ['今日は雨です。', '明日は晴れ。']],
    ['really?Yes', ['really?Yes']],
    ['', []],
    ['  \n ', []],
    ['no end', ['no end']],
  ])('splits %j', (text, sentences) => expect(splitSentences(text)).toEqual(sentences));

  it('splits a very long sentence at its clauses into pieces of like length', () => {
    const clause = 'and then the river rose a little more than it had the day before, ';
    const pieces = splitSentences(clause.repeat(9));
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(280);
      expect(piece.length).toBeGreaterThan(90);
      expect(piece.endsWith(',')).toBe(true);
    }
  });

  it('splits unpunctuated speech between words', () => {
    const pieces = splitSentences('word '.repeat(500));
    expect(pieces.every((piece) => piece.length <= 280 && !piece.startsWith('ord'))).toBe(true);
    expect(words(pieces.join(' '))).toHaveLength(500);
  });

  it('cuts a word of over a thousand characters, and never a surrogate pair', () => {
    const pieces = splitSentences('😀'.repeat(2000));
    expect(pieces.every((piece) => piece.length <= 1000 && piece.isWellFormed())).toBe(true);
    expect(pieces.join('')).toBe('😀'.repeat(2000));
  });

  it.each(['en', 'xx-invalid-_', '', undefined])('accepts the language %j', (language) => {
    expect(splitSentences('One. Two.', language)).toEqual(['One.', 'Two.']);
  });

  const token = fc.oneof(
    fc.constantFrom(
      'Mr.',
      'e.g.',
      'I.',
      'A.',
      'end.',
      'Why?',
      'so,',
      'then;',
      'U.S.',
      '…',
      '"',
      'x'.repeat(300),
    ),
    fc.stringMatching(/^[a-zA-Zéß.,!?]{1,12}$/),
  );

  it('keeps every word, in order, in trimmed pieces', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 200 }), (tokens) => {
        const text = tokens.join(' ');
        const pieces = splitSentences(text);
        expect(words(pieces.join(' '))).toEqual(words(text));
        expect(pieces.every((piece) => piece !== '' && piece === piece.trim())).toBe(true);
      }),
    );
  });

  it('loses no character of any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(splitSentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
