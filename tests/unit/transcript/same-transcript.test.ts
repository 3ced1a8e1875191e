import { describe, expect, it } from 'vitest';
import { sameTranscript } from '@/lib/transcript/same-transcript';
import type { Transcript } from '@/lib/transcript/types';

const word = { start: 0, end: 1, text: 'It' };
const line = { start: 0, end: 2, text: 'It rains.', speaker: 'Ada', words: [word] };
const transcript: Transcript = {
  lines: [line, { start: 2, end: 3, text: '[Thunder]', sound: true }],
  problems: [],
  timing: 'cue',
  source: { kind: 'feed', format: 'vtt', url: 'https://a.example/1.vtt' },
};
const withLine = (changes: object): Partial<Transcript> => ({
  lines: [{ ...line, ...changes }, transcript.lines[1]!],
});

describe('a transcript', () => {
  it('is the same when it was kept in between', () => {
    expect(sameTranscript(structuredClone(transcript), transcript)).toBe(true);
  });

  it.each<[string, Partial<Transcript>]>([
    ['another source', { source: { kind: 'page', format: 'vtt' } }],
    ['another language', { language: 'de' }],
    ['other times', { timing: 'estimated' }],
    ['other problems', { problems: [{ code: 'bad-time' }] }],
    ['fewer lines', { lines: [line] }],
    ['a line that begins later', withLine({ start: 1 })],
    ['a line that ends later', withLine({ end: 9 })],
    ['other words', withLine({ text: 'It snows.' })],
    ['another speaker', withLine({ speaker: 'Ben' })],
    ['another voice', withLine({ turn: true })],
    ['a sound', withLine({ sound: true })],
    ['other times of a word', withLine({ words: [{ ...word, end: 2 }] })],
  ])('is not the same with %s', (_, changes) => {
    expect(sameTranscript({ ...transcript, ...changes }, transcript)).toBe(false);
  });
});
