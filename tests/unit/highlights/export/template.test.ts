import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '@/lib/highlights/export/template';
import { cpuSeconds, soon } from '@/tests/support/cpu-time';

const fields = { outside: new Set(['title']), inside: new Set(['title', 'quote']) };
const all = '{{#highlights}}{{/highlights}}';

describe('a template', () => {
  it.each([
    ['a field nobody knows', `{{nope}}${all}`, 'unknown-field', 'nope'],
    ['a field of objects', `{{constructor}}${all}`, 'unknown-field', 'constructor'],
    ["a highlight's field outside", `{{quote}}${all}`, 'unknown-field', 'quote'],
    ["a highlight's field in YAML", `---\na: {{quote}}\n---\n${all}`, 'unknown-field', 'quote'],
    [
      'highlights of highlights',
      `{{#highlights}}${all}{{/highlights}}`,
      'unknown-field',
      'highlights',
    ],
    ['no end', '{{#highlights}}', 'unclosed', 'highlights'],
    ['no beginning', `{{/title}}${all}`, 'unopened', 'title'],
    ['no highlights', '{{title}}', 'no-highlights', 'highlights'],
    ['far too much', 'x'.repeat(20_001), 'too-long', ''],
  ])('with %s is told so', (_, source, code, name) => {
    expect(parseTemplate(source, fields).problems).toContainEqual({ code, name });
  });

  it.each(['---\ntitle: {{title}}\n---\n', '---\n---', ''])(
    '%j has no problem of its own',
    (head) => {
      const { problems } = parseTemplate(`${head}\n${all}`, fields);
      expect(problems).toEqual([]);
    },
  );

  it('is read whatever it is', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '#',
      '/',
      'title',
      'highlights',
      '---',
      '\n',
      ' ',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { body, problems } = parseTemplate(pieces.join(''), fields);
        expect(Array.isArray(body) && Array.isArray(problems)).toBe(true);
      }),
    );
  });

  it.each(['{{#title}}', '{{', '\n', '---\n', ' '])('of thousands of %j is read soon', (piece) => {
    const source = piece.repeat(20_000 / piece.length);
    expect(cpuSeconds(() => parseTemplate(source, fields))).toBeLessThan(soon);
  });
});
