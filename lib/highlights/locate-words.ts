import type { Line } from '@/lib/transcript/types';
import { locateQuote } from './locate-quote';
import { rangeTimes } from './range-times';

/**
 * When words are said of which nothing else is known but about when: transcript time in seconds; undefined where they
 * stand nowhere, or too short and far from that time.
 */
export function locateWords(
  lines: readonly Line[],
  words: string,
  about: number,
): number | undefined {
  const nowhere = { line: 0, offset: 0 };
  const range = locateQuote(lines, {
    quote: words,
    prefix: '',
    suffix: '',
    range: { start: nowhere, end: nowhere },
    start: about,
    end: about,
  });
  return range && rangeTimes(lines, range).start;
}
