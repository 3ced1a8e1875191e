import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { readTranscript } from '@/lib/transcript/formats/read-transcript';
import { parseTsv } from '@/lib/transcript/formats/tsv';
import { mutated } from '../mutated';
import { expectSound } from '../sound';

const whisper = 'start\tend\ttext\n1000\t2000\tWe pack.\n2000\t4000\tWe go.\n';
const audacity = '1.000000\t2.000000\tWe pack.\n2.000000\t4.000000\tWe go.\n';
const lines = [
  { start: 1, end: 2, text: 'We pack.' },
  { start: 2, end: 4, text: 'We go.' },
];

describe('parseTsv', () => {
  it.each([
    ['what Whisper writes', whisper],
    ['Audacity’s labels', audacity],
    ['labels with commas', audacity.replaceAll('.0', ',0')],
    ['labels with frequencies', audacity.replaceAll('\n', '\n\\\t80.5\t440.0\n')],
    ['CRLF and a byte order mark', `\uFEFF${whisper.replaceAll('\n', '\r\n')}`],
    ['blank rows', whisper.replaceAll('\n', '\n\n')],
  ])('reads %s, known by its content', (_, text) => {
    const read = { lines, problems: [], timing: 'cue' };
    expect(parseTsv(text)).toEqual(read);
    expect(readTranscript(text)).toEqual({ ...read, format: 'tsv' });
  });

  it('keeps a tab within the words, and names a row that is no cue', () => {
    const read = parseTsv(`${whisper}5000\t6000\tOne\ttwo.\nx\ty\tz\n`);
    expect(read.lines.at(-1)).toEqual({ start: 5, end: 6, text: 'One two.' });
    expect(read.problems).toEqual([{ code: 'bad-time', at: 5, excerpt: 'x y z' }]);
  });

  it.each([
    ['a table of numbers', '1\t2\n3\t4\n'],
    ['prose with tabs', 'We pack.\tWe go.\tWe went.\n'],
  ])('does not take %s for cues', (_, text) => {
    expect(readTranscript(text).format).not.toBe('tsv');
  });

  it('gives sound lines for any rows', () => {
    fc.assert(fc.property(mutated(whisper), (text) => expectSound(parseTsv(text))));
    fc.assert(fc.property(mutated(audacity), (text) => expectSound(parseTsv(text))));
  });
});
