import { splitLongPiece } from './lines/split-long-piece';

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
  const whole = /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
  const sentences: string[] = [];
  let from = 0;
  for (const { index } of segmenterFor(language).segment(whole)) {
    if (!endsSentence(whole, from, index)) continue;
    sentences.push(whole.slice(from, index).trim());
    from = index;
  }
  if (from < whole.length) sentences.push(whole.slice(from));
  return sentences.flatMap(splitLongPiece);
}

/** Whether the segment border at `at` ends the sentence that began at `from`. */
function endsSentence(text: string, from: number, at: number): boolean {
  if (text[at - 1] !== ' ') return fullStop.test(text.slice(Math.max(from, at - 8), at));
  const tail = text.slice(Math.max(from, at - 24), at - 1);
  if (tail.endsWith('.')) return !titles.test(tail) && !initial.test(tail);
  const isSaidOn = /[?!]["'”’»]$/.test(tail) && /^\p{Ll}/u.test(text.slice(at, at + 2));
  return !isSaidOn;
}

// Making a segmenter takes as long as splitting a page of text, and a transcript has one language.
let latest: { language: string | undefined; segmenter: Intl.Segmenter } | undefined;

function segmenterFor(language: string | undefined): Intl.Segmenter {
  if (latest?.language !== language || !latest) latest = { language, segmenter: create(language) };
  return latest.segmenter;
}

function create(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}
