import { describe, expect, it } from 'vitest';

import { search, type Hit } from '@/lib/search/search';
import { createSearchIndex } from '@/lib/search/search-index';
import { tokenise } from '@/lib/search/tokenise';
import { lines } from '../../fixtures/search/lines';

const index = createSearchIndex(lines);

function shown(hit: Hit | undefined): string | undefined {
  const words = hit?.ranges.map(({ line, start, end }) => lines[line]!.text.slice(start, end));
  return words && `${hit!.line} ${hit!.exact ? '' : '~'}${words.join(' | ')}`;
}

const wholeLine = (at: number) => `${at} ${lines[at]!.text.replace('.', '')}`;

describe('search jumps first to', () => {
  it.each([
    ['a word', 'painter', '3 painter'],
    ['a word as it is typed', 'teleg', '3 telegraphist'],
    ['the whole word before one it begins', 'log', '5 log'],
    ['a phrase in one line', 'warning was late', '4 warning was late'],
    ['a phrase over a line border', 'harbour master who', '1 harbour | master who'],
    ['a quoted phrase over a line border', '"harbour master"', '1 harbour | master'],
    ['one typo', 'paimter', '3 ~painter'],
    ['two typos in a long word', 'telgraphits', '3 ~telegraphist'],
    ['a phrase with a typo', 'warning was laet', '4 ~warning was late'],
    ['a hyphened word by two words', 'storm warning', '2 storm-warning'],
    ['a hyphened word by one word', 'stormwarning', '2 storm-warning'],
    ['a joined word by two', 'light house', '0 lighthouse'],
    ['a word without its accents', 'cafe naive', '3 café | naïve'],
    ['a word with accents it has not', 'hàrbour', '1 harbour'],
    ['a word without its apostrophe', 'dont think', "1 don't think"],
    ['a word with another apostrophe', 'don’t', "1 don't"],
    ['another ending', 'keeper walking', '8 keeper walked'],
    ['words in order before words in disorder', 'wrote light', '12 wrote | light'],
    ['the phrase before the same words apart', 'the light of the bay', '12 the light of the bay'],
    ['words in disorder', 'late warning', '4 warning | late'],
    ['words in a script without spaces', '光は遠く', '11 光は遠く'],
    ['the rest where a common word is not near', 'painter of', '3 ~painter'],
    ['a frequent twin where the phrase asks for it', 'rowed form', '14 ~rowed from'],
  ])('%s', (_, query, expected) => {
    const { hits, best } = search(index, query);
    expect(shown(hits[best])).toBe(expected);
  });
});

describe('search finds', () => {
  it.each([
    ['every occurrence in reading order', 'log book', ['5 logbook', '5 log book']],
    [
      'only whole and side by side what is quoted',
      '"the light"',
      ['6 the light', '12 the light', '13 the light'],
    ],
    ['a quoted phrase as it is typed', '"the warn', ['4 the warning']],
    ['nothing when a word is nowhere near', 'painter walking', []],
    ['nothing when a word is nowhere', 'painter zebra', []],
    ['nothing for signs', '.* 🎧 \0', []],
    ['nothing for nothing', '', []],
    ['no line with an excluded word', 'keeper -even', ['7 keepers']],
    ['only the lines of a speaker', 'harbor speaker:øy', ['3 harbor']],
    ['no line with an excluded phrase', 'storm -"storm came"', ['2 storm']],
    ['the whole lines of a speaker alone', 'speaker:"oyvind berg" -cafe', [4, 5].map(wholeLine)],
    ['no line of nobody', 'speaker:"stone oyvind"', []],
  ])('%s', (_, query, expected) => {
    expect(search(index, query).hits.map(shown)).toEqual(expected);
  });

  it('counts exact and similar hits apart', () => {
    expect(search(index, 'harbour ')).toMatchObject({ exact: 1, similar: 1, best: 0 });
  });

  it.each([
    ['2024', 'in twenty twenty-four it'],
    ['twenty twenty four', 'in 2024 it'],
    ['1,000', 'some 1000 lamps'],
    ['1000', 'some 1,000 lamps'],
    ['two hundred and five', 'some 205 lamps'],
    ['205', 'some two hundred and five lamps'],
    ['25', 'some twenty five lamps'],
    ['twenty five lamps', 'some 25 lamps'],
    ['five', 'some 5 lamps'],
    ['twenty five of thirty six', 'just 25 of 36 lamps'],
  ])('finds the number in “%s” where it is written “%s”', (query, text) => {
    const { hits } = search(createSearchIndex([{ text: 'none' }, { text }]), `${query} `);
    expect(hits).toMatchObject([{ line: 1, exact: true }]);
  });

  it.each([
    ['Japanese', '今日は東京都庁で働いている田中さんに、人工知能の研究についてお話を伺います。'],
    ['Chinese', '中华人民共和国的互联网公司在过去十年里发展很快。'],
    ['Thai', 'วันนี้เราจะพูดคุยเกี่ยวกับปัญญาประดิษฐ์และการเรียนรู้ของเครื่อง'],
  ])('finds every run of words in %s, which puts no spaces', (_, text) => {
    const index = createSearchIndex([{ text: 'none' }, { text }]);
    const words = tokenise(text);
    words.forEach((first, from) => {
      for (const last of words.slice(from, from + 4)) {
        const { hits } = search(index, text.slice(first.start, last.end));
        const ranges = hits.filter(({ exact }) => exact).flatMap((hit) => hit.ranges);
        expect(ranges.some(({ start, end }) => start <= first.start && end >= first.end)).toBe(
          true,
        );
      }
    });
  });

  it('gives words that meet twice one hit', () => {
    const { hits } = search(createSearchIndex([{ text: 'edge cloud edge' }]), 'edge cloud');
    expect(hits).toMatchObject([{ ranges: [{ start: 0, end: 10 }], score: 1 }]);
  });

  it('gives a repeated phrase that overlaps itself one hit', () => {
    const { hits } = search(createSearchIndex([{ text: 'very very very' }]), 'very very');
    expect(hits).toMatchObject([{ ranges: [{ start: 0, end: 14 }], exact: true }]);
  });

  it('needs a word twice when it is asked for twice', () => {
    const { hits } = search(
      createSearchIndex([{ text: 'very good' }, { text: 'very very' }]),
      '"very very"',
    );
    expect(hits).toMatchObject([{ line: 1 }]);
  });

  it('finds nothing in no lines', () => {
    expect(search(createSearchIndex([]), 'word')).toEqual({
      hits: [],
      best: -1,
      exact: 0,
      similar: 0,
      whole: false,
    });
  });
});
