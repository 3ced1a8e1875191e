import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { parseVtt } from '@/lib/transcript/formats/vtt';
import { expectSound } from '../sound';
import { mutated } from '../mutated';

const cue = '00:00:01.000 --> 00:00:03.500\nThe tide was out.\n';
const line = { start: 1, end: 3.5, text: 'The tide was out.' };

describe('parseVtt', () => {
  it.each([
    ['a plain file', `WEBVTT\n\n${cue}`],
    ['a title after the signature', `WEBVTT - Night Ferry\n\n${cue}`],
    ['no blank row after the signature', `WEBVTT\n${cue}`],
    ['a byte order mark and CRLF', `\uFEFFWEBVTT\r\n\r\n${cue.replaceAll('\n', '\r\n')}`],
    ['CR line ends', `WEBVTT\n\n${cue}`.replaceAll('\n', '\r')],
    ['an identifier', `WEBVTT\n\nintro cue\n${cue}`],
    ['no end of file', `WEBVTT\n\n${cue.trim()}`],
    [
      'NOTE, STYLE and REGION',
      `WEBVTT\n\nNOTE by hand\nmore\n\nSTYLE\n::cue{}\n\nREGION\nid:a\n\n${cue}`,
    ],
    ['a NOTE at the end', `WEBVTT\n\n${cue}\nNOTE the end\n`],
    ['header rows', `WEBVTT\nKind: captions\n\n${cue}`],
    [
      'settings',
      `WEBVTT\n\n00:00:01.000 --> 00:00:03.500 align:start position:0%\nThe tide was out.`,
    ],
    ['one-digit hours', `WEBVTT\n\n0:00:01.000 --> 0:00:03.500\nThe tide was out.`],
    ['no hours', `WEBVTT\n\n00:01.000 --> 00:03.500\nThe tide was out.`],
    ['no space at the arrow', `WEBVTT\n\n00:01.000-->00:03.500\nThe tide was out.`],
    ['text on two rows', `WEBVTT\n\n00:01.000 --> 00:03.500\nThe tide\nwas out.`],
  ])('reads %s', (_, text) => {
    expect(parseVtt(text)).toEqual({ lines: [line], problems: [], timing: 'cue' });
  });

  it('takes voices as speakers and shares a cue between several', () => {
    const text = 'WEBVTT\n\n00:10.000 --> 00:14.000\n<v Ada>Four\n<v Ben>Four\n';
    expect(parseVtt(text).lines).toEqual([
      { start: 10, end: 12, text: 'Four', speaker: 'Ada' },
      { start: 12, end: 14, text: 'Four', speaker: 'Ben' },
    ]);
  });

  it('reads the language from the header', () => {
    expect(parseVtt(`WEBVTT\nLanguage: de\n\n${cue}`).language).toBe('de');
  });

  it('starts a new cue at a time row that no blank row precedes', () => {
    const { lines } = parseVtt(
      'WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n00:02.000 --> 00:03.000\nTwo',
    );
    expect(lines.map(({ text }) => text)).toEqual(['One', 'Two']);
  });

  it('reads hours of three digits', () => {
    const { lines } = parseVtt('WEBVTT\n\n100:00:01.000 --> 100:00:02.000\nStill here');
    expect(lines[0]?.start).toBe(360_001);
  });

  it.each([
    ['an unreadable time', '00:00:61.000 --> 00:01:02.000\nx', 'bad-time', 6],
    ['a missing end', '00:00:05.000 -->\nx', 'bad-time', 6],
    ['a cue of tags only', '00:00:05.000 --> 00:00:06.000\n<v Ada></v>', 'empty-cue', 6],
    ['text without times', 'stray words', 'bad-structure', 6],
    ['an end before its start', '00:00:05.000 --> 00:00:04.000\nx', 'reversed-times', 6],
    ['a cue before the last', '00:00:00.000 --> 00:00:00.500\nx', 'out-of-order', 6],
    ['a cue within the last', '00:00:02.000 --> 00:00:04.000\nx', 'overlap', 3],
  ])('names %s and keeps the rest', (_, bad, code, at) => {
    const { lines, problems } = parseVtt(`WEBVTT\n\n${cue}\n${bad}\n`);
    expect(lines.some(({ text }) => text === line.text)).toBe(true);
    expect(problems.map((problem) => [problem.code, problem.at])).toEqual([[code, at]]);
  });

  it('says that a file without cues is no transcript', () => {
    expect(parseVtt('WEBVTT\n\n')).toEqual({
      lines: [],
      problems: [{ code: 'not-a-transcript' }],
      timing: 'none',
    });
  });

  it('never throws and keeps its promises on mutated files', () => {
    const file = `WEBVTT\n\n1\n${cue}\nNOTE x\n\n00:04.000 --> 00:06.000\n<v Ada>Yes &amp; no\n`;
    fc.assert(fc.property(mutated(file), (text) => expectSound(parseVtt(text))));
  });
});
