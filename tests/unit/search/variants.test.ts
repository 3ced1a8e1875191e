import { describe, expect, it } from 'vitest';

import { createSearchIndex } from '@/lib/search/search-index';
import { variantsOf } from '@/lib/search/variants';
import { lines } from '../../fixtures/search/lines';

const index = createSearchIndex(lines);

function found(word: string, { prefix = false, loose = false } = {}) {
  return variantsOf(index, word, { prefix, loose }).map(
    ({ terms, exact }) => (exact ? '' : '~') + terms.map((term) => index.terms[term]).join(' '),
  );
}

describe('variantsOf', () => {
  it.each([
    ['the word itself', 'bay', ['bay']],
    ['plurals', 'refraction', ['refraction', 'refractions']],
    ['singulars', 'forms', ['forms', 'form']],
    ['no ending on a short stem', 'evening', ['evening']],
    ['parted words', 'stormwarning', ['storm warning']],
    ['itself before its parts', 'logbook', ['logbook', 'log book']],
    ['one slip in a short word', 'habror', ['~harbor']],
    ['both spellings for a slip between them', 'harbour', ['harbour', '~harbor']],
    ['two slips in a long word', 'telgraphits', ['~telegraphist']],
    ['no slip in three letters', 'bya', []],
    ['not two slips in a short word', 'hraobr', []],
    ['no frequent twin of a frequent word', 'form', ['form', 'forms']],
    ['nothing for nonsense', 'zzxqvy', []],
    ['nothing for a member of every object', 'hasOwnProperty', []],
  ])('finds %s', (_, word, expected) => {
    expect(found(word)).toEqual(expected);
  });

  it('finds what a word begins only while it is typed', () => {
    expect(found('refrac', { prefix: true })).toEqual(['refraction', 'refractions']);
    expect(found('refrac')).toEqual([]);
  });

  it('finds what a misspelt word begins while it is typed', () => {
    expect(found('telegrph', { prefix: true })).toEqual(['~telegraphist']);
  });

  it('finds frequent twins when asked for any', () => {
    expect(found('form', { loose: true })).toContain('~from');
  });
});
