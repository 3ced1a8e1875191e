import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseImport } from '@/lib/highlights/import/parse-import';
import { cpuSeconds, soon } from '@/tests/support/cpu-time';

const now = Date.UTC(2026, 5, 1);
const fixture = (name: string) => readFileSync(`tests/fixtures/exports/${name}`, 'utf8');

describe("Snipd's Markdown", () => {
  const { episodes, highlights, problems } = parseImport(fixture('snipd.md'), now);

  it('tells the episode by its page there', () => {
    expect(problems).toEqual([]);
    expect(episodes).toMatchObject([
      {
        page: 'https://share.snipd.com/episode/6a0839ae-1234',
        title: 'Edges of the network',
        show: 'The Show',
        published: '2026-05-01',
      },
    ]);
  });

  it('gives the quote, else the transcript, else the title as words', () => {
    expect(highlights).toMatchObject([
      {
        quote: 'A mini edge cloud is at home.',
        note: 'Where the edge is\n\n- It is at home.\n- Not in a [data centre](https://dc.example/).',
        tags: ['edge', 'networks'],
        playbackStart: 572,
        playbackEnd: 615,
      },
      { quote: 'Bob Only a transcript.', note: 'A second one', playbackStart: 3723 },
      { quote: 'Only a title', note: '', playbackStart: 0 },
    ]);
  });
});

describe("PodNotes' Markdown", () => {
  const { episodes, highlights, problems } = parseImport(fixture('podnotes.md'), now);

  it('gives what was written at each time', () => {
    expect(episodes).toMatchObject([
      {
        page: 'https://podcasts.example/feed.xml?episode=Edges+%26+more',
        feed: 'https://podcasts.example/feed.xml',
        title: 'Edges & more',
        show: 'The Show',
      },
    ]);
    expect(highlights).toMatchObject([
      { quote: 'The edge is at home\nand it is small', playbackStart: 572.5, playbackEnd: 572.5 },
    ]);
  });

  it('names what it cannot take: a moment without words, a feed that is no address', () => {
    expect(problems).toEqual([
      { code: 'damaged', list: 'highlights', at: 3, field: 'quote' },
      { code: 'damaged', list: 'highlights', at: 4, field: 'page' },
    ]);
  });
});

describe('any file', () => {
  it.each(['snipd.md', 'podnotes.md', 'highlights.jsonld'])(
    '%s gives the same ids again',
    (name) => {
      const later = parseImport(fixture(name), now + 5_000);
      const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
      const first = parseImport(fixture(name), now);
      expect(ids(later.highlights)).toEqual(ids(first.highlights));
      expect(ids(later.episodes)).toEqual(ids(first.episodes));
    },
  );

  const snipd = '### [x](https://share.snipd.com/snip/1)\n';
  const podnotes = '- [1](obsidian://podnotes?time=1&url=https://a.example/) words\n';
  it.each([
    ['headings', snipd],
    ['links', podnotes],
    ['brackets', `${snipd}[`],
    ['open tags', `${podnotes} <`],
    ['empty annotations', '{"type":"Annotation"},'],
  ])('of 10 MB of %s is read soon', (_, piece) => {
    const junk = piece.startsWith('{')
      ? `[${piece.repeat(10_000_000 / piece.length)}{}]`
      : piece + piece.at(-1)!.repeat(5_000_000) + piece.repeat(5_000_000 / piece.length);
    expect(cpuSeconds(() => parseImport(junk, now))).toBeLessThan(soon);
  });

  it.each(['', ' ', 'words', '# A note', '[', '{"type":"Note"}', '[1]', 'null'])(
    '%j of another kind gives one problem and nothing else',
    (text) => {
      const { episodes, highlights, problems } = parseImport(text, now);
      expect([episodes, highlights]).toEqual([[], []]);
      expect(problems).toHaveLength(1);
    },
  );
});
