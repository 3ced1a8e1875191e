import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesFromWords } from '@/lib/speech/lines-from-words';
import type { Word } from '@/lib/transcript/types';

/** Words of half a second each, with a pause before those that follow `…`. */
function spoken(text: string, pause = 3): Word[] {
  let start = 0;
  return text.split(' ').map((word) => {
    if (word.startsWith('…')) start += pause;
    start += 0.5;
    return { start: start - 0.5, end: start, text: ` ${word.replace('…', '')}` };
  });
}

describe('lines from words', () => {
  it('are sentences with the times of their words', () => {
    expect(linesFromWords(spoken('Hello there. Who is it? Me.'))).toEqual([
      {
        start: 0,
        end: 1,
        text: 'Hello there.',
        words: [
          { start: 0, end: 0.5, text: 'Hello' },
          { start: 0.5, end: 1, text: 'there.' },
        ],
      },
      expect.objectContaining({ start: 1, end: 2.5, text: 'Who is it?' }),
      expect.objectContaining({ start: 2.5, end: 3, text: 'Me.' }),
    ]);
  });

  it('end at a pause, though the sentence goes on', () => {
    const texts = linesFromWords(spoken('and then …nothing came')).map(({ text }) => text);
    expect(texts).toEqual(['and then', 'nothing came']);
  });

  it('know a sound from speech', () => {
    expect(linesFromWords(spoken('Hello. …[Music]'))).toMatchObject([
      { text: 'Hello.' },
      { sound: true },
    ]);
    expect(linesFromWords(spoken('Hello.'))[0]).not.toHaveProperty('sound');
  });

  it('read as they should in a script without spaces', () => {
    const words = [...'今日は。はい。'].map((text, index) => ({
      start: index,
      end: index + 1,
      text,
    }));
    expect(linesFromWords(words, 'ja').map(({ text }) => text)).toEqual(['今日は。', 'はい。']);
  });

  it('hold every word once, in order, without overlap', () => {
    const word = fc.constantFrom(
      'No.',
      'Dr.',
      'well,',
      'Ünder',
      '…so',
      'e.g.',
      'why?',
      '“Yes!”',
      '3.5',
      '日本。',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 80 }), (texts) => {
        const words = spoken(texts.join(' '));
        const lines = linesFromWords(words);
        expect(lines.flatMap((line) => line.words)).toEqual(
          words.map((it) => ({ ...it, text: it.text.trim() })),
        );
        for (const [index, { start, end }] of lines.entries()) {
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(lines[index + 1]?.start ?? end);
        }
      }),
    );
  });
});
