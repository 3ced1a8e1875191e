import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { parseJson } from '@/lib/transcript/formats/json';
import { mutated } from '../mutated';
import { expectSound } from '../sound';

const lines = [
  { start: 0.5, end: 2, text: 'We sail at nine.', speaker: 'Ada' },
  { start: 2, end: 4.25, text: 'Then we wait a while.', speaker: 'Ben' },
];
const segments = lines.map(({ start, end, text, speaker }) => ({
  startTime: start,
  endTime: end,
  body: text,
  speaker,
}));
const plain = lines.map(({ start, end, text, speaker }) => ({ start, end, text, speaker }));
const withTimes = (write: (seconds: number) => unknown) =>
  segments.map((item) => ({
    ...item,
    startTime: write(item.startTime),
    endTime: write(item.endTime),
  }));

describe('parseJson', () => {
  it.each([
    ['Podcasting 2.0', { version: '1.0.0', segments }],
    ['a bare array', plain],
    ['Whisper', { text: 'all', segments: plain }],
    ['items nested under transcript', { transcript: { segments: plain } }],
    ['times as strings', { segments: withTimes(String) }],
    ['times as marks', { segments: withTimes((seconds) => `00:00:0${seconds.toFixed(3)}`) }],
    ['speakers as objects', plain.map((item) => ({ ...item, speaker: { name: item.speaker } }))],
    ['voices', plain.map(({ speaker, ...item }) => ({ ...item, voice: speaker }))],
  ])('reads %s', (_, data) => {
    expect(parseJson(JSON.stringify(data))).toEqual({ lines, problems: [], timing: 'cue' });
  });

  it('joins segments of one word to sentences and keeps the words', () => {
    const words = 'The gate was open. Nobody knew.'.split(' ');
    const data = words.map((body, n) => ({ startTime: n, endTime: n + 0.5, body, speaker: 'Lea' }));
    const parsed = parseJson(JSON.stringify({ segments: data }));
    expect(parsed.lines.map(({ start, end, text }) => [start, end, text])).toEqual([
      [0, 3.5, 'The gate was open.'],
      [4, 5.5, 'Nobody knew.'],
    ]);
    expect(parsed.lines[1]?.words).toEqual([
      { start: 4, end: 4.5, text: 'Nobody' },
      { start: 5, end: 5.5, text: 'knew.' },
    ]);
  });

  it('ends a line of words where the speaker changes and after a long pause', () => {
    const data = [
      { start: 0, end: 1, text: 'so', speaker: 'A' },
      { start: 1, end: 2, text: 'yes', speaker: 'B' },
      { start: 2, end: 3, text: 'right', speaker: 'B' },
      { start: 9, end: 10, text: 'back', speaker: 'B' },
    ];
    expect(parseJson(JSON.stringify(data)).lines.map(({ text }) => text)).toEqual([
      'so',
      'yes right',
      'back',
    ]);
  });

  it('keeps the words that segments bring', () => {
    const words = [
      { word: ' We', start: 0, end: 0.4 },
      { word: 'go', start: 'x' },
    ];
    const data = { segments: [{ start: 0, end: 2, text: 'We go on now.', words }] };
    expect(parseJson(JSON.stringify(data)).lines[0]?.words).toEqual([
      { start: 0, end: 0.4, text: 'We' },
    ]);
  });

  it.each([
    ['no time', { body: 'lost words' }, 'bad-time'],
    ['a negative time', { startTime: -1, body: 'x' }, 'bad-time'],
    ['an endless time', { startTime: '1e999', body: 'x' }, 'bad-time'],
    ['no text', { startTime: 1, body: ' ' }, 'empty-cue'],
    ['a text that is no string', { startTime: 1, body: {} }, 'bad-structure'],
    ['nothing at all', null, 'bad-structure'],
    ['an array', [], 'bad-structure'],
  ])('skips an item with %s and names it', (_, bad, code) => {
    const parsed = parseJson(JSON.stringify({ segments: [bad, ...segments] }));
    expect(parsed.lines).toEqual(lines);
    expect(parsed.problems.map((problem) => [problem.code, problem.at])).toEqual([[code, 1]]);
  });

  it('returns the whole segments of a text that breaks off', () => {
    const text = JSON.stringify({ segments });
    const parsed = parseJson(text.slice(0, -20));
    expect(parsed.lines).toEqual([lines[0]]);
    expect(parsed.problems).toEqual([{ code: 'truncated' }]);
  });

  it.each([
    '',
    '{',
    '[',
    'null',
    '"text"',
    '42',
    '{"segments":5}',
    '{"__proto__":{"segments":[]}}',
    '[[[[[[',
  ])('finds no transcript in %j', (text) => {
    const { lines: none, problems } = parseJson(text);
    expect(none).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('never throws and keeps its promises on mutated files', () => {
    const file = JSON.stringify({ language: 'en', segments });
    fc.assert(fc.property(mutated(file), (text) => expectSound(parseJson(text))));
    fc.assert(fc.property(fc.json(), (text) => expectSound(parseJson(text))));
  });
});
