import { describe, expect, it } from 'vitest';
import { locateWords } from '@/lib/highlights/locate-words';

const lines = [
  { start: 0, end: 4, text: 'Welcome back to the show.' },
  { start: 100, end: 110, text: 'Edges are where the network ends, and' },
  { start: 110, end: 114, text: 'where it becomes interesting.' },
  { start: 200, end: 204, text: 'Welcome back to the show.' },
];

describe('words of a link', () => {
  it.each([
    ['are found however far the time is off', 'where it becomes interesting', 900, 110],
    ['may run over lines, in another spelling', 'network ends – and where it BECOMES', 30, 105],
    ['are told apart by the time', 'Welcome back to the show.', 190, 200],
  ])('%s', (_, words, about, said) => {
    expect(locateWords(lines, words, about)).toBeCloseTo(said, 0);
  });

  it.each([
    ['stand nowhere', 'a mini edge cloud at home', 0],
    ['are short and far away', 'network', 250],
    ['are none', '', 0],
  ])('are not found where they %s', (_, words, about) => {
    expect(locateWords(lines, words, about)).toBeUndefined();
  });
});
