import { expect, it } from 'vitest';
import { complaints, listings, type Listing } from '../scripts/store/listing';

it('has a text for the stores in every language of the package, and none too long or too short', () => {
  expect(listings().get('en')!.name).toBe('Marginear');
  expect(complaints()).toEqual([]);
});

const fits: Listing = { name: 'M', summary: 'Read along.', description: 'a'.repeat(250) };

it.each<[string, Partial<Listing>, string]>([
  ['a name of 46 characters', { name: 'n'.repeat(46) }, 'xx: the name has 46 characters'],
  ['a summary of 133', { summary: 's'.repeat(133) }, 'xx: the summary has 133 characters'],
  ['a description of 249', { description: 'd'.repeat(249) }, 'the description has 249 characters'],
  ['a language without a description', { description: '' }, 'the description has 0 characters'],
])('complains of %s', (_, wrong, sentence) => {
  expect(complaints(new Map([['xx', fits]]))).toEqual([]);
  expect(complaints(new Map([['xx', { ...fits, ...wrong }]]))).toEqual([
    expect.stringContaining(sentence),
  ]);
});
