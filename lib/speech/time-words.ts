import { fold } from '@/lib/highlights/folded-text';
import type { Word } from '@/lib/transcript/types';
import { splitWords } from './split-words';

/** A stretch of speech as a server tells it; seconds. */
export interface Segment {
  start: number;
  end: number;
  text: string;
}

/** How far the list of words may run ahead of the segments before a segment counts as not in it, in letters. */
const reach = 200;

/**
 * The words of segments with their times. Segments have the punctuation, the list of words has the times, and
 * they are brought together by their letters: OpenAI's list has no punctuation, whisper.cpp's has parts of
 * words. A segment that the list does not hold is spread over its length.
 */
export function timeWords(segments: readonly Segment[], timed: readonly Segment[]): Word[] {
  const { letters, owners } = spell(timed);
  const words: Word[] = [];
  let at = 0;
  for (const segment of segments) {
    const texts = splitWords(segment.text);
    const folded = texts.map((text) => fold(text, 'words'));
    const said = folded.join('');
    const found = said ? letters.slice(at, at + said.length + reach).indexOf(said) : -1;
    if (found < 0) {
      words.push(...spread(texts, segment));
      continue;
    }
    at += found;
    for (const [index, text] of texts.entries()) {
      const length = folded[index]!.length;
      const first = timed[owners[Math.min(at, owners.length - 1)]!]!;
      const last = timed[owners[Math.max(0, at + length - 1)]!]!;
      words.push({ start: length ? first.start : last.end, end: last.end, text });
      at += length;
    }
  }
  return words;
}

/** All letters in a row, and for each the index of the word it is from. */
function spell(timed: readonly Segment[]): { letters: string; owners: number[] } {
  let letters = '';
  const owners: number[] = [];
  for (const [index, { text }] of timed.entries()) {
    const folded = fold(text, 'words');
    letters += folded;
    for (let unit = 0; unit < folded.length; unit += 1) owners.push(index);
  }
  return { letters, owners };
}

function spread(texts: readonly string[], { start, end }: Segment): Word[] {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  const pace = Math.max(0, end - start) / total;
  let passed = 0;
  return texts.map((text) => {
    const word = { start: start + passed * pace, end: start + (passed + text.length) * pace, text };
    passed += text.length;
    return word;
  });
}
