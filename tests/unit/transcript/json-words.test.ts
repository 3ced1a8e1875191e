import { describe, expect, it } from 'vitest';
import { parseJson } from '@/lib/transcript/formats/json';

/* Words with times of their own, as the writers of JSON transcripts write them. */

const texts = ['We sail at nine.', 'Then we wait a while.'];
const times = [
  { start: 0.5, end: 2 },
  { start: 2, end: 4.25 },
];
const lines = texts.map((text, n) => ({ ...times[n]!, text }));
const firstWords = ['We', 'sail', 'at', 'nine.'].map((word, n) => ({
  word,
  start: 0.5 + n * 0.375,
  end: 0.875 + n * 0.375,
}));
const secondWords = ['Then', 'we', 'wait', 'a', 'while.'].map((word, n) => ({
  word,
  start: 2 + n * 0.45,
  end: 2.45 + n * 0.45,
}));
const worded: [string, unknown][] = [
  [
    'Whisper, words in segments',
    { segments: lines.map((line, n) => ({ ...line, words: n ? secondWords : firstWords })) },
  ],
  ['Whisper, words beside segments', { segments: lines, words: [...firstWords, ...secondWords] }],
  ['Whisper, words only', { text: 'x', words: [...firstWords, ...secondWords] }],
  [
    'words of Podcasting 2.0',
    {
      version: '1.0.0',
      segments: [...firstWords, ...secondWords].map(({ word, start, end }) => ({
        startTime: start,
        endTime: end,
        body: word,
      })),
    },
  ],
  [
    'Deepgram, words',
    {
      results: {
        channels: [
          {
            alternatives: [
              {
                transcript: 'x',
                words: [...firstWords, ...secondWords].map((one) => ({
                  ...one,
                  word: one.word.toLowerCase(),
                  punctuated_word: one.word,
                })),
              },
            ],
          },
        ],
      },
    },
  ],
  [
    'Google, words',
    {
      results: [firstWords, secondWords].map((words) => ({
        alternatives: [
          {
            transcript: 'x',
            words: words.map(({ word, start, end }) => ({
              word,
              startTime: `${start}s`,
              endTime: `${end}s`,
            })),
          },
        ],
      })),
    },
  ],
];

describe('parseJson reads', () => {
  it.each(worded)('%s', (_, data) => {
    const read = parseJson(JSON.stringify(data));
    expect(read.lines.map(({ start, end, text }) => ({ start, end, text }))).toEqual(lines);
    const words = firstWords.map(({ word, start, end }) => ({ start, end, text: word }));
    expect(read.lines[0]?.words).toEqual(words);
    expect([read.problems, read.timing]).toEqual([[], 'cue']);
  });

  it("YouTube's json3, whose captions overlap", () => {
    const events = [
      { tStartMs: 0, dDurationMs: 9000, id: 1, wpWinPosId: 1 },
      {
        tStartMs: 500,
        dDurationMs: 4000,
        segs: [{ utf8: 'we' }, { utf8: ' sail', tOffsetMs: 400 }],
      },
      { tStartMs: 1500, dDurationMs: 1000, aAppend: 1, segs: [{ utf8: '\n' }] },
      { tStartMs: 2000, dDurationMs: 4000, segs: [{ utf8: 'at nine' }] },
    ];
    const { lines: read } = parseJson(JSON.stringify({ wireMagic: 'pb3', events }));
    expect(read.map(({ start, text }) => [start, text])).toEqual([
      [0.5, 'we sail'],
      [2, 'at nine'],
    ]);
    expect(read[0]?.words?.[1]).toMatchObject({ start: 0.9, text: 'sail' });
  });
});
