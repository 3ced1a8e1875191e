import { describe, expect, it } from 'vitest';
import { linesFromCues } from '@/lib/transcript/lines/lines-from-cues';
import type { Cue } from '@/lib/transcript/lines/cue';
import type { Line } from '@/lib/transcript/types';
import { cuesOf } from './cues';

const read = (cues: Cue[]) => linesFromCues(cues).lines;
const said = ({ speaker, turn, text }: Line) => [speaker ?? (turn ? '>>' : ''), text];

describe('voices', () => {
  it.each([
    [
      'after >>',
      ['>> Ready?', '>> Yes. >> Then go.'],
      [
        ['>>', 'Ready?'],
        ['>>', 'Yes.'],
        ['>>', 'Then go.'],
      ],
    ],
    [
      'named after >>',
      ['>> ADA: Ready?', '>> BEN: Yes.'],
      [
        ['ADA', 'Ready?'],
        ['BEN', 'Yes.'],
      ],
    ],
    [
      'in rows of dialogue',
      ['- Ready?\n- Yes.', 'Go.'],
      [
        ['>>', 'Ready?'],
        ['>>', 'Yes.'],
        ['', 'Go.'],
      ],
    ],
    [
      'named in rows of one cue',
      ['Ada: Ready?\nBen: Yes.', 'Ada: Go.\nBen: No.'],
      [
        ['Ada', 'Ready?'],
        ['Ben', 'Yes.'],
        ['Ada', 'Go.'],
        ['Ben', 'No.'],
      ],
    ],
    [
      'in brackets',
      ['[SPEAKER_00]: Ready?', '[SPEAKER_00]: Go.'],
      [
        ['SPEAKER_00', 'Ready?'],
        ['SPEAKER_00', 'Go.'],
      ],
    ],
    [
      'once each in most captions',
      ['Ada: Ready?', 'Ben: Yes.', 'Go.'],
      [
        ['Ada', 'Ready?'],
        ['Ben', 'Yes.'],
        ['Ben', 'Go.'],
      ],
    ],
    [
      'once in brackets',
      ['We go.', 'So we go.', '[Ada]: Ready?'],
      [
        ['', 'We go.'],
        ['', 'So we go.'],
        ['Ada', 'Ready?'],
      ],
    ],
    [
      'and from sounds in rows of their own',
      ['>> Thanks.\n(APPLAUSE)\nSo then.'],
      [
        ['>>', 'Thanks.'],
        ['', '(APPLAUSE)'],
        ['', 'So then.'],
      ],
    ],
    [
      'until the next, but not over sounds',
      ['Ada: Ready?', 'We go.', '(LAUGHTER)', 'Ada: Now.', '>> Wait.'],
      [
        ['Ada', 'Ready?'],
        ['Ada', 'We go.'],
        ['', '(LAUGHTER)'],
        ['Ada', 'Now.'],
        ['>>', 'Wait.'],
      ],
    ],
    [
      'once named, which is no name',
      ['Note: it rains.', 'We go.'],
      [
        ['', 'Note: it rains.'],
        ['', 'We go.'],
      ],
    ],
    [
      'with a dash, which is no name',
      ['Yeah - I know it.', 'Yeah - I saw it.'],
      [
        ['', 'Yeah - I know it.'],
        ['', 'Yeah - I saw it.'],
      ],
    ],
    [
      'in fragments',
      ['Ada:', 'we', 'go.', 'Ada:', 'now', 'then.'],
      [
        ['Ada', 'we go.'],
        ['Ada', 'now then.'],
      ],
    ],
  ])('are told apart %s', (_, payloads, expected) => {
    expect(read(cuesOf(payloads)).map(said)).toEqual(expected);
  });

  it('share the time of their cue', () => {
    expect(read(cuesOf(['>> Four >> Four']))).toMatchObject([
      { start: 0, end: 0.5 },
      { start: 0.5, end: 1 },
    ]);
  });
});
