import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTags } from '@/components/highlights/NoteForm';

describe('parseTags', () => {
  it.each([
    ['', []],
    [' , # ##  ', []],
    ['tides', ['tides']],
    ['tides moon', ['tides', 'moon']],
    ['tides,moon , sun', ['tides', 'moon', 'sun']],
    ['#tides ##moon', ['tides', 'moon']],
    ['c# f#', ['c#', 'f#']],
    ['moon #moon moon', ['moon']],
    ['Moon moon', ['Moon', 'moon']],
    ['潮 Straße\tnaïve\n', ['潮', 'Straße', 'naïve']],
    ['__proto__ constructor', ['__proto__', 'constructor']],
  ])('reads %j as %j', (typed, tags) => {
    expect(parseTags(typed)).toEqual(tags);
  });

  it('reads back what the form shows of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const tags = parseTags(typed);
        expect(parseTags(tags.join(' '))).toEqual(tags);
      }),
    );
  });
});
