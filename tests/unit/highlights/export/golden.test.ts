import { describe, expect, it } from 'vitest';
import { exportCsv, exportReadwiseCsv } from '@/lib/highlights/export/csv';
import { exportHtml } from '@/lib/highlights/export/html';
import {
  exportMarkdown,
  parseMarkdownTemplate,
  wholeFile,
  writeMarkdownFile,
} from '@/lib/highlights/export/markdown';
import { exportWebAnnotations } from '@/lib/highlights/export/web-annotations';
import { cpuSeconds, soon } from '@/tests/support/cpu-time';
import { hostileTexts, someEpisodes } from '@/tests/support/exports';
import { someHighlight } from '@/tests/support/highlights';

const collection = { id: 'urn:uuid:0', exported: '2026-05-04T00:00:00.000Z' };
const page = { title: 'Highlights', language: 'en' };
const template = parseMarkdownTemplate('');
const writers = {
  'highlights.md': (episodes) => exportMarkdown(episodes, template),
  'episode-1.md': ([first]) => wholeFile(writeMarkdownFile(template, first!)),
  'episode-2.md': ([, second]) => wholeFile(writeMarkdownFile(template, second!)),
  'highlights.csv': exportCsv,
  'readwise.csv': exportReadwiseCsv,
  'highlights.jsonld': (episodes) => exportWebAnnotations(episodes, collection),
  'highlights.html': (episodes) => exportHtml(episodes, page),
} satisfies Record<string, (episodes: typeof someEpisodes) => string>;

describe.each(Object.entries(writers))('%s', (name, write) => {
  it('is written as it always was', async () => {
    await expect(write(someEpisodes)).toMatchFileSnapshot(`../../../fixtures/exports/${name}`);
  });

  it('takes every hostile text in every field, soon', () => {
    const writeAll = () =>
      hostileTexts.forEach((text) => {
        const long = text.slice(0, 10_000);
        const episode = { page: long, title: long, show: long, published: long };
        const names = { quote: long, tags: [long], speaker: long, id: text.slice(0, 200) };
        const marked = { episode, highlights: [someHighlight({ ...names, note: text })] };
        const written = write([marked, marked]);
        expect(written).not.toContain('\0');
        expect(written.isWellFormed()).toBe(true);
      });
    expect(cpuSeconds(writeAll)).toBeLessThan(soon);
  });
});
