import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { search } from '@/lib/search/search';
import { createSearchIndex } from '@/lib/search/search-index';
import { tokenise } from '@/lib/search/tokenise';

const path = '../shared/seed/episode-page.txt';

if (existsSync(path)) {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
  const lines = [...readFileSync(path, 'utf8').matchAll(/^Starting point is \S+ (.*)$/gm)]
    .flatMap(([, block]) => [...sentences.segment(block!)])
    .map(({ segment }) => ({ text: segment.trim() }));
  const index = createSearchIndex(lines);
  const linesOf = (query: string) => new Set(search(index, query).hits.map((hit) => hit.line));
  const linesWith = (pattern: RegExp) =>
    new Set(lines.flatMap(({ text }, at) => (pattern.test(text) ? [at] : [])));

  describe('on a real episode, search', () => {
    it.each([
      ['kuberntes', /kubernetes/i],
      ['multi cloud', /multi-cloud/i],
      ['multicloud', /multi-cloud/i],
      ['mesopshere', /mesosphere/i],
      ['duckbill', /duck ?bill/i],
    ])('finds all and only the lines for %s', (query, pattern) => {
      expect(linesOf(query)).toEqual(linesWith(pattern));
    });

    it('jumps to the line with a mini edge cloud', () => {
      const { hits, best } = search(index, 'mini edge cloud');
      expect(lines[hits[best]!.line]!.text).toContain('mini edge cloud');
    });

    it('finds the phrase over every line border', () => {
      for (let at = 1; at < lines.length; at++) {
        const left = tokenise(lines[at - 1]!.text).slice(-2);
        const right = tokenise(lines[at]!.text).slice(0, 2);
        const query = [...left, ...right].map(({ term }) => term).join(' ');
        const { hits } = search(index, query);
        const [first, second] = [left[0]!, right.at(-1)!];
        expect(hits).toContainEqual(
          expect.objectContaining({
            exact: true,
            ranges: [
              { line: at - 1, start: first.start, end: left.at(-1)!.end },
              { line: at, start: right[0]!.start, end: second.end },
            ],
          }),
        );
      }
    });
  });
}
