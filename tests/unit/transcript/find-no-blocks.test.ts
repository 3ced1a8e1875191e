import { describe, expect, it } from 'vitest';
import { findBlocks } from '@/lib/transcript/shapes/find-blocks';
import { rowsOf, speech, twoDigits } from './rows';

const short = speech.map((_, n) => `0:${twoDigits(n * 7)}`);
const gaps = ['0:00', '1:12', '4:34', '7:43', '10:19', '13:13', '17:31', '24:24'];
const titles = [
  'Intro',
  'The sponsor',
  'The river rises',
  'Is it bad?',
  'Why mills fail',
  'The bridge',
  'Horses',
  'Where to find Ada',
];
const list = (write: (mark: string, title: string) => string) =>
  gaps.map((mark, n) => write(mark, titles[n]!));

describe('findBlocks reads no speech in', () => {
  it.each([
    ['chapters with times behind', list((mark, title) => `${title} (${mark})`)],
    ['chapters with times in front', list((mark, title) => `${mark} ${title}`)],
    ['chapters in brackets', list((mark, title) => `[${mark}] ${title}`)],
    [
      'chapters run together',
      [`Highlights${list((mark, title) => `(${mark}) ${title}`).join('')}About Ada`],
    ],
    ['bracketed chapters run together', [list((mark, title) => `[${mark}] ${title}`).join('')]],
    ['chapters with a colon', list((mark, title) => `${title}: 00:${mark.padStart(5, '0')}`)],
    [
      'chapters whose times stand alone',
      list((mark, title) => `${mark}\n${title}`).flatMap((row) => row.split('\n')),
    ],
    ['chapters that end in full stops', list((mark, title) => `${mark} ${title}.`)],
    ['show notes in sentences', list((mark) => `${mark} We talk about the river and what it did.`)],
    ['a few times in prose', ['At 12:30 we met. At 12:45 we left. See 1:02:03 for more.']],
    [
      'comments with times',
      [
        '0:15 love this part!',
        '1:20 so true.',
        '9:10 I cried here.',
        '9:20 me too.',
        '12:00 same.',
        '13:00 wow.',
      ],
    ],
    [
      'other episodes with lengths',
      [
        'The Mill',
        '31:07',
        'Horses',
        '48:12',
        'The Bridge',
        '29:30',
        'Rain',
        '1:02:11',
        'Dawn',
        '55:20',
      ],
    ],
    [
      'a live blog',
      list((mark) => `${mark} PM The river is rising and people are leaving. We stay.`),
    ],
    ['page chrome', list((mark) => `~[${mark}] We packed the boat before dawn. The lamp was out.`)],
    ['a page without times', speech],
    ['four marks', speech.slice(0, 4).map((text, n) => `[${short[n]}] ${text}`)],
    ['one mark many times', speech.map((text) => `[0:12] ${text}`)],
    ['nothing', []],
  ])('%s', (_, rows) => {
    expect(findBlocks(rowsOf(rows))).toBeUndefined();
  });
});
