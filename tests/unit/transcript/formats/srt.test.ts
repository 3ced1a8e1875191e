import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { decodeText } from '@/lib/transcript/formats/decode-text';
import { parseSrt } from '@/lib/transcript/formats/srt';
import { mutated } from '../mutated';
import { expectSound } from '../sound';

const file =
  '1\n00:00:01,000 --> 00:00:02,000\nWe pack.\n\n2\n00:00:02,000 --> 00:00:04,000\nWe go.\n';
const lines = [
  { start: 1, end: 2, text: 'We pack.' },
  { start: 2, end: 4, text: 'We go.' },
];

/** The standard's own file, where it stands beside the checkout. */
const example = '../shared/reference/podcasting20/transcripts-example.srt';

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
    ['one-digit hours', file.replaceAll('00:00:0', '0:00:0')],
    ['no hours', file.replaceAll('00:00:0', '00:0')],
    ['no fractions', file.replaceAll(',000', '')],
    ['short fractions', file.replaceAll(',000', ',0')],
    ['long fractions', file.replaceAll(',000', ',000123')],
    ['a colon before the fraction', file.replaceAll(',000', ':000')],
    ['spaces within times', file.replaceAll(':00:', ': 00 :').replaceAll(',', ', ')],
    ['tabs and no spaces at the arrow', file.replace(' --> ', '\t-->\t').replace(' --> ', '-->')],
    ['mixed line ends', file.replace('\n', '\r\n').replace('We pack.\n', 'We pack.\r')],
    ['doubled line ends', file.replaceAll('\n', '\r\r\n')],
    ['numbers from zero, with spaces', file.replace('1\n', ' 0 \n').replace('\n2\n', '\n\t1\n')],
    ['numbers that are all the same', file.replace('\n2\n', '\n1\n')],
    ['a NUL here and there', file.replace('pack', 'p\0ack')],
    ['fonts', file.replace('We go.', '<font color="#fff" size=2>We go.</font>')],
    ['entities', file.replace('We go.', 'We&nbsp;go&#46;')],
    ['an arrow of one dash', file.replace('-->', '->')],
    ['an arrow that an editor made long', file.replace('-->', '–>')],
    ['a credit before the first cue', `Captions by Ada\n\n${file}`],
    ['no end of file', file.trim()],
    [
      'what Whisper prints',
      '[00:00:01.000 --> 00:00:02.000]  We pack.\n[00:00:02.000 --> 00:00:04.000]  We go.',
    ],
  ])('reads %s', (_, text) => {
    expect(parseSrt(text)).toEqual({ lines, problems: [], timing: 'cue' });
  });

  it.each([
    ['UTF-16 little-endian', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 big-endian', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
    ['UTF-8', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ])('reads %s', (_, encode) => {
    const text = decodeText(encode(file.replace('We go.', 'Ça va, Élise ?')));
    expect(parseSrt(text).lines[1]?.text).toBe('Ça va, Élise ?');
  });

  it.runIf(existsSync(example))('reads the example of the Podcasting 2.0 namespace', () => {
    const parsed = parseSrt(readFileSync(example, 'utf8'));
    expect(parsed.problems).toEqual([]);
    expect(parsed.lines[0]).toEqual({
      start: 0.179,
      end: 2.399,
      text: "When you first get started in podcasting, it's",
      speaker: 'Travis',
    });
    expect(parsed.lines[1]?.speaker).toBe('Travis');
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
