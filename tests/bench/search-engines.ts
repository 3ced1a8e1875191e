/** Ours and what else could have been used, each as it would be used on the lines of one episode. */
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { search } from '@/lib/search/search';
import { createSearchIndex, type SearchIndex } from '@/lib/search/search-index';

export interface Engine {
  /** The lines of the ten best hits, best first. */
  find(query: string): number[];
  /** Bytes of the index as it would be written down; 0 where there is none. */
  size(): number;
}

export const engines: Record<string, (lines: readonly string[]) => Engine> = {
  marginear(lines) {
    const index = createSearchIndex(lines.map((text) => ({ text })));
    return {
      find: (query) =>
        search(index, query)
          .hits.toSorted((a, b) => b.score - a.score)
          .slice(0, 10)
          .flatMap((hit) => hit.ranges.map((range) => range.line)),
      size: () => sizeOf(index),
    };
  },
  'Fuse.js over lines'(lines) {
    const fuse = new Fuse(lines, { threshold: 0.3, ignoreLocation: true });
    return {
      find: (query) => fuse.search(query, { limit: 10 }).map(({ refIndex }) => refIndex),
      size: () => JSON.stringify(fuse.getIndex()).length,
    };
  },
  'MiniSearch, all words, fuzzy'(lines) {
    const options = { prefix: true, fuzzy: 0.2, combineWith: 'AND' as const };
    const mini = new MiniSearch({ fields: ['text'] });
    mini.addAll(lines.map((text, id) => ({ id, text })));
    return {
      find: (query) =>
        mini
          .search(query, options)
          .slice(0, 10)
          .map(({ id }) => Number(id)),
      size: () => JSON.stringify(mini).length,
    };
  },
  'uFuzzy, one slip a word'(lines) {
    const fuzzy = new uFuzzy({ intraMode: 1 });
    const haystack = [...lines];
    return {
      find(query) {
        const [found, info, order] = fuzzy.search(haystack, query);
        const ranked = info ? order.map((at) => info.idx[at]!) : (found ?? []);
        return ranked.slice(0, 10);
      },
      size: () => 0,
    };
  },
};

function sizeOf({ terms, ...index }: SearchIndex): number {
  const arrays = [index.masks, index.offsets, index.postings, index.tokens];
  const places = [index.starts, index.ends, index.firstTokens];
  const bytes = [...arrays, ...places].reduce((sum, array) => sum + array.byteLength, 0);
  return bytes + terms.join('\n').length;
}
