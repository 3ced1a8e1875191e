import { describe, expect, it } from 'vitest';
import { blockText, inlineText, linkTarget, tagText } from '@/lib/highlights/markdown-text';
import { cpuTime, soon } from '@/tests/support/cpu-time';

describe('one line of Markdown text', () => {
  it.each([
    ['plain words, “quotes” & (brackets)!', 'plain words, “quotes” & (brackets)!'],
    ['two\nlines\u2028and\ta\u00a0tab', 'two lines and a tab'],
    ['*bold* _italic_ `code`', String.raw`\*bold\* \_italic\_ \`code\``],
    ['[x](javascript:alert(1))', String.raw`\[x\](javascript:alert(1))`],
    ['![](https://tracker.example/x.png)', String.raw`!\[\](https://tracker.example/x.png)`],
    ['<script>alert(1)</script>', String.raw`\<script\>alert(1)\</script\>`],
    ['# no heading', String.raw`\# no heading`],
    ['- no list', String.raw`\- no list`],
    ['1. no list', String.raw`1\. no list`],
    ['1) no list', String.raw`1\) no list`],
    ['--- no rule', String.raw`\--- no rule`],
    ['> no quote', String.raw`\> no quote`],
    ['AT&amp;T and &#60;', String.raw`AT\&amp;T and \&\#60;`],
    ['%%hidden%% ==lit==', String.raw`\%%hidden\%% \=\=lit\=\=`],
    ['back\\slash', String.raw`back\\slash`],
    ['nul\u0000\u001b', 'nul'],
    ['    no code', 'no code'],
  ])('%j', (text, expected) => {
    expect(inlineText(text)).toBe(expected);
  });

  it('stays quick on 10 MB of junk', () => {
    const started = cpuTime();
    for (const junk of [' ', '&a', '1', '\u0000 ', '#']) {
      inlineText(junk.repeat(3_000_000));
      blockText(`${junk}\n`.repeat(300_000));
      tagText(junk.repeat(3_000_000));
    }
    expect(cpuTime() - started).toBeLessThan(soon * 1000);
  });
});

describe('several lines of Markdown text', () => {
  it('keeps lines and paragraphs', () => {
    expect(blockText('\none\ntwo\r\n\r\n \n# three\n')).toBe('one  \ntwo\n\n\\# three');
  });
});

describe('tags', () => {
  it.each([
    ['edge', '#edge'],
    [' two  words ', '#two-words'],
    ['#hash', '#hash'],
    ['[[x]]<b>', '#xb'],
    ['日本/東京', '#日本/東京'],
    ['!!', undefined],
  ])('%j is %j', (tag, expected) => {
    expect(tagText(tag)).toBe(expected);
  });
});

describe('link targets', () => {
  it.each([
    ['https://example.com/a?b=c#t=5', 'https://example.com/a?b=c#t=5'],
    ['https://example.com/a b(c)', 'https://example.com/a%20b%28c%29'],
    ['javascript:alert(1)', undefined],
    ['https://', undefined],
    ['no address', undefined],
  ])('%j is %j', (address, expected) => {
    expect(linkTarget(address)).toBe(expected);
  });
});
