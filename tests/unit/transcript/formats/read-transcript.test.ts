import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { readTranscript } from '@/lib/transcript/formats/read-transcript';
import type { Parsed } from '@/lib/transcript/types';
import { cpuSeconds, soon } from '../../../support/cpu-time';
import { mutated } from '../mutated';
import { speech } from '../rows';
import { expectSound } from '../sound';

const said = 'The tide was out.';
const vtt = `WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n${said}\n`;
const srt = `1\n00:00:01,000 --> 00:00:03,000\n${said}\n`;
const json = JSON.stringify({ segments: [{ startTime: 1, endTime: 3, body: said }] });

describe('readTranscript', () => {
  it.each([
    ['WebVTT', vtt, { type: 'text/vtt' }, 'vtt'],
    ['SubRip', srt, { type: 'application/srt' }, 'srt'],
    ['JSON', json, { type: 'application/json' }, 'json'],
    ['a bare JSON array', '[{"start":1,"end":3,"text":"The tide was out."}]', {}, 'json'],
    ['JSON served as plain text', json, { type: 'text/plain' }, 'json'],
    ['SubRip served as WebVTT', srt, { type: 'text/vtt', url: 'https://a.example/x.vtt' }, 'srt'],
    ['WebVTT served as SubRip', vtt, { type: 'application/srt' }, 'vtt'],
    ['WebVTT without its signature', vtt.slice(8), {}, 'vtt'],
    ['WebVTT with NULs in its signature', vtt.replace('WEB', 'WEB\0'), {}, 'vtt'],
    ['WebVTT with commas and short fractions', vtt.replaceAll('.000', ',0'), {}, 'vtt'],
    ['WebVTT with arrows of one dash', vtt.replace('-->', '->'), {}, 'vtt'],
    ['WebVTT whose arrows an editor made long', vtt.replace('-->', '—>'), {}, 'vtt'],
    [
      'SubRip without numbers but with dots, by its type',
      vtt.slice(8),
      { type: 'application/x-subrip' },
      'srt',
    ],
    ['a byte order mark and blank rows first', `\uFEFF\n\n${json}`, {}, 'json'],
  ])('reads %s', (_, text, hint, format) => {
    const read = readTranscript(text, hint);
    expect(read).toEqual({
      lines: [{ start: 1, end: 3, text: said }],
      problems: [],
      timing: 'cue',
      format,
    });
  });

  it('reads time-marked plain text', () => {
    const text = speech.map((line, n) => `[00:00:${10 + n * 6}] Ada: ${line}`).join('\n\n');
    const { lines, format, timing } = readTranscript(text, { type: 'application/json' });
    expect([format, timing]).toEqual(['text', 'interpolated']);
    expect(lines[0]).toMatchObject({ start: 10, speaker: 'Ada' });
  });

  it('reads the HTML form of the Podcasting 2.0 namespace', () => {
    const turns = speech.map(
      (line, n) =>
        `<cite>${n % 2 ? 'Kim' : 'Jo'}:</cite>\n<time>0:${10 + n * 6}</time>\n<p>${line} &amp; so</p>`,
    );
    const { lines, format } = readTranscript(turns.join('\n'), { type: 'text/html' });
    expect(format).toBe('html');
    expect(lines[0]).toMatchObject({ start: 10, text: `${speech[0]} & so`, speaker: 'Jo' });
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    [
      'an error page',
      '<!doctype html><html><head><title>404</title></head><body><h1>Not found</h1></body></html>',
    ],
    [
      'a script with arrows',
      '<script>if (1 --> 0) alert("00:00:01.000 --> 00:00:02.000")</script>',
    ],
    ['a few words', 'Not here.'],
    ['an image', '\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\0\0\u0001'],
    ['cut WebVTT', 'WEBVTT\n\n00:00:01.0'],
    ['cut JSON', '{"segments":[{"startTime":1,"bo'],
    ['other JSON', '{"error":"not found"}'],
    ['an empty array', '[]'],
  ])('gives no lines and a problem for %s', (_, text) => {
    const { lines, problems, timing } = readTranscript(text);
    expect(lines).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    expect(timing).toBe('none');
  });

  it('refuses what is too large to read at once', () => {
    expect(readTranscript('x'.repeat(40_000_001)).problems).toEqual([{ code: 'too-large' }]);
  });

  it.each([
    ['letters', 'x'],
    ['angle brackets', '<a '],
    ['brackets', '['],
    ['objects', '[{"start":1,"end":2,"text":"word"},'],
    ['arrows', '1-->2\n'],
    ['cues', '00:01.000 --> 00:02.000\n<v a>b\n'],
    ['longer cues', `00:01.000 --> 00:02.000\n<v a>${'b'.repeat(30)}\n`],
    ['marks', '0:12\n'],
    ['marked names', 'Ada (0:12): hi '],
    ['voices', '<v a>b'],
    ['scripts', '<script>'],
    ['quotes', '{"a":"\\"'],
    ['turns', '00:01.000 --> 00:02.000\n>> a >> b\n'],
    ['turns in one cue', '>> a '],
    ['sentences', 'So the river rose a little more that day than it had before. '],
    ['words with times', '[{"start":1,"end":2,"text":"word"},'],
    ['cites', '<cite>Kim:</cite><time>0:09</time><p>So the river rose a little more that day.</p>'],
    ['entities', '&amp;'],
    ['spaces in a voice', '<v                '],
    ['deep elements', '<div>'],
    ['unclosed comments', '<!--'],
  ])('reads 10 MB of %s soon', { timeout: 60_000 }, (_, piece) => {
    const text = piece.repeat(Math.ceil(10_000_000 / piece.length));
    let read: Parsed | undefined;
    expect(cpuSeconds(() => (read = readTranscript(text)))).toBeLessThan(soon);
    expectSound(read!);
  });

  it(
    'never throws and keeps its promises on mutated files of every format',
    { timeout: 60_000 },
    () => {
      for (const file of [vtt, srt, json, speech.map((line, n) => `0:1${n} ${line}`).join('\n')]) {
        fc.assert(fc.property(mutated(file), (text) => expectSound(readTranscript(text))));
      }
    },
  );
});
