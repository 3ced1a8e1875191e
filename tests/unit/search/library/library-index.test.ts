import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeTranscript } from '@/lib/search/library/encode-transcript';
import { joinBytes } from '@/lib/search/library/joined-bytes';
import { openIndex, openSegment, type LibraryIndex } from '@/lib/search/library/library-index';
import { createSegment, mergeSegments } from '@/lib/search/library/make-segment';
import type { Outline, Segment } from '@/lib/search/library/segment';

/** Batches of transcripts of one line, by id, taken in or (without a text) out one after another. */
function segmentsOf(batches: readonly Record<string, string | undefined>[]): Segment[] {
  const numbers = new Map<string, number>();
  const numberOf = (term: string) => numbers.get(term) ?? numbers.set(term, numbers.size).size - 1;
  const held = new Map<string, Outline>();
  let id = 0;
  return batches.map((batch) => {
    const first = numbers.size;
    const gone = Object.keys(batch).flatMap((each) => held.get(each) ?? []);
    gone.forEach(({ transcriptId }) => held.delete(transcriptId));
    const outlines = Object.entries(batch).flatMap(([transcriptId, text]) => {
      if (text === undefined) return [];
      const { terms, speakers } = encodeTranscript([{ start: 0, text }], numberOf);
      const episodeId = `of ${transcriptId}`;
      return [{ id: (id += 1), transcriptId, episodeId, saved: 1, terms, speakers }];
    });
    outlines.forEach((outline) => held.set(outline.transcriptId, outline));
    return createSegment(first, [...numbers.keys()].slice(first), outlines, gone);
  });
}

const openAll = (segments: readonly Segment[]) => openIndex(segments.map(openSegment));

/** Of each term that is held, by which transcripts and how often. */
function heldIn({ terms, numbers, offsets, documents, eachHolder }: LibraryIndex) {
  return Object.fromEntries(
    terms.flatMap((term, number) => {
      if (term === '') return [];
      const rows: string[] = [];
      eachHolder(number, (at, count) => rows.push(`${documents[at]!.transcriptId} ${count}`));
      expect(numbers.get(term)).toBe(number);
      expect(offsets[number + 1]! - offsets[number]!).toBe(rows.length);
      return [[term, rows.toSorted()]];
    }),
  );
}

describe('the index of the library', () => {
  it('says of each term which transcripts hold it and how often', () => {
    const segments = segmentsOf([{ a: 'sea lamp sea', b: 'lamp' }, { c: 'sea' }]);
    expect(heldIn(openAll(segments))).toEqual({ sea: ['a 2', 'c 1'], lamp: ['a 1', 'b 1'] });
  });

  it('can be empty', () => {
    expect(openAll([])).toMatchObject({ terms: [], documents: [] });
  });

  it('knows the number of every term, and none of what is no term', () => {
    const words = ['sea', 'lamp', 'über', 'zulu', '東京', 'a'];
    const { numbers, terms } = openAll(segmentsOf([{ a: words.join(' ') }, { b: 'more' }]));
    expect(terms.map((term) => numbers.get(term))).toEqual([...terms.keys()]);
    expect(['', 'b', 'zz', '__proto__'].map((word) => numbers.get(word))).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('knows a word no more when the last transcript that held it is gone, until it comes back', () => {
    const batches = [{ a: 'sea', b: 'sea lamp' }, { b: 'rope' }, { a: undefined }, { c: 'lamp' }];
    const words = (count: number) =>
      Object.keys(heldIn(openAll(segmentsOf(batches.slice(0, count)))));
    expect([1, 2, 3, 4].map(words)).toEqual([
      ['sea', 'lamp'],
      ['sea', 'rope'],
      ['rope'],
      ['lamp', 'rope'],
    ]);
  });

  it('is the same after any changes, however its segments were merged', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const text = fc.option(
      fc.array(fc.constantFrom('sea', 'lamp', 'rope', 'keel'), { minLength: 1 }),
      { nil: undefined },
    );
    const batch = fc.dictionary(
      id,
      text.map((words) => words?.join(' ')),
      { maxKeys: 3 },
    );
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 8 }), fc.nat(7), (batches, from) => {
        const last: Record<string, string | undefined> = Object.assign({}, ...batches);
        const fresh = heldIn(openAll(segmentsOf([last])));
        const segments = segmentsOf(batches);
        const tail = segments.slice(from);
        const merged =
          tail.length > 0 ? [...segments.slice(0, from), mergeSegments(tail)] : segments;
        expect(heldIn(openAll(segments))).toEqual(fresh);
        expect(heldIn(openAll(merged))).toEqual(fresh);
      }),
    );
  });

  it('keeps no word of what is gone where segments are merged', () => {
    const merged = mergeSegments(segmentsOf([{ a: 'sea', b: 'lamp' }, { a: undefined }]));
    expect(merged.terms).toBe('\nlamp');
    expect(merged.gone).toEqual([]);
  });

  it.each<[string, Partial<Segment>]>([
    ['a term is missing', { terms: 'sea' }],
    ['a row is missing', { rows: joinBytes([Uint8Array.of(0)]) }],
    ['a frequency is missing', { frequencies: new Uint32Array(0) }],
    ['there are no documents', { documents: undefined as never }],
    ['a segment before is missing', { first: 7 }],
    ['something is gone that was not there', { gone: [{ id: 9, terms: Uint8Array.of() }] }],
  ])('refuses to open where %s', (_, damage) => {
    const [segment] = segmentsOf([{ a: 'sea lamp' }]);
    expect(() => openAll([{ ...segment!, ...damage }])).toThrow(RangeError);
  });

  it('refuses an outline of other terms', () => {
    const { terms, speakers } = encodeTranscript([{ start: 0, text: 'sea' }], () => 7);
    const outline = { id: 1, transcriptId: 't', episodeId: 'e', saved: 1, terms, speakers };
    expect(() => createSegment(0, ['sea'], [outline], [])).toThrow(RangeError);
  });
});
