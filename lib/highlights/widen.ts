import type { Line } from '@/lib/transcript/types';
import { hasWords } from './folded-text';
import type { Place, TextRange } from './types';

/** Takes the quote's own punctuation back in where it still stands around its words. */
export function widen(lines: readonly Line[], quote: string, { start, end }: TextRange): TextRange {
  const unspacedQuote = quote.replace(/\s+/gu, '');
  const head = /^[^\p{L}\p{N}\p{M}]*/u.exec(unspacedQuote)![0];
  const tail = trailing(unspacedQuote);
  return {
    start: extend(lines, start, [...head].reverse().join(''), -1),
    end: extend(lines, end, tail, 1),
  };
}

/** The characters after the last word; walked by hand because `[^…]*$` is quadratic. */
function trailing(text: string): string {
  let from = text.length;
  while (from > 0 && !hasWords(text[from - 1]!) && !isSurrogate(text.charCodeAt(from - 1))) from--;
  return text.slice(from);
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function extend(lines: readonly Line[], place: Place, wanted: string, step: 1 | -1): Place {
  const { text } = lines[place.line]!;
  let reached = place.offset;
  let cursor = place.offset;
  let found = 0;
  while (found < wanted.length) {
    const unit = text[step === 1 ? cursor : cursor - 1];
    if (unit === undefined) break;
    cursor += step;
    if (/\s/u.test(unit)) continue;
    if (unit !== wanted[found]) break;
    found++;
    reached = cursor;
  }
  return { line: place.line, offset: reached };
}
