import { describe, expect, it } from 'vitest';
import { writeMarkdown, writeSrt, writeText, writeVtt } from '@/lib/transcript/write-transcript';
import type { Line } from '@/lib/transcript/types';

const lines: Line[] = [
  { start: 0, end: 2.5, text: 'We sail at nine.', speaker: 'Ada' },
  { start: 2.5, end: 4, text: 'Wind & rain > 5 *knots*.', speaker: 'Ada' },
  { start: 4, end: 6, text: '[Horn]', sound: true },
  { start: 3723.007, end: 3724, text: '# 1 --> go', speaker: 'Ben <b>' },
];
const turns: Line[] = [
  { start: 0, end: 1, text: 'Ready?' },
  { start: 1, end: 2, text: 'Yes.', turn: true },
];

describe('writeVtt', () => {
  it('writes voices, escapes what is markup and says the language', () => {
    expect(writeVtt(lines, { language: 'en' })).toBe(`WEBVTT
Language: en

00:00:00.000 --> 00:00:02.500
<v Ada>We sail at nine.

00:00:02.500 --> 00:00:04.000
<v Ada>Wind &amp; rain &gt; 5 *knots*.

00:00:04.000 --> 00:00:06.000
[Horn]

01:02:03.007 --> 01:02:04.000
<v Ben &lt;b&gt;># 1 --&gt; go
`);
  });

  it('leaves names out on request, and marks turns without names', () => {
    expect(writeVtt(lines, { speakers: false })).not.toContain('<v');
    expect(writeVtt(turns)).toContain('\n&gt;&gt; Yes.\n');
  });

  it('writes a file without lines', () => expect(writeVtt([])).toBe('WEBVTT\n'));
});

describe('writeSrt', () => {
  it('numbers cues and names speakers where they change', () => {
    expect(writeSrt(lines)).toBe(`1
00:00:00,000 --> 00:00:02,500
Ada: We sail at nine.

2
00:00:02,500 --> 00:00:04,000
Wind & rain > 5 *knots*.

3
00:00:04,000 --> 00:00:06,000
[Horn]

4
01:02:03,007 --> 01:02:04,000
Ben <b>: # 1 --> go
`);
  });
});

describe('writeText', () => {
  it.each([
    [
      'a paragraph per speaker',
      {},
      'Ada: We sail at nine. Wind & rain > 5 *knots*.\n\n[Horn]\n\nBen <b>: # 1 --> go\n',
    ],
    [
      'no names',
      { speakers: false },
      'We sail at nine. Wind & rain > 5 *knots*. [Horn] # 1 --> go\n',
    ],
    [
      'a row per line with its time',
      { times: true },
      '[0:00] Ada: We sail at nine.\n[0:02] Wind & rain > 5 *knots*.\n\n[0:04] [Horn]\n\n[1:02:03] Ben <b>: # 1 --> go\n',
    ],
  ])('writes %s', (_, options, text) => expect(writeText(lines, options)).toBe(text));

  it('begins a paragraph where the voice changes', () => {
    expect(writeText(turns)).toBe('Ready?\n\nYes.\n');
  });
});

describe('writeMarkdown', () => {
  it('writes names in bold and escapes the text', () => {
    expect(writeMarkdown(lines, { times: true })).toBe(
      [
        '`0:00` **Ada:** We sail at nine.',
        '`0:02` Wind & rain \\> 5 \\*knots\\*.',
        '',
        '`0:04` \\[Horn\\]',
        '',
        '`1:02:03` **Ben \\<b\\>:** \\# 1 --\\> go',
        '',
      ].join('\n'),
    );
  });
});

describe('every writer', () => {
  it('keeps a text on one row, so that nothing in it begins a cue or a heading', () => {
    const line = { start: 0, end: 1, text: 'One.\n\n2\n00:00:05,000 --> 00:00:06,000\n# Two.' };
    for (const write of [writeVtt, writeSrt, writeText, writeMarkdown]) {
      expect(write([line]).trimEnd().split('\n').at(-1)).toMatch(/^One\. 2 /);
    }
  });
});
