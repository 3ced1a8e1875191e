import { describeRange, locateAnchor } from '@/lib/highlights/anchor';
import type { Place, TextRange } from '@/lib/highlights/types';
import type { Line } from '@/lib/transcript/types';
import { createLexicon, createLines, createRandom, pick } from '@/tests/bench/synthetic-episode';
import { linesOf } from './lines';

type Random = () => number;

/** What became of highlights in another version of their transcript. */
interface Tally {
  right: number;
  /** Their words are there, but were not found. */
  lost: number;
  wrong: number;
}

/** Words by which an end may be off: which of the new words take the place of a replaced one is a matter of taste. */
const tolerance = 2;

/** Marks words at random and looks for them in a copy in which this share of the words was changed. */
export function findAgain(seed: number, words: readonly string[], share: number, marks: number) {
  const random = createRandom(seed);
  const talk = editedTalk(random, words, share);
  const tally: Tally = { right: 0, lost: 0, wrong: 0 };
  for (let i = 0; i < marks; i++) {
    const size = someSize(random);
    const from = Math.floor(random() * (words.length - size));
    const anchor = describeRange(talk.before, talk.rangeOf(from, from + size))!;
    const found = locateAnchor(talk.after, anchor);
    const wanted = talk.nowAt(from, from + size);
    if (found) {
      const ends = talk.wordsOf(found);
      const near = ends.every((end, at) => Math.abs(end - wanted[at]!) <= tolerance);
      tally[near ? 'right' : 'wrong']++;
    } else if (wanted[0] < wanted[1]) tally.lost++;
  }
  return tally;
}

/** A word, a phrase, a sentence or two, a passage. */
function someSize(random: Random): number {
  const kind = random();
  if (kind < 0.05) return 1;
  if (kind < 0.15) return 2 + Math.floor(random() * 2);
  if (kind < 0.75) return 4 + Math.floor(random() * 36);
  return 40 + Math.floor(random() * 160);
}

/** Words of an hour of talk, with a jingle and an advert that come again word for word. */
export function someTalk(seed: number): string[] {
  const talk = createLines(createRandom(seed), 1400);
  const jingle = talk.splice(0, 2);
  const advert = talk.splice(0, 8);
  for (let at = 0; at < talk.length; at += 180) talk.splice(at, 0, ...jingle);
  for (let at = 50; at < talk.length; at += 400) talk.splice(at, 0, ...advert);
  return talk.join(' ').split(' ');
}

/**
 * The same talk as another hand wrote it down: of the given share of the words each was replaced, dropped, or has
 * another before it; the lines are cut elsewhere; half of the copies begin with an advert.
 */
function editedTalk(random: Random, words: readonly string[], share: number) {
  const lexicon = createLexicon(random, 4000);
  const advert = random() < 0.5 ? 240 : 0;
  const now = Array.from({ length: advert }, () => pick(random, lexicon));
  const starts: number[] = [];
  const ends: number[] = [];
  for (const word of words) {
    const edit = random() < share ? pick(random, ['replaced', 'dropped', 'put in']) : 'none';
    if (edit === 'put in') now.push(pick(random, lexicon));
    starts.push(now.length);
    if (edit === 'replaced') now.push(pick(random, lexicon));
    else if (edit !== 'dropped') now.push(word);
    ends.push(now.length);
  }
  const before = cutAnywhere(random, words);
  const after = cutAnywhere(random, now);
  const marked = wordsIn(before);
  const said = wordsIn(after);
  return {
    before,
    after,
    /** Where words from..to (not included) stood. */
    rangeOf: (from: number, to: number): TextRange => ({
      start: marked[from]!.start,
      end: marked[to - 1]!.end,
    }),
    /** Between which words of the copy they stand now. */
    nowAt: (from: number, to: number) => [starts[from]!, ends[to - 1]!] as const,
    /** Between which words of the copy a range stands. */
    wordsOf: ({ start, end }: TextRange) => [
      said.findIndex((word) => isBefore(start, word.end)),
      said.findLastIndex((word) => isBefore(word.start, end)) + 1,
    ],
  };
}

function cutAnywhere(random: Random, words: readonly string[]): Line[] {
  const texts: string[] = [];
  for (let from = 0, size = 0; from < words.length; from += size) {
    size = 4 + Math.floor(random() * 14);
    texts.push(words.slice(from, from + size).join(' '));
  }
  return linesOf(texts);
}

function wordsIn(lines: readonly Line[]): TextRange[] {
  return lines.flatMap(({ text }, line) =>
    [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
      start: { line, offset: index },
      end: { line, offset: index + word.length },
    })),
  );
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.offset < b.offset);
}
