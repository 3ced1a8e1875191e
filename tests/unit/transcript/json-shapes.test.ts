import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseJson } from '@/lib/transcript/formats/json';

/* What writers of JSON transcripts write, with texts of our own. */

const texts = ['We sail at nine.', 'Then we wait a while.'];
const times = [
  { start: 0.5, end: 2 },
  { start: 2, end: 4.25 },
];
const lines = texts.map((text, n) => ({ ...times[n]!, text }));
const ms = (seconds: number) => Math.round(seconds * 1000);
const mark = (seconds: number) => `00:00:0${seconds.toFixed(3)}`;
const spoken = (...names: string[]) => lines.map((line, n) => ({ ...line, speaker: names[n] }));

const shapes: [string, unknown, unknown[]][] = [
  [
    'Whisper, verbose_json',
    {
      task: 'transcribe',
      language: 'english',
      duration: 5,
      text: 'x',
      segments: lines.map((line, id) => ({
        id,
        seek: 0,
        ...line,
        text: ` ${line.text}`,
        tokens: [1],
        no_speech_prob: 0.1,
      })),
    },
    lines,
  ],
  [
    'whisper.cpp',
    {
      result: { language: 'en' },
      transcription: lines.map(({ start, end, text }) => ({
        timestamps: { from: mark(start).replace('.', ','), to: mark(end).replace('.', ',') },
        offsets: { from: ms(start), to: ms(end) },
        text: ` ${text}`,
      })),
    },
    lines,
  ],
  [
    'Substack',
    lines.map((line, n) => ({ ...line, words: [], speaker: `SPEAKER_${n}` })),
    spoken('SPEAKER_0', 'SPEAKER_1'),
  ],
  [
    'Podlove',
    lines.map(({ start, end, text }, n) => ({
      start: mark(start),
      start_ms: ms(start),
      end: mark(end),
      end_ms: ms(end),
      speaker: String(n),
      voice: ['Lea', 'Tim'][n],
      text,
    })),
    spoken('Lea', 'Tim'),
  ],
  [
    'Podlove without voices and with milliseconds only',
    {
      transcripts: lines.map(({ start, end, text }, n) => ({
        start_ms: ms(start),
        end_ms: ms(end),
        speaker: String(n),
        text,
      })),
    },
    spoken('Speaker 0', 'Speaker 1'),
  ],
  [
    'Podlove, grouped by speaker',
    [
      {
        start: '0:00',
        speaker: '1',
        voice: 'Lea',
        items: lines.map((line) => ({ ...line, start: mark(line.start), end: mark(line.end) })),
      },
    ],
    spoken('Lea', 'Lea'),
  ],
  [
    'AssemblyAI, utterances in milliseconds',
    {
      id: 'x',
      language_code: 'en_us',
      audio_duration: 5,
      text: 'x',
      words: [],
      utterances: lines.map(({ start, end, text }, n) => ({
        confidence: 1,
        start: ms(start),
        end: ms(end),
        text,
        speaker: 'AB'[n],
        words: [],
      })),
    },
    spoken('Speaker A', 'Speaker B'),
  ],
  [
    'Deepgram, paragraphs',
    {
      metadata: {},
      results: {
        channels: [
          {
            alternatives: [
              {
                transcript: 'x',
                confidence: 1,
                words: [],
                paragraphs: {
                  transcript: 'x',
                  paragraphs: lines.map((line, speaker) => ({
                    sentences: [line],
                    speaker,
                    start: line.start,
                    end: line.end,
                  })),
                },
              },
            ],
          },
        ],
      },
    },
    spoken('Speaker 0', 'Speaker 1'),
  ],
  [
    'Deepgram, utterances',
    {
      results: {
        channels: [],
        utterances: lines.map(({ start, end, text }, speaker) => ({
          start,
          end,
          transcript: text,
          speaker,
        })),
      },
    },
    spoken('Speaker 0', 'Speaker 1'),
  ],
  [
    'AWS Transcribe, audio segments',
    {
      jobName: 'x',
      results: {
        transcripts: [{ transcript: 'x' }],
        items: [],
        audio_segments: lines.map(({ start, end, text }, id) => ({
          id,
          transcript: text,
          start_time: String(start),
          end_time: String(end),
          speaker_label: `spk_${id}`,
        })),
      },
    },
    spoken('spk_0', 'spk_1'),
  ],
  ['items under data of no known name', { data: { segments: lines } }, []],
];

/** The standard's own file, where it stands beside the checkout. */
const example = '../shared/reference/podcasting20/transcripts-example.json';

describe('parseJson reads', () => {
  it.each(shapes)('%s', (_, data, expected) => {
    expect(parseJson(JSON.stringify(data)).lines).toEqual(expected);
  });

  it.runIf(existsSync(example))('the example of the Podcasting 2.0 namespace', () => {
    const read = parseJson(readFileSync(example, 'utf8'));
    expect(read.lines).toMatchObject([
      { start: 0.5, end: 2.5, text: 'I am your father.', speaker: 'Darth Vader' },
      { start: 2.75, end: 3, text: 'Nooooo', speaker: 'Luke' },
    ]);
  });

  it('the language where it is a tag', () => {
    expect(parseJson(JSON.stringify({ language: 'de', segments: lines })).language).toBe('de');
    expect(parseJson(JSON.stringify({ language_code: 'en_us', segments: lines })).language).toBe(
      'en-us',
    );
    expect(
      parseJson(JSON.stringify({ language: 'english', segments: lines })).language,
    ).toBeUndefined();
  });

  it('whole seconds as seconds', () => {
    const data = [
      { start: 1000, end: 1004, text: 'An hour may pass in whole seconds as well.' },
      {
        start: 1004,
        end: 1010,
        text: 'So it is with many a file of captions that people write by hand.',
      },
    ];
    const long = Array.from({ length: 20 }, (_, n) => ({
      ...data[n % 2]!,
      start: n * 5,
      end: n * 5 + 5,
    }));
    expect(parseJson(JSON.stringify(long)).lines.at(-1)?.start).toBe(95);
    expect(parseJson(JSON.stringify(data)).lines[0]?.start).toBe(1000);
  });
});
