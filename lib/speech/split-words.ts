import { cleanText } from '@/lib/transcript/text';

const scripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** Scripts without spaces between words are taken character by character. */
const unit = new RegExp(`[${scripts}]\\p{M}*|[^${scripts}]+`, 'gu');
const unspaced = new RegExp(`^[${scripts}]`, 'u');

/**
 * The words of a segment, each with the space before it that sets it off, so that joined together they
 * read as they should in any script. A segment begins a new word, unless its script has no spaces.
 */
export function splitWords(segment: string): string[] {
  return cleanText(segment)
    .split(' ')
    .filter(Boolean)
    .flatMap((part, index) => {
      const [first = '', ...others] = part.match(unit) ?? [];
      const isSetOff = index > 0 || !unspaced.test(first);
      return [isSetOff ? ` ${first}` : first, ...others];
    });
}
