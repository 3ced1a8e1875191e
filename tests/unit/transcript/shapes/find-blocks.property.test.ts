import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { findBlocks, type Row } from '@/lib/transcript/shapes/find-blocks';
import { cleanText } from '@/lib/transcript/text';
import { cpuSeconds, soon } from '../../../support/cpu-time';
import { speech } from '../rows';

const piece = fc.constantFrom(
  'Starting point is ',
  '00:00:10',
  '00:00:11.500 --> 00:00:12.000',
  '[0:12] ',
  '(0:13):',
  '0:14',
  'Ada: ',
  'BEN ODE, HOST:',
  'Ben',
  'Transcript',
  '[Music]',
  '\u202E',
  '\0',
  '__proto__: ',
  ...speech,
);
const prefix = fc.constantFrom('Ada: ', 'Ben: ', 'BEN: ', '[0:12] ', '[0:20] Ada: ', '');
const said = fc.tuple(prefix, fc.constantFrom(...speech)).map((parts) => parts.join(''));
const text = fc.oneof(
  { weight: 8, arbitrary: said },
  { weight: 2, arbitrary: fc.array(piece, { maxLength: 4 }).map((all) => all.join('')) },
  fc.string({ unit: 'binary' }),
);
const row: fc.Arbitrary<Row> = fc.record(
  {
    text,
    kind: fc.constantFrom<Row['kind']>('text', 'text', 'heading', 'chrome'),
    path: fc.constantFrom('a', 'a>b', 'a>c', ''),
    start: fc.nat(9_000),
    lead: fc.constantFrom('Ada', 'Ben', '', '__proto__'),
  },
  { requiredKeys: ['text', 'kind', 'path'] },
);

const words = (texts: string[]) => new Set(texts.flatMap((one) => one.match(/\p{L}+/gu) ?? []));

test('finds clean words of the rows with finite starts, whatever the rows are, and never throws', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60, size: 'max' }), (rows) => {
      const { blocks = [] } = findBlocks(rows) ?? {};
      const texts = rows.filter(({ kind }) => kind !== 'chrome').map((one) => one.text);
      // What is invisible may part words or be dropped within them, and a mark may stand right behind a word.
      const apart = texts.map((one) => one.replaceAll('Starting point is', ' '));
      const shown = words([...texts, ...texts.map(cleanText), ...apart]);
      if (blocks.length > 0) found += 1;
      for (const block of blocks) {
        expect(block.start ?? 0).toBeGreaterThanOrEqual(0);
        expect(block.start ?? 0).toBeLessThan(1e7);
        expect(block.text).not.toMatch(/[\n\r\0\u202E]/);
        expect([...words([block.text])].filter((word) => !shown.has(word))).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(100);
});

const many = (count: number, text: (index: number) => string, extra: Partial<Row> = {}): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    text: text(index),
    kind: 'text',
    path: 'a',
    ...extra,
  }));

test.each<[name: string, rows: () => Row[]]>([
  ['one row of marks', () => many(1, () => '[0:12] '.repeat(200_000))],
  ['one row of arrows', () => many(1, () => '0:12.0 --> '.repeat(150_000))],
  ['one row of names', () => many(1, () => 'Ada: '.repeat(300_000))],
  ['one row of brackets', () => many(1, () => '['.repeat(1_500_000))],
  ['one row of digits', () => many(1, () => '1:2'.repeat(500_000))],
  ['one row of spaces', () => many(1, () => `Ada${' '.repeat(1_500_000)}:`)],
  ['rows that are names', () => many(60_000, (index) => `Name ${index}: It rained all day.`)],
  [
    'rows of two names',
    () => many(60_000, (index) => `${index % 2 ? 'Ada' : 'Ben'}: It rained all day.`),
  ],
  ['names alone', () => many(60_000, (index) => (index % 2 ? 'Ada' : 'Ben'))],
  [
    'rows in places of their own',
    () => many(60_000, () => 'Ada').map((one, index) => ({ ...one, path: `a>b${index}` })),
  ],
  [
    'marks that rise',
    () => many(60_000, (index) => `[${index}:00] It rained all day and all night.`),
  ],
  ['marks that fall', () => many(60_000, (index) => `${60_000 - index}:00 It rained all day.`)],
  ['marks in attributes', () => many(60_000, () => 'It rained all day.', { start: 1 })],
  ['titles', () => many(60_000, () => 'Transcript')],
  [
    'headings with times',
    () => many(60_000, (index) => `Title (${index}:00)`, { kind: 'heading' }),
  ],
])('is done in a moment with %s', (_, rows) => {
  const given = rows();
  // A tenth of a second on a machine that does nothing else, and many on one that does.
  expect(cpuSeconds(() => findBlocks(given))).toBeLessThan(soon);
});

test('does not begin to read what is longer than any transcript', () => {
  const talk = (index: number) => `${index % 2 ? 'Ada' : 'Ben'}: It rained all day.`;
  expect(findBlocks(many(100, talk))?.blocks).toHaveLength(100);
  expect(findBlocks(many(200_001, talk))).toBeUndefined();
  expect(findBlocks([...many(100, talk), ...many(1, () => 'x'.repeat(5_000_000))])).toBeUndefined();
});
