import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseQuery } from '@/lib/search/query';
import { cpuSeconds, soon } from '../../support/cpu-time';

const pieces = ['-', '"', '«', 'speaker:', ' ', 'Ada', 'b', '-', '\u0301', '\0', '😀', 'א', '東京'];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join('')),
);
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
    [
      'parts words at quotes',
      'a"b"c',
      [word('a'), { words: ['b'], quoted: true }, word('c')],
      true,
    ],
    ['takes a word before a filter as whole', 'cloud speaker:ada', [word('cloud')], false],
    ['finds nothing to look for in signs', '"" - " ? 🎧 \0', [], false],
    ['keeps exclusions out of the words', 'cloud -edge', [word('cloud')], false],
  ])('%s', (_, text, groups, open) => {
    expect(parseQuery(text)).toMatchObject({ groups, open });
  });

  it.each([
    ['words', '-even', [['even']]],
    ['hyphened words side by side', '-edge-case -not', [['edge', 'case'], ['not']]],
    ['phrases', '-"edge cloud" -« là »', [['edge', 'cloud'], ['la']]],
    ['nothing by a sign alone', '- -- -! a-b', []],
  ])('excludes %s', (_, text, without) => {
    expect(parseQuery(`cloud ${text}`)).toMatchObject({ without, speaker: [] });
  });

  it.each([
    ['a word', 'cloud speaker:Ada', ['ada'], ['cloud']],
    ['a whole name', 'speaker:"Ada Stone" cloud', ['ada', 'stone'], ['cloud']],
    ['a name that is being typed', 'speaker:“Ada St', ['ada', 'st'], []],
    ['the last name asked for', 'SPEAKER:ada Speaker:ben', ['ben'], []],
    ['nobody yet', 'speaker: cloud', [], ['cloud']],
    ['nobody, where it stands inside a word', 'loudspeaker:on', [], ['loudspeaker', 'on']],
  ])('reads as the speaker %s', (_, text, speaker, words) => {
    const query = parseQuery(text);
    expect(query.speaker).toEqual(speaker);
    expect(query.groups.flatMap((group) => group.words)).toEqual(words);
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

  it.each([['"'], ['-'], ['-"'], ['speaker:'], ['speaker:"'], ['\0'], ['😀']])(
    'reads 10 MB of %s in time',
    (sign) => {
      expect(cpuSeconds(() => parseQuery(sign.repeat(10_000_000 / sign.length)))).toBeLessThan(
        soon,
      );
    },
  );

  it('reads any string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { groups, without, speaker } = parseQuery(text);
        const words = groups.flatMap((group) => group.words);
        expect(words.length).toBeLessThanOrEqual(16);
        for (const all of [...groups.map((group) => group.words), ...without])
          expect(all.length).toBeGreaterThan(0);
        expect([...words, ...without.flat(), ...speaker]).not.toContain('');
      }),
    );
  });
});
