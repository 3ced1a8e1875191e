import { describe, expect, it } from 'vitest';
import { describeRange, lineRange } from '@/lib/highlights/anchor';
import { highlightsIn, overlapsOf, placeHighlights } from '@/lib/highlights/place-highlights';
import { textOfRange } from '@/lib/highlights/range-text';
import type { Highlight } from '@/lib/highlights/types';
import { wordlessAnchor } from '@/lib/highlights/wordless';
import { someHighlight } from '@/tests/support/highlights';
import { linesOf } from '@/tests/support/lines';

const lines = linesOf([
  'Every day the tide is later than the day before.',
  'It follows the moon, which is late as well.',
  'So the sea oversleeps, and nobody minds.',
  'We measured it with a stick for a year.',
]);

const range = (line: number, offset: number, endLine: number, endOffset: number) => ({
  start: { line, offset },
  end: { line: endLine, offset: endOffset },
});
const mark = (fields: Partial<Highlight>, on = lineRange(lines, 1)) =>
  someHighlight({ ...describeRange(lines, on), ...fields });

describe('placing highlights', () => {
  it('stands in the order of the text', () => {
    const all = [mark({ id: 'b' }, lineRange(lines, 2)), mark({ id: 'a' }, lineRange(lines, 0))];
    const placed = placeHighlights(lines, all);
    expect(placed.map(({ highlight }) => highlight.id)).toEqual(['a', 'b']);
    expect(placed.map((it) => it.range)).toEqual([lineRange(lines, 0), lineRange(lines, 2)]);
  });

  it('keeps id, note and tags of what is found again in another transcript', () => {
    const written = { id: 'kept', note: 'Mine.', tags: ['tides'], colour: 'pink' as const };
    const other = linesOf([
      'An advert that was not there before, about mattresses.',
      'Each day the tide is later than the day before. It follows the moon,',
      'which is as late. So the sea oversleeps, and nobody minds.',
    ]);
    const [placed] = placeHighlights(other, [mark(written)]);
    expect(placed!.highlight).toEqual(mark(written));
    expect(textOfRange(other, placed!.range!)).toBe('It follows the moon, which is as late.');
  });

  it('keeps in the list, without a place but with their words, those whose words are gone', () => {
    const other = linesOf(['Quite another talk, where everything is new.']);
    const placed = placeHighlights(other, [mark({})]);
    expect(placed).toEqual([{ highlight: mark({}), range: undefined }]);
    expect(placed[0]!.highlight.quote).toBe(lines[1]!.text);
  });

  it('keeps in the list those whose words are not known yet', () => {
    const wordless = someHighlight({ ...wordlessAnchor(1, 3) });
    expect(placeHighlights(lines, [wordless])).toEqual([{ highlight: wordless, range: undefined }]);
  });
});

describe('highlights that overlap', () => {
  const outer = mark({ id: 'outer' }, range(0, 10, 2, 10));
  const inner = mark({ id: 'inner' }, range(1, 3, 1, 19));
  const newer = mark({ id: 'newer', created: 2000 }, range(1, 3, 1, 19));
  const placed = placeHighlights(lines, [outer, inner, newer]);
  const at = (line: number, offset: number) =>
    highlightsIn(placed, range(line, offset, line, offset + 1)).map(
      ({ highlight }) => highlight.id,
    );

  it.each([
    [
      'where three are, the shortest first and of those the newest',
      1,
      5,
      ['newer', 'inner', 'outer'],
    ],
    ['at the last character', 1, 18, ['newer', 'inner', 'outer']],
    ['behind it', 1, 19, ['outer']],
    ['before all', 0, 9, []],
    ['behind all', 2, 10, []],
  ])('are told %s', (_, line, offset, ids) => {
    expect(at(line, offset)).toEqual(ids);
  });

  it('show where more than one is', () => {
    const two = placeHighlights(lines, [outer, inner]);
    expect(overlapsOf(two)).toEqual([range(1, 3, 1, 19)]);
    expect(overlapsOf(placeHighlights(lines, [inner]))).toEqual([]);
    const chain = [range(0, 0, 1, 5), range(1, 0, 2, 5), range(2, 5, 3, 5)];
    const shown = placeHighlights(
      lines,
      chain.map((it) => mark({}, it)),
    );
    expect(overlapsOf(shown)).toEqual([range(1, 0, 1, 5)]);
  });
});
