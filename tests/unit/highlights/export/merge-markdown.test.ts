import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseMarkdownTemplate,
  wholeFile,
  writeMarkdownFile,
} from '@/lib/highlights/export/markdown';
import { blockIds, mergeMarkdown } from '@/lib/highlights/export/merge-markdown';
import { hostileTexts } from '@/tests/support/exports';
import { someHighlight } from '@/tests/support/highlights';
import { trickyText } from '@/tests/support/tricky-text';

const template = parseMarkdownTemplate('');
const short = hostileTexts.filter(({ length }) => length < 100);
const text = fc.oneof(
  trickyText(40),
  fc.constantFrom(...short, '^marginear-h1', '\\^marginear-h2'),
);
const highlight = (id: string) =>
  fc
    .record({
      quote: text.filter((it) => it !== ''),
      note: text,
      tags: fc.array(text, { maxLength: 3 }),
    })
    .map((fields) => someHighlight({ ...fields, id }));
const highlights = fc.tuple(...['h1', 'h2', 'h1_', 'a-b', 'a b'].map(highlight));
const fileOf = (marked: ReturnType<typeof someHighlight>[]) =>
  writeMarkdownFile(template, {
    episode: { page: 'https://a.example/1', title: 'One' },
    highlights: marked,
  });

describe('merging into a file', () => {
  it('appends what is not in it below what somebody wrote', () => {
    const [old, fresh] = [
      someHighlight(),
      someHighlight({ id: 'h2', quote: 'New.', playbackStart: 1 }),
    ];
    const edited = wholeFile(fileOf([old])).replace('> a mini edge cloud', '> My own words');
    const merged = mergeMarkdown(edited, fileOf([old, fresh]));
    expect(merged.slice(edited.length)).toMatch(/^\n> New\.\n\n\^marginear-h2\n/);
    expect(merged).not.toContain('a mini edge cloud\n');
  });

  it('never changes a letter of what is there, and adds each highlight once', () => {
    fc.assert(
      fc.property(text, highlights, fc.nat(5), (existing, marked, kept) => {
        const before = wholeFile(fileOf(marked.slice(0, kept))) + existing;
        const generated = fileOf(marked);
        const merged = mergeMarkdown(before, generated);
        expect(merged.startsWith(before)).toBe(true);
        const ids = generated.highlights.map(({ block }) => block);
        expect(new Set(ids).size).toBe(marked.length);
        expect(ids.every((id) => blockIds(merged).has(id))).toBe(true);
        expect(mergeMarkdown(merged, generated)).toBe(merged);
      }),
    );
  });

  it('leaves out a highlight whose words are not known yet: once written, it would stay so', () => {
    const wordless = someHighlight({ id: 'h2', quote: '' });
    expect(fileOf([someHighlight(), wordless]).highlights).toHaveLength(1);
  });

  it('takes no quote for a highlight that is there', () => {
    const quoting = someHighlight({ id: 'h2', quote: 'see ^marginear-h1' });
    expect([...blockIds(fileOf([quoting]).body)]).toEqual(['marginear-h2']);
  });
});
