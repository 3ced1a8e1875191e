import { describe, expect, it } from 'vitest';
import {
  exportMarkdown,
  parseMarkdownTemplate,
  writeMarkdownFile,
} from '@/lib/highlights/export/markdown';
import { someHighlight } from '@/tests/support/highlights';

const page = 'https://podcasts.example/edge?e=1';
const episode = { page, title: 'Edge', show: 'The Show', published: '2026-05-01T10:00:00Z' };

/** What a template makes of one episode with these highlights. */
function written(source: string, highlights = [someHighlight()], of: { page: string } = episode) {
  return writeMarkdownFile(parseMarkdownTemplate(source), { episode: of, highlights });
}

describe('Markdown export', () => {
  it('writes highlights in the order of the audio', () => {
    const sooner = someHighlight({ id: 'h0', quote: 'Hello.', playbackStart: 4.9 });
    const source = '{{#highlights}}\n{{time}} {{quote}} ^{{block}}\n{{/highlights}}';
    expect(written(source, [someHighlight(), sooner]).body).toBe(
      '0:04 Hello. ^marginear-h0\n9:32 a mini edge cloud ^marginear-h1\n',
    );
  });

  it.each([
    ['a field', '{{title}} of {{show}}, {{published}}', 'Edge of The Show, 2026-05-01'],
    ['a section of a field that is there', '{{#show}}by {{show}}{{/show}}', 'by The Show'],
    ['nothing of one that is not', 'a{{#audio}}[audio]({{audio}}){{/audio}}b', 'ab'],
    ['Windows line ends as any', 'a\r\n{{#show}}\r\nb\r\n{{/show}}\r\nc', 'a\nb\nc'],
    ['the link of a page', '{{source}}', `[podcasts.example](${page})`],
  ])('writes %s', (_, source, text) => {
    expect(written(source).body).toBe(`${text}\n`);
  });

  it('keeps all lines of a note in the quote where it stands', () => {
    const noted = someHighlight({ note: 'one\ntwo\n\nthree' });
    expect(written('{{#highlights}}> > {{note}}{{/highlights}}', [noted]).body).toBe(
      '> > one  \n> > two\n> > \n> > three\n\n^marginear-h1\n',
    );
  });

  it('names a highlight in the file though the template does not, or only seems to', () => {
    for (const source of ['{{#highlights}}{{quote}}{{/highlights}}', String.raw`\^{{block}}`]) {
      const wrapped = source.includes('quote') ? source : `{{#highlights}}${source}{{/highlights}}`;
      expect(written(wrapped).highlights[0]!.text).toMatch(/\n\n\^marginear-h1$/);
    }
  });

  it('links no scheme but the web', () => {
    const file = written('', undefined, { page: 'javascript:alert(1)' });
    expect(file.body).toContain('# javascript:alert(1)');
    expect(file.body).not.toContain('](');
  });

  it('gives front matter only to a file of one episode', () => {
    const template = parseMarkdownTemplate('');
    const marked = { episode, highlights: [someHighlight()] };
    expect(exportMarkdown([marked], template)).toMatch(/^---\ntitle: "Edge"\n/);
    expect(exportMarkdown([marked, marked], template)).toMatch(/^# Edge\n/);
    expect(exportMarkdown([], template)).toBe('');
  });
});
