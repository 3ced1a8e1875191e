import { splitLongPiece } from './split-long-piece';

// "No." is left out: in speech it is an answer more often than a number.
const titles =
  /(?:^|[\s("'“‘[])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Mt|Gen|Col|Capt|Sgt|Lt|Rep|Sen|Gov|Rev|Hon|vs|e\.g|i\.e|cf|approx|fig|vol|pp)\.$/i;
const initial = /(?:^|\s)(?:[\p{Lu}]\p{L}*\.?\s+|(?:\p{Lu}\.)+)?(?!I\.)\p{Lu}\.$/u;
// These scripts end a sentence without a space after it.
const fullStop = /[。！？｡]["'」』）”’]*$/;

/**
 * Splits text into sentences by `Intl.Segmenter`, mended where it breaks after titles, initials and
 * `e.g.`; pieces above about 280 characters are split at clauses, so that no line fills the view.
 * Pieces are trimmed and never empty, and joined with spaces they give the words of the input:
 * it never splits inside a word, but for East Asian full stops and words of over a thousand characters.
 * An unknown `language` (BCP 47) counts as none.
 */
export function splitSentences(text: string, language?: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenterFor(language).segment(text.replace(/\s+/g, ' ').trim())) {
    if (endsSentence(open, segment)) {
      sentences.push(open.trim());
      open = '';
    }
    open += segment;
  }
  if (open.trim()) sentences.push(open.trim());
  return sentences.flatMap(splitLongPiece);
}

function endsSentence(text: string, next: string): boolean {
  if (fullStop.test(text.slice(-8))) return true;
  if (!text.endsWith(' ')) return false;
  const tail = text.slice(-40).trimEnd();
  const saidOn = /[?!]["'”’»]$/.test(tail) && /^\p{Ll}/u.test(next);
  return tail !== '' && !titles.test(tail) && !initial.test(tail) && !saidOn;
}

function segmenterFor(language?: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}
