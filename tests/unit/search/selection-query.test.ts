import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '@/lib/search/query';
import { selectionQuery } from '@/lib/search/selection-query';

describe('the query for selected words', () => {
  it.each([
    ['words as they are', 'edge cloud', 'edge cloud'],
    ['words over several lines', '  edge\n\tcloud ', 'edge cloud'],
    ['quotes as none', '“Edge cloud,” she said', 'Edge cloud, she said'],
    ['no dash before a word', '-edge – cloud --x', 'edge cloud x'],
    ['a dash within a word', 'well-known', 'well-known'],
    ['no speaker', 'speaker:ada', 'speaker ada'],
    ['of many words the first', 'word '.repeat(1000), 'word '.repeat(40).trim()],
    ['of an endless word its beginning', 'x'.repeat(1_000_000), 'x'.repeat(200)],
    ['nothing of nothing', ' \n\0', ''],
  ])('takes %s', (_, selected, query) => {
    expect(selectionQuery(selected)).toBe(query);
  });

  it('is short, whole characters, and only words, whatever was selected', () => {
    const selected = fc.string({ unit: 'binary', maxLength: 2000 });
    const signs = fc.array(fc.constantFrom('-', '"', '“', 'speaker:', ' ', 'a', '\0', '😀'));
    fc.assert(
      fc.property(
        fc.oneof(
          selected,
          signs.map((all) => all.join('')),
        ),
        (text) => {
          const query = selectionQuery(text);
          expect(query.length).toBeLessThanOrEqual(200);
          expect(query.isWellFormed()).toBe(true);
          expect(parseQuery(query)).toMatchObject({ without: [], speaker: [] });
        },
      ),
    );
  });
});
