import { describe, expect, it } from 'vitest';
import { readVttCues } from '@/lib/transcript/formats/vtt';

/*
 * The rules of the standard's file parser, after the web platform tests for it
 * (https://github.com/web-platform-tests/wpt/tree/master/webvtt/parsing/file-parsing).
 */

const time = '00:00:00.000 --> 00:00:01.000';
const cue = `${time}\nHello.`;
const payloads = (file: string) => readVttCues(file).cues.map(({ payload }) => payload);
const times = (file: string) => readVttCues(file).cues.map(({ start, end }) => [start, end]);

describe('the signature', () => {
  it.each([
    ['alone', 'WEBVTT\n\n'],
    ['with a byte order mark', '\uFEFFWEBVTT\n\n'],
    ['with a space', 'WEBVTT \n\n'],
    ['with a space and a title', 'WEBVTT Night Ferry\n\n'],
    ['with a tab', 'WEBVTT\t\n\n'],
    ['with a tab and a title', 'WEBVTT\tNight Ferry\n\n'],
    ['with times in its row', `WEBVTT ${time}\n\n`],
    ['with rows of garbage below', 'WEBVTT\ngarbage\nmore: garbage\n\n'],
    ['with a space in the row below', 'WEBVTT\n \n\n'],
    ['with a tab in the row below', 'WEBVTT\n\t\n\n'],
    ['with NUL in the row below', 'WEBVTT\n\0\n\n'],
    ['with a region of the old syntax below', 'WEBVTT\nRegion: id=a\n\n'],
    ['right above the times', 'WEBVTT\n'],
    ['and a header right above the times', 'WEBVTT\nKind: captions\n'],
  ])('is read %s', (_, head) => expect(payloads(head + cue)).toEqual(['Hello.']));

  it.each([
    ['missing', ''],
    ['in lower case', 'webvtt\n\n'],
    ['cut short', 'WEBVT\n\n'],
    ['longer', 'WEBVTTX\n\n'],
    ['behind two byte order marks', '\uFEFF\uFEFFWEBVTT\n\n'],
    ['behind a space', ' WEBVTT\n\n'],
    ['behind a blank row', '\nWEBVTT\n\n'],
    ['that of WebSRT', 'WEBSRT\n\n'],
  ])('is refused when it is %s', (_, head) => {
    expect(readVttCues(head + cue)).toEqual({
      cues: [],
      problems: [{ code: 'not-a-transcript' }],
    });
  });

  it.each(['WEBVTT', 'WEBVTT ', 'WEBVTT\t', 'WEBVTT\n'])('alone makes a file: %j', (file) => {
    expect(readVttCues(file)).toEqual({ cues: [], problems: [] });
  });
});

describe('times', () => {
  it.each([
    ['00:00.000 --> 00:00:01.000', [0, 1]],
    ['00:00:00.000 --> 00:01.000', [0, 1]],
    ['00:00.000 --> 00:01.000', [0, 1]],
    ['0:00:00.000 --> 00:00:01.000', [0, 1]],
    ['00:00:00.000 --> 0:00:01.000', [0, 1]],
    ['000:00:00.000 --> 000:00:01.000', [0, 1]],
    ['60:00:00.000 --> 60:00:01.000', [216_000, 216_001]],
    ['100:00:00.000 --> 100:00:01.000', [360_000, 360_001]],
    ['00:00:00.000-->00:00:01.000', [0, 1]],
    ['   00:00:00.000    -->  00:00:01.000 ', [0, 1]],
    ['\t\t00:00:00.000\t\t-->\t00:00:01.000\t', [0, 1]],
    ['\f00:00:00.000\f-->\f00:00:01.000\f', [0, 1]],
    ['00:00:01.000 --> 00:00:00.999', [1, 0.999]],
    ['00:00:00.000 --> 00:00:00.000', [0, 0]],
    ['00:00:00.000 --> 00:00:01.000 align:start position:10% line:0', [0, 1]],
    ['00:00:00.000 --> 00:00:01.000align:start', [0, 1]],
    ['00:00:00.000 --> 00:00:01.000\0align:end', [0, 1]],
    ['00:00:00.000 --> 00:00:01.000 any thing --> at all', [0, 1]],
  ])('are read from %j', (row, expected) => {
    expect(times(`WEBVTT\n\n${row}\nHello.`)).toEqual([expected]);
  });

  const unreadable = (
    '0:00.000 60:00.000 00:60.000 00:60:00.000 00:00:60.000 000:00.000 0000:00.000 00:0:00.000 ' +
    '00:0000.000 00:00:0.000 00:00:00000 00:0.000 00:00:00.00 00:00:00.0 00:00:00. ' +
    '00:00:00 00:00:0 00:00: 00:00 00::00:00.000 00:000:00.000 00:00::00.000 ' +
    '00:00:000.000 00:00:00..000 . 00:00:00.0000 00:00.0000 00:00:00,000 ' +
    '-00:00:00.000 x00:00:00.000 0 00:00:00.000x 00x00:00.000 \u000B00:00:00.000 ' +
    '00:00:00.000\0 ٠٠:٠٠:٠٠.٠٠٠ '
  ).split(' ');
  it.each(unreadable)('are not read from a start like %j', (start) => {
    expect(payloads(`WEBVTT\n\n${start} --> 00:00:01.000\nNo.\n\n${cue}`)).toEqual(['Hello.']);
  });

  it.each(unreadable.filter((end) => !/[\dx0][x\0]$/.test(end)))(
    'are not read from an end like %j',
    (end) => {
      expect(payloads(`WEBVTT\n\n00:00:00.000 --> ${end}\nNo.\n\n${cue}`)).toEqual(['Hello.']);
    },
  );

  it.each(['-a -->', '--a -->', '- -->', '-- -->', '- ->', '—>', '->'])(
    'need a true arrow, not %j',
    (arrow) => {
      const row = `00:00:00.000 ${arrow} 00:00:01.000`;
      expect(payloads(`WEBVTT\n\n${row}\nNo.\n\n${cue}`)).toEqual(['Hello.']);
    },
  );

  it.each(['00:00:00.000', '00:00:00.000 -', '00:00:00.000 -->', '00:00:00.000 --> 00:00'])(
    'may break off at the end of the file: %j',
    (rest) => expect(payloads(`WEBVTT\n\n${cue}\n\n${rest}`)).toEqual(['Hello.']),
  );
});

