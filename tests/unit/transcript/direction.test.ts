import { describe, expect, it } from 'vitest';
import { runsFromTheRight } from '@/lib/transcript/direction';

const linesOf = (...texts: string[]) =>
  texts.map((text, start) => ({ start, end: start + 1, text }));

describe('runsFromTheRight', () => {
  it.each([
    ['Arabic', ['صباح الخير، وأهلًا بكم في برنامج جدول المد.'], true],
    ['Hebrew', ['בוקר טוב וברוכים הבאים'], true],
    ['Adlam', ['𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪'], true],
    [
      'Arabic that begins with a Latin name',
      ['BBC', 'Lord Kelvin صمّم آلة من التروس النحاسية لذلك'],
      true,
    ],
    [
      'English with an Arabic word in it',
      ['The word is مد, which means tide, and nothing else.'],
      false,
    ],
    ['Japanese', ['おはようございます'], false],
    ['signs and digits alone', ['♪ 1872 ♪'], false],
    ['nothing', [], false],
  ])('%s', (_, texts, expected) => {
    expect(runsFromTheRight(linesOf(...texts))).toBe(expected);
  });

  it('is said by the beginning, however long the rest', () => {
    const rest = Array.from({ length: 100_000 }, () => 'later words');
    expect(runsFromTheRight(linesOf(...Array.from({ length: 40 }, () => 'سطر'), ...rest))).toBe(
      true,
    );
  });
});
