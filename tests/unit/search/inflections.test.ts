import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { inflectionsOf } from '@/lib/search/inflections';

describe('inflectionsOf', () => {
  it.each([
    ['walk', 'walks walked walking'],
    ['walking', 'walk walks walked'],
    ['ask', 'asks asked asking'],
    ['story', 'stories storied'],
    ['stories', 'story'],
    ['tried', 'try tries trying'],
    ['play', 'plays played playing'],
    ['box', 'boxes'],
    ['boxes', 'box boxing'],
    ['church', 'churches'],
    ['making', 'make makes'],
    ['makes', 'make making'],
    ['running', 'run runs'],
    ['run', 'runs running'],
    ['hoping', 'hope hopes hoped'],
    ['hopping', 'hop hops hopped'],
    ['adding', 'add adds added'],
    ['keepers', 'keeper'],
    ['heroes', 'hero'],
  ])('%s may stand as %s', (word, forms) => {
    expect(inflectionsOf(word)).toEqual(expect.arrayContaining(forms.split(' ')));
  });

  it.each([
    ['evening', 'even'],
    ['even', 'evening'],
    ['news', 'new'],
    ['caring', 'car'],
    ['car', 'caring'],
    ['hoping', 'hop'],
    ['planes', 'plan'],
    ['thing', 'th'],
    ['spring', 'spr'],
    ['class', 'clas'],
    ['red', 'r'],
    ['cafés', 'café'],
    ['f16s', 'f16'],
  ])('%s never as %s', (word, other) => {
    expect(inflectionsOf(word)).not.toContain(other);
  });

  it('gives a few forms of any word, and never the word itself', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}(?:s|es|ed|ing)?$/);
    fc.assert(
      fc.property(word, (text) => {
        const forms = inflectionsOf(text);
        expect(forms).not.toContain(text);
        expect(forms.length).toBeLessThan(20);
      }),
    );
  });
});
