import { fold } from '@/lib/highlights/folded-text';
import type { Word } from '@/lib/transcript/types';

/** What was heard in one piece of the audio; all times are the audio's. */
export interface HeardPiece {
  start: number;
  end: number;
  words: readonly Word[];
}

/** More words than anybody says in an overlap; a server that claims more gets a plain cut. */
const mostWords = 200;

/**
 * How far apart, in seconds, the same word may stand in two pieces: close where words have their own
 * times; wide where these were spread over segments.
 */
const tolerances = [0.6, 4] as const;

/**
 * Joins pieces that overlap so that no word of the overlap is doubled or lost: the words of both are
 * aligned by their letters, with their times to choose between repeats, and the one piece gives over to the other
 * at the common word nearest to the middle, where both heard whole words. Without a common word the
 * middle itself is the border.
 */
export function joinPieces(pieces: readonly HeardPiece[]): Word[] {
  return pieces.reduce<Word[]>((joined, piece, index) => {
    const before = pieces[index - 1];
    return before ? joinTwo(joined, piece, before.end) : [...piece.words];
  }, []);
}

function joinTwo(before: readonly Word[], piece: HeardPiece, end: number): Word[] {
  const middle = (piece.start + end) / 2;
  const slack = (end - piece.start) / 2;
  const tail = before.filter((word) => word.end >= piece.start - slack).slice(-mostWords);
  const head = piece.words.filter((word) => word.start <= end + slack).slice(0, mostWords);
  const pair = nearest(align(tail, head), tail, middle);
  const kept = pair
    ? before.slice(0, before.length - tail.length + pair[0] + 1)
    : before.filter((word) => centre(word) < middle);
  const added = pair
    ? piece.words.slice(pair[1] + 1)
    : piece.words.filter((word) => centre(word) >= middle);
  const latest = kept.at(-1)?.start ?? 0;
  return [...kept, ...added.map((word) => notBefore(word, latest))];
}

const centre = ({ start, end }: Word) => (start + end) / 2;

function notBefore(word: Word, time: number): Word {
  if (word.start >= time) return word;
  return { ...word, start: time, end: Math.max(time, word.end) };
}

type Pair = readonly [tail: number, head: number];

function nearest(pairs: readonly Pair[], tail: readonly Word[], middle: number): Pair | undefined {
  const distance = ([index]: Pair) => Math.abs(centre(tail[index]!) - middle);
  return pairs.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Pairs of the same word, in order; the tight tolerance counts if it explains most of the words. */
function align(tail: readonly Word[], head: readonly Word[]): Pair[] {
  const [tight, wide] = tolerances.map((tolerance) => commonWords(tail, head, tolerance));
  return tight!.length * 2 >= wide!.length ? tight! : wide!;
}

/**
 * The longest common subsequence of the words' letters, in which a pair counts the more the closer
 * its times are (https://en.wikipedia.org/wiki/Longest_common_subsequence, weighted).
 */
function commonWords(tail: readonly Word[], head: readonly Word[], tolerance: number): Pair[] {
  const [left, right] = [tail, head].map((words) => words.map(({ text }) => fold(text, 'words')));
  const worth = (a: number, b: number) => {
    if (!left![a] || left![a] !== right![b]) return 0;
    return Math.max(0, 1 - Math.abs(tail[a]!.start - head[b]!.start) / tolerance);
  };
  const best = Array.from({ length: tail.length + 1 }, () => new Float64Array(head.length + 1));
  for (let a = tail.length - 1; a >= 0; a -= 1) {
    for (let b = head.length - 1; b >= 0; b -= 1) {
      const both = best[a + 1]![b + 1]! + worth(a, b);
      best[a]![b] = Math.max(best[a + 1]![b]!, best[a]![b + 1]!, both);
    }
  }
  const pairs: Pair[] = [];
  for (let a = 0, b = 0; a < tail.length && b < head.length;) {
    const value = best[a]![b]!;
    if (value === best[a + 1]![b]) a += 1;
    else if (value === best[a]![b + 1]) b += 1;
    else pairs.push([a++, b++]);
  }
  return pairs;
}
