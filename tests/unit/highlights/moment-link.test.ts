import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentLink, parseMomentLink } from '@/lib/highlights/moment-link';
import { cpuTime, soon } from '@/tests/support/cpu-time';

const page = 'https://example.com/episode?id=1';

describe('a link to a moment', () => {
  it.each([
    [page, 75.9, `${page}#t=75`],
    [`${page}#comments`, 75, `${page}#t=75`],
    [page, -3, `${page}#t=0`],
    [page, Number.NaN, `${page}#t=0`],
  ])('%s at %d s is %s', (address, seconds, link) => {
    expect(momentLink(address, seconds)).toBe(link);
  });

  it('names a short quote whole, with the syntax of text fragments encoded', () => {
    expect(momentLink(page, 5, 'so-called, R&D')).toBe(
      `${page}#t=5&q=so%2Dcalled%2C%20R%26D:~:text=so%2Dcalled%2C%20R%26D`,
    );
  });

  it('names a long quote by its first and last words', () => {
    const quote = 'one two three four five six seven eight nine ten eleven';
    expect(momentLink(page, 5, quote)).toBe(
      `${page}#t=5&q=${encodeURIComponent(quote)}:~:text=one%20two%20three%20four,eight%20nine%20ten%20eleven`,
    );
  });

  it.each([' ', 'x'.repeat(10_000_000)])(
    'leaves out a quote that no address can carry',
    (quote) => {
      expect(momentLink(page, 5, quote)).toBe(`${page}#t=5`);
    },
  );

  it('carries as many of the first words as are enough, also past the text fragment', () => {
    const quote = `${'some words & more '.repeat(20)}`;
    const { words } = parseMomentLink(momentLink(page, 5, quote))!;
    expect(words!.length).toBeLessThanOrEqual(80);
    expect(quote.startsWith(`${words} `)).toBe(true);
  });

  it('is read back to its whole second, whatever the quote holds', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.option(fc.string({ unit: 'binary' }), { nil: undefined }),
        (seconds, quote) => {
          const { time, words } = parseMomentLink(momentLink(page, seconds, quote))!;
          expect(time).toBe(Math.floor(seconds));
          const whole = (quote ?? '').toWellFormed().trim().replace(/\s+/gu, ' ');
          expect(whole.startsWith(words ?? '')).toBe(true);
        },
      ),
    );
  });
});

describe('reading a link', () => {
  it.each([
    ['#t=75', 75],
    ['#t=75.5', 75.5],
    ['#t=75,90', 75],
    ['#t=npt:75', 75],
    ['#t=1:15', 75],
    ['#t=01:02:03', 3723],
    ['#t=1h2m3s', 3723],
    ['#t=2m', 120],
    ['#t=90s', 90],
    ['#id=4&t=75', 75],
  ])('%s is %d s', (fragment, seconds) => {
    expect(parseMomentLink(page + fragment)).toEqual({ time: seconds });
  });

  it.each(['', '#', '#t=', '#t=abc', '#t=-5', '#t=1:2:3:4', '#t=h', '#start=7', '?t=75', '#t=1e9'])(
    '%j names no moment',
    (fragment) => {
      expect(parseMomentLink(page + fragment)).toBeUndefined();
    },
  );

  it('never throws and stays quick on 10 MB of junk', () => {
    const started = cpuTime();
    for (const junk of ['1', ':1', '&t=', 'h1m']) {
      parseMomentLink(`#t=${junk.repeat(10_000_000 / junk.length)}`);
    }
    expect(cpuTime() - started).toBeLessThan(soon * 1000);
  });
});
