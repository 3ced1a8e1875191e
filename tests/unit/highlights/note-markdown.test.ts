import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote, type Inline, type NoteBlock } from '@/lib/highlights/note-markdown';
import { cpuTime, soon } from '@/tests/support/cpu-time';

const text = (it: string): Inline => ({ kind: 'text', text: it });
const paragraph = (...content: Inline[]): NoteBlock => ({ kind: 'paragraph', lines: [content] });

describe('a note’s Markdown', () => {
  it.each<[string, string, NoteBlock[]]>([
    ['plain words', 'Just words.', [paragraph(text('Just words.'))]],
    [
      'lines and paragraphs',
      'one\ntwo\r\n\r\nthree',
      [{ kind: 'paragraph', lines: [[text('one')], [text('two')]] }, paragraph(text('three'))],
    ],
    [
      'a heading',
      '## So *it* is',
      [
        {
          kind: 'heading',
          level: 2,
          content: [text('So '), { kind: 'emphasis', content: [text('it')] }, text(' is')],
        },
      ],
    ],
    [
      'a list',
      '- one\n* two',
      [{ kind: 'list', ordered: false, items: [[text('one')], [text('two')]] }],
    ],
    [
      'a numbered list',
      'See:\n1. one\n2) two',
      [
        paragraph(text('See:')),
        { kind: 'list', ordered: true, items: [[text('one')], [text('two')]] },
      ],
    ],
    ['a quote', '> said\n> so', [{ kind: 'quote', lines: [[text('said')], [text('so')]] }]],
    [
      'a block of code',
      '```js\n*a* <b>\n\n```\nafter',
      [{ kind: 'code', text: '*a* <b>\n' }, paragraph(text('after'))],
    ],
    ['code that never ends', '~~~\na', [{ kind: 'code', text: 'a' }]],
    [
      'code, strong and emphasis',
      '`*x*` **b _c_** __d__',
      [
        paragraph(
          { kind: 'code', text: '*x*' },
          text(' '),
          { kind: 'strong', content: [text('b '), { kind: 'emphasis', content: [text('c')] }] },
          text(' '),
          { kind: 'strong', content: [text('d')] },
        ),
      ],
    ],
    [
      'a link',
      '[here](https://example.com/a?b)',
      [paragraph({ kind: 'link', href: 'https://example.com/a?b', content: [text('here')] })],
    ],
    [
      'an address in a sentence',
      'See https://example.com/a, and',
      [
        paragraph(
          text('See '),
          { kind: 'link', href: 'https://example.com/a', content: [text('https://example.com/a')] },
          text(', and'),
        ),
      ],
    ],
    ['nothing', ' \n ', []],
  ])('reads %s', (_, note, blocks) => {
    expect(parseNote(note)).toEqual(blocks);
  });

  it.each([
    ['a link to a script', '[x](javascript:alert(1))'],
    ['data in a link', '[x](data:text/html,<b>)'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a snake', 'a_snake_case name'],
    ['a product', '2 * 3 * 4'],
    ['a lone mark', '**not closed'],
    ['an address that is none', '[x](https://)'],
  ])('leaves %s as text', (_, note) => {
    expect(parseNote(note)).toEqual([paragraph(text(note))]);
  });

  it('takes an escaped mark for itself', () => {
    expect(parseNote(String.raw`\*a\* \# b`)).toEqual([paragraph(text('*a* # b'))]);
  });

  it('links only to web addresses and loses no letter, whatever is written', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      'https://a.b',
      '# ',
      '\n',
      '- ',
      '> ',
      'ö',
      ' ',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const note = pieces.join('');
        const shown = JSON.stringify(parseNote(note));
        for (const { 0: href } of shown.matchAll(/"href":"[^"]*/g))
          expect(href).toMatch(/^"href":"https?:/);
        // A link's address is not shown.
        const said = note.replace(/\]\([^\s()[]+\)/g, ']');
        expect(shown.split('ö').length).toBeGreaterThanOrEqual(said.split('ö').length);
      }),
    );
  });

  it.each([
    '*',
    '_',
    '`',
    '[',
    '[a](',
    '**a',
    '> ',
    '- ',
    '\\',
    'https://',
    '# ',
    '__a_',
    '```\n',
    '*a `',
  ])('stays quick on a megabyte of %s', (junk) => {
    const started = cpuTime();
    parseNote(junk.repeat(Math.ceil(1_000_000 / junk.length)));
    expect(cpuTime() - started).toBeLessThan(soon * 100);
  });
});
