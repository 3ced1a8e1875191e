import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { parseSrt } from '@/lib/transcript/srt';
import { mutated } from './mutated';
import { expectSound } from './sound';

const file =
  '1\n00:00:01,000 --> 00:00:02,000\nWe pack.\n\n2\n00:00:02,000 --> 00:00:04,000\nWe go.\n';
const lines = [
  { start: 1, end: 2, text: 'We pack.' },
  { start: 2, end: 4, text: 'We go.' },
];

describe('parseSrt', () => {
  it.each([
    ['a plain file', file],
    ['missing numbers', file.replace(/^\d\n/gm, '')],
    ['dots for commas', file.replaceAll(',', '.')],
    ['CRLF and a byte order mark', `\uFEFF${file.replaceAll('\n', '\r\n')}`],
    ['CR line ends', file.replaceAll('\n', '\r')],
    ['no blank rows', file.replaceAll('\n\n', '\n')],
    ['blank rows after numbers', file.replace('1\n', '1\n\n')],
    ['blank rows after the times', file.replace('2,000\nWe', '2,000\n\nWe')],
    ['three blank rows between cues', file.replace('\n\n', '\n\n\n\n')],
    ['tags and overrides', file.replace('We go.', '{\\an8}<i>We <b>go</b>.</i>')],
    ['coordinates', file.replace('4,000', '4,000 X1:40 X2:600 Y1:20 Y2:50')],
    ['a WEBVTT signature', `WEBVTT\n\n${file}`],
  ])('reads %s', (_, text) => {
    expect(parseSrt(text)).toEqual({ lines, problems: [], timing: 'cue' });
  });

  it('keeps what stands below a blank row inside a cue', () => {
    expect(parseSrt(file.replace('We pack.', 'We\n\npack\n\n12 boxes.')).lines[0]?.text).toBe(
      'We pack 12 boxes.',
    );
  });

  it('skips a cue with bad times and names its row', () => {
    const { lines: kept, problems } = parseSrt(file.replace('00:00:01,000', '00:0x:01,000'));
    expect(kept).toEqual([lines[1]]);
    expect(problems).toEqual([
      { code: 'bad-time', at: 2, excerpt: '00:0x:01,000 --> 00:00:02,000' },
    ]);
  });

  it('skips an empty cue and names its row', () => {
    const { lines: kept, problems } = parseSrt(file.replace('We go.', ' '));
    expect(kept).toEqual([lines[0]]);
    expect(problems).toEqual([{ code: 'empty-cue', at: 6 }]);
  });

  it('reads an arrow in speech as speech', () => {
    expect(parseSrt(file.replace('We pack.', 'From a --> b')).lines[0]?.text).toBe('From a --> b');
  });

  it('takes a name that comes back for the speaker until the next one', () => {
    const texts = ['Kim: Hello.', 'Still me.', 'Jo Ray: Hi.', 'Kim: Well.', 'Jo Ray: Yes.'];
    expect(parseSrt(write(texts)).lines.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Kim', 'Hello.'],
      ['Kim', 'Still me.'],
      ['Jo Ray', 'Hi.'],
      ['Kim', 'Well.'],
      ['Jo Ray', 'Yes.'],
    ]);
  });

  it('keeps a name that comes once, and ends the turn there', () => {
    const texts = ['Kim: Hello.', 'Note: this is odd.', 'What?', 'Kim: Well.'];
    expect(parseSrt(write(texts)).lines.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Kim', 'Hello.'],
      [undefined, 'Note: this is odd.'],
      [undefined, 'What?'],
      ['Kim', 'Well.'],
    ]);
  });

  it('keeps phrases before a colon that are no names', () => {
    const texts = ['and so: no', 'and so: yes', 'I said to her: go', 'I said to her: stay'];
    expect(parseSrt(write(texts)).lines.map(({ text }) => text)).toEqual(texts);
  });

  it('never throws and keeps its promises on mutated files', () => {
    fc.assert(fc.property(mutated(file), (text) => expectSound(parseSrt(text))));
  });
});

function write(texts: string[]): string {
  const cues = texts.map(
    (text, n) => `${n + 1}\n00:00:0${n},000 --> 00:00:0${n + 1},000\n${text}\n`,
  );
  return cues.join('\n');
}
