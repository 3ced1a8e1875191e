import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '@/lib/transcript/read-transcript';
import { mutated } from './mutated';

const vtt = 'WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ada>The tide was out.\n';
const srt = '1\n00:00:01,000 --> 00:00:03,000\nThe tide was out.\n';
const json = JSON.stringify({
  version: '1.0.0',
  segments: [{ startTime: '1', endTime: 3, body: 'The tide was out.', speaker: 'Ada' }],
});

describe('readTranscript', () => {
  it.each([
    ['WebVTT', 'vtt', vtt, {}],
    ['SubRip', 'srt', srt, {}],
    ['Podcasting 2.0 JSON', 'json', json, {}],
    ['JSON served as text/plain', 'json', json, { type: 'text/plain' }],
    ['SubRip called WebVTT', 'srt', srt, { type: 'text/vtt', url: 'https://a.example/x.vtt' }],
    ['WebVTT called SubRip', 'vtt', vtt, { type: 'application/x-subrip' }],
    ['a file that begins with a byte order mark', 'vtt', `\uFEFF${vtt}`, {}],
  ])('reads %s by its content', (_name, format, text, hint) => {
    const read = readTranscript(text, hint);
    expect(read.format).toBe(format);
    expect(read.timing).toBe('cue');
    expect(read.lines.map((line) => [line.start, line.end, line.text])).toEqual([
      [1, 3, 'The tide was out.'],
    ]);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['an error page', '<!doctype html><html><body><h1>404 Not Found</h1></body></html>'],
    ['bytes that are no text', '\0\u0001\uFFFD\u0002'.repeat(50)],
    ['an unrelated object', '{"error":"not found"}'],
    ['prose without times', 'The tide was out. Nobody minded.'],
  ])('says that %s is not a transcript', (_name, text) => {
    const { lines, problems } = readTranscript(text);
    expect(lines).toEqual([]);
    expect(problems).not.toEqual([]);
  });

  it('keeps the rest when a cue is broken, and names its row', () => {
    const { lines, problems } = readTranscript(
      `${vtt}\n00:bad --> 00:05.000\nLost.\n\n${vtt.slice(8)}`,
    );
    expect(lines.every(({ text }) => text === 'The tide was out.')).toBe(true);
    expect(problems.some(({ at }) => at !== undefined)).toBe(true);
  });

  it('keeps whole segments of JSON that was cut off', () => {
    const two = json.replace(']}', `,{"startTime":3,"endTime":5,"body":"It ca`);
    const { lines, problems } = readTranscript(two);
    expect(lines.map((line) => line.text)).toEqual(['The tide was out.']);
    expect(problems.map(({ code }) => code)).toContain('truncated');
  });

  it('never throws, whatever the file', () => {
    for (const file of [vtt, srt, json]) {
      fc.assert(fc.property(mutated(file), (text) => readTranscript(text).lines.length >= 0));
    }
  });

  it.each([
    ['arrows', '-->\n'],
    ['times', '00:00:01.000 --> 00:00:02.000\n'],
    ['tags', '<v '],
    ['brackets', '[{'],
    ['marks', '[00:01:02] '],
    ['one long row', 'word '],
  ])('comes back in a moment from 10 MB of %s', (_name, piece) => {
    const text = piece.repeat(Math.ceil(10_000_000 / piece.length));
    const { lines, problems } = readTranscript(text);
    expect(lines.length + problems.length).toBeGreaterThan(0);
  });
});
