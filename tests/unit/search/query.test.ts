import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseQuery } from '@/lib/search/query';

const word = (text: string) => ({ words: [text], quoted: false });

describe('parseQuery', () => {
  it.each([
    ['reads words', 'Mini edge', [word('mini'), word('edge')], true],
    ['takes a word as whole once something follows it', 'edge ', [word('edge')], false],
    ['parts hyphened words', 'multi-cloud', [word('multi'), word('cloud')], true],
    ['reads a quoted phrase', '"edge cloud"', [{ words: ['edge', 'cloud'], quoted: true }], false],
    ['reads curly quotes', '“edge cloud”', [{ words: ['edge', 'cloud'], quoted: true }], false],
    [
      'lets an unclosed phrase go on',
      'a "edge cl',
      [word('a'), { words: ['edge', 'cl'], quoted: true }],
      true,
    ],
    ['takes regular expressions for text', '(a+)+$|[^\\b].*', [word('a'), word('b')], false],
    ['finds nothing to look for in signs', '"" - " ? 🎧 \0', [], false],
    ['keeps exclusions out of the words', 'cloud -edge', [word('cloud')], false],
  ])('%s', (_, text, groups, open) => {
    expect(parseQuery(text)).toMatchObject({ groups, open });
  });

  it('reads excluded words and the speaker', () => {
    expect(parseQuery('cloud -edge-case speaker:Ada -not')).toEqual({
      groups: [word('cloud')],
      open: false,
      without: ['edge', 'case', 'not'],
      speaker: 'ada',
    });
  });

  it('cuts a pasted page to its first words', () => {
    const { groups, open } = parseQuery('word '.repeat(2000));
    expect(groups).toHaveLength(16);
    expect(open).toBe(false);
  });

  it('takes a word cut at the end as begun', () => {
    const { groups, open } = parseQuery('x'.repeat(10_000));
    expect(groups[0]!.words[0]).toHaveLength(1000);
    expect(open).toBe(true);
  });

  it('reads any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const words = parseQuery(text).groups.flatMap((group) => group.words);
        expect(words.length).toBeLessThanOrEqual(16);
        expect(words).not.toContain('');
      }),
    );
  });
});