describe('blocks', () => {
  it('end at every kind of newline', () => {
    const rows = ['WEBVTT', '', 'cr', time, 'One.', '', 'lf', time, 'Two.', ''];
    for (const end of ['\n', '\r', '\r\n']) {
      expect(payloads(rows.join(end)), JSON.stringify(end)).toEqual(['One.', 'Two.']);
    }
    expect(payloads(`WEBVTT\n\ra\r\n${time}\rOne.\n\rb\n${time}\nTwo.\n\r`)).toEqual([
      'One.',
      'Two.',
    ]);
  });

  it('begin anew at every arrow, whether times can be read there or not', () => {
    const arrows = ['-->', 'foo-->', '-->foo', '--->', '-->-->'];
    const blocks = arrows.map((arrow, n) => `${arrow}\n${time}\ntext${n}`);
    expect(payloads(`WEBVTT\n\n${blocks.join('\n')}\n${time}\nlast`)).toEqual([
      'text0',
      'text1',
      'text2',
      'text3',
      'text4',
      'last',
    ]);
  });

  it.each([' leading space', 'trailing space ', '-- >', '->', ' ', '1', 'intro: the ferry', 'é'])(
    'may have the identifier %j',
    (id) => expect(payloads(`WEBVTT\n\n${id}\n${cue}`)).toEqual(['Hello.']),
  );

  it('keep their rows, even of spaces, to the next empty one', () => {
    expect(payloads(`WEBVTT\n\n${cue}\n \n  More.\n\nstray`)).toEqual(['Hello.\n \n  More.']);
  });

  it.each([
    ['a comment', 'NOTE by hand'],
    ['a comment of several rows', 'NOTE\nby hand\n00:00:02.000'],
    ['a style', 'STYLE\n::cue { color: red }'],
    ['a style with a space behind its name', 'STYLE \n::cue { color: red }'],
    ['a region', 'REGION\nid:a\nwidth:40%'],
    ['a region of the old syntax', 'REGION: id=a width=40%'],
  ])('are skipped when they are %s', (_, block) => {
    const file = `WEBVTT\n\n${block}\n\n${cue}\n\n${block}\n\n${time}\nAgain.\n\n${block}`;
    expect(readVttCues(file)).toMatchObject({
      cues: [{ payload: 'Hello.' }, { payload: 'Again.' }],
      problems: [],
    });
  });

  it('hold U+FFFD for NUL', () => {
    expect(payloads(`WEBVTT\n\n\0 id\n${time}\n\uFFFDtext\u00003`)).toEqual(['\uFFFDtext\uFFFD3']);
  });

  it('may be empty', () => {
    expect(payloads(`WEBVTT\n\n${time}\n\n${time}`)).toEqual(['', '']);
  });

  it('give up the number of the next cue where no empty row precedes it', () => {
    expect(payloads(`WEBVTT\n\n1\n${time}\nOne.\n2\n${time}\nTwo.`)).toEqual(['One.', 'Two.']);
  });
});
