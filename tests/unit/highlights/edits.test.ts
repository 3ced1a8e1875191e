import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeHighlights, rebaseEdit, withEdit } from '@/lib/highlights/edits';
import { highlightColours, type Highlight } from '@/lib/highlights/types';
import { someHighlight } from '@/tests/support/highlights';

const word = fc.constantFrom('', 'a', 'b', 'c');
const change: fc.Arbitrary<Partial<Highlight>> = fc.oneof(
  fc.record({ note: word }),
  fc.record({ tags: fc.array(word, { maxLength: 2 }) }),
  fc.record({ colour: fc.constantFrom(...highlightColours) }),
  fc.record({ quote: fc.constantFrom('x', 'y'), start: fc.nat(3) }),
  fc.record({ deleted: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }) }),
);
/** One highlight as a copy of it became, by changes at moments. */
const copy = fc
  .array(fc.tuple(change, fc.nat(20)), { maxLength: 5 })
  .map((changes) =>
    changes.reduce(
      (highlight, [changed, now]) => withEdit(highlight, changed, now),
      someHighlight({ created: 5, edited: 5 }),
    ),
  );

describe('a change', () => {
  it('says which parts it changed and when', () => {
    const before = someHighlight({ created: 5, edited: 5 });
    const noted = withEdit(before, { note: 'n', colour: before.colour }, 9);
    expect(noted).toEqual({ ...before, note: 'n', edited: 9, edits: { note: 9 } });
    expect(withEdit(noted, { start: 1 }, 3)).toMatchObject({ edits: { note: 9, place: 10 } });
  });

  it('that changes nothing leaves no trace', () => {
    const before = someHighlight();
    expect(withEdit(before, { tags: [...before.tags] }, 9000)).toBe(before);
  });
});

describe('merging two copies of a highlight', () => {
  it('gives the same whatever the order and the grouping, and the same again', () => {
    fc.assert(
      fc.property(copy, copy, copy, (a, b, c) => {
        const ab = mergeHighlights(a, b);
        expect(ab).toEqual(mergeHighlights(b, a));
        expect(mergeHighlights(ab, b)).toEqual(ab);
        expect(mergeHighlights(ab, c)).toEqual(mergeHighlights(a, mergeHighlights(b, c)));
        expect(mergeHighlights(a, a)).toEqual(a);
      }),
    );
  });

  it('keeps what was changed on either side', () => {
    const base = someHighlight({ created: 5, edited: 5 });
    const here = withEdit(base, { note: 'mine' }, 10);
    const there = withEdit(base, { colour: 'pink' }, 20);
    expect(mergeHighlights(here, there)).toMatchObject({ note: 'mine', colour: 'pink' });
  });

  it('takes the later of two changes to one part', () => {
    const base = someHighlight({ created: 5, edited: 5 });
    const here = withEdit(base, { note: 'later' }, 30);
    const there = withEdit(base, { note: 'sooner' }, 20);
    expect(mergeHighlights(there, here).note).toBe('later');
  });

  it('keeps what somebody wrote on after it was put into the bin elsewhere, and only that', () => {
    const base = someHighlight({ created: 5, edited: 5 });
    const binned = withEdit(base, { deleted: 20 }, 20);
    const later = withEdit(base, { note: 'dear' }, 30);
    expect(mergeHighlights(binned, later).deleted).toBeUndefined();
    expect(mergeHighlights(binned, withEdit(base, { note: 'once' }, 10)).deleted).toBe(20);
  });

  it('counts a highlight without stamps as changed altogether when it was edited', () => {
    const old = someHighlight({ created: 5, edited: 15, note: 'old' });
    const other = withEdit(someHighlight({ created: 5, edited: 5 }), { note: 'n' }, 10);
    expect(mergeHighlights(other, old)).toEqual(old);
  });

  it('lets what was never edited give way', () => {
    const kept = withEdit(someHighlight({ created: 5, edited: 0 }), { note: 'mine' }, 10);
    const again = someHighlight({ created: 50, edited: 0, note: 'theirs' });
    expect(mergeHighlights(kept, again).note).toBe('mine');
  });
});

describe('an edit of what another tab changed meanwhile', () => {
  const base = { note: 'old', tags: ['a', 'b'], colour: 'yellow' } as const;
  it.each([
    ['nothing else changed', 'old', 'mine', 'mine'],
    ['only the other changed it', 'theirs', 'old', 'theirs'],
    ['both changed it', 'theirs', 'mine', 'theirs\n\nmine'],
    ['both wrote the same', 'same', 'same', 'same'],
    ['mine was taken away', 'theirs', '', 'theirs'],
    ['theirs was taken away', '', 'mine', 'mine'],
    ['mine holds theirs', 'old!', 'old!\nand more', 'old!\nand more'],
    ['mine only begins as theirs does', 'the', 'then', 'the\n\nthen'],
  ])('keeps every note: %s', (_, kept, note, expected) => {
    const there = { ...base, tags: [...base.tags], note: kept };
    const seen = { ...base, tags: [...base.tags] };
    expect(rebaseEdit({ note }, seen, there)).toEqual({ note: expected });
  });

  it('adds and takes away tags of both', () => {
    const there = { note: '', tags: ['b', 'theirs'], colour: 'pink' } as const;
    const kept = { ...there, tags: [...there.tags] };
    const seen = { ...base, tags: [...base.tags] };
    expect(rebaseEdit({ tags: ['a', 'mine'] }, seen, kept).tags).toEqual(['mine', 'theirs']);
  });
});
