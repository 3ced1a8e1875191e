import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { parseJson } from '@/lib/transcript/formats/json';
import { parseSrt } from '@/lib/transcript/formats/srt';
import type { Line } from '@/lib/transcript/types';
import { parseVtt } from '@/lib/transcript/formats/vtt';
import { writeSrt, writeVtt } from '@/lib/transcript/write-transcript';

interface Said {
  start: number;
  end: number;
  text: string;
  speaker?: string;
}

const word = fc.oneof(
  fc.stringMatching(/^[a-zA-Zéß]{1,9}[,.?!]?$/),
  fc.constantFrom('R&D', '<b>', '&lt;', '-->', 'Note:', '[Music]', '♪', '{\\an8}', '1', '今日は。'),
);
const text = fc.array(word, { minLength: 1, maxLength: 70 }).map((words) => words.join(' '));
const name = fc.constantFrom(undefined, undefined, 'Ada', 'Ben van Ode', 'SPEAKER_0', 'A & B');

/** Cues with pauses, overlaps and a step back now and then. Times are whole milliseconds in seconds. */
const cues = fc
  .array(fc.tuple(fc.integer({ min: -900, max: 4000 }), fc.nat(9000), text, name), {
    minLength: 1,
    maxLength: 30,
  })
  .map((items) => {
    let at = 0;
    return items.map(([pause, length, said, speaker]): Said => {
      at = Math.max(0, at + pause + Math.floor(length / 2));
      const times = { start: at / 1000, end: (at + length) / 1000 };
      const turn = !speaker && length % 5 === 0 ? '>> ' : '';
      return { ...times, text: turn + said, ...(speaker && { speaker }) };
    });
  });

function mark(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}

const files: Record<string, (said: Said[]) => Line[]> = {
  'WebVTT with voices': (said) =>
    parseVtt(
      `WEBVTT\n\n${said
        .map((cue) => {
          const voice = cue.speaker ? `<v ${cue.speaker.replace('&', '&amp;')}>` : '';
          return `${mark(cue.start)} --> ${mark(cue.end)}\n${voice}${cue.text}\n`;
        })
        .join('\n')}`,
    ).lines,
  'SubRip with names': (said) =>
    parseSrt(
      said
        .map(({ start, end, speaker, text: row }, index) => {
          const prefix = speaker ? `${speaker}: ` : '';
          return `${index}\n${mark(start)} --> ${mark(end)}\n${prefix}${row}\n`;
        })
        .join('\n'),
    ).lines,
  'JSON of segments': (said) => parseJson(JSON.stringify({ segments: said })).lines,
  'JSON of words': (said) =>
    parseJson(
      JSON.stringify(
        said.flatMap(({ start, end, text: row, speaker }) =>
          row
            .replaceAll(':', '')
            .split(' ')
            .map((body, index, all) => {
              const length = (end - start) / all.length;
              const from = start + index * length;
              return { startTime: from, endTime: from + length, body, speaker };
            }),
        ),
      ),
    ).lines,
};

/** What every format can hold. */
function core(lines: Line[]): Line[] {
  return lines.map((line) => ({ ...line, words: undefined }));
}

describe('lines', () => {
  it.each(Object.entries(files))('of %s come back from WebVTT as they were', (_, read) => {
    fc.assert(
      fc.property(cues, (said) => {
        const lines = read(said);
        expect(core(parseVtt(writeVtt(lines)).lines)).toEqual(core(lines));
      }),
      { numRuns: 200 },
    );
  });

  it('with one name each come back from SubRip as they were', () => {
    const lines = [
      { start: 0, end: 1.007, text: 'We sail at nine.', speaker: 'Ada' },
      { start: 1.007, end: 2, text: 'And then?', speaker: 'Ben' },
      { start: 3, end: 4, text: 'We wait.', speaker: 'Ada' },
      { start: 4, end: 5, text: 'No & < yes.', speaker: 'Ada' },
      { start: 3600, end: 3601, text: 'Why?', speaker: 'Ben' },
    ];
    expect(parseSrt(writeSrt(lines)).lines).toEqual(lines);
  });
});
