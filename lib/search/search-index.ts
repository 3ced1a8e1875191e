import { eachToken, tokenise } from './tokenise';

/**
 * The words of one transcript. Tokens are counted through the whole transcript, so that a phrase may run
 * over a line border. Postings are compressed sparse rows: the positions of term `t`, ascending, are
 * `postings[offsets[t]]` up to, not including, `postings[offsets[t + 1]]`.
 */
export interface SearchIndex {
  /** Unique terms in order of first appearance; a term's number is its place here. */
  readonly terms: readonly string[];
  readonly numbers: Pick<ReadonlyMap<string, number>, 'get'>;
  /** Per term: which letters it has (see `letterMask`). */
  readonly masks: Uint32Array;
  readonly offsets: Uint32Array;
  readonly postings: Uint32Array;
  /** Per token: its term's number, and where it stands in its line (UTF-16). */
  readonly tokens: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Per line: its first token; one entry more than lines. */
  readonly firstTokens: Uint32Array;
  /** Per line: the words of the speaker's name. */
  readonly speakers: readonly (readonly string[])[];
}

/** Indexes lines of any text; one pass, about 0.3 µs a word. */
export function createSearchIndex(
  lines: readonly { text: string; speaker?: string }[],
): SearchIndex {
  const numbers = new Map<string, number>();
  // A word has a letter at least. Lists that grow would have the browser collect garbage in between.
  const room = lines.reduce((sum, { text }) => sum + text.length, 0);
  const tokens = new Uint32Array(room);
  const starts = new Uint32Array(room);
  const ends = new Uint32Array(room);
  const counts = new Uint32Array(room);
  const firstTokens = new Uint32Array(lines.length + 1);
  let count = 0;
  const add = (term: string, start: number, end: number) => {
    let number = numbers.get(term);
    if (number === undefined) numbers.set(term, (number = numbers.size));
    tokens[count] = number;
    starts[count] = start;
    ends[count] = end;
    counts[number]! += 1;
    count += 1;
  };
  for (let at = 0; at < lines.length; at++) {
    eachToken(lines[at]!.text, add);
    firstTokens[at + 1] = count;
  }
  const terms = [...numbers.keys()];
  return {
    terms,
    numbers,
    masks: Uint32Array.from(terms, letterMask),
    ...rowsOf(tokens.subarray(0, count), counts.subarray(0, terms.length)),
    tokens: tokens.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    firstTokens,
    speakers: namesOf(lines),
  };
}

/** The line that holds a token. */
export function lineOfToken({ firstTokens }: SearchIndex, token: number): number {
  let low = 0;
  let high = firstTokens.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (firstTokens[middle]! <= token) low = middle;
    else high = middle;
  }
  return low;
}

/** How often a term occurs. */
export function frequency({ offsets }: SearchIndex, term: number): number {
  return offsets[term + 1]! - offsets[term]!;
}

/** A bit for each letter of a term; letters share bits, so that k edits change at most k bits each way. */
export function letterMask(term: string): number {
  let mask = 0;
  for (let at = 0; at < term.length; at++) mask |= 1 << (term.charCodeAt(at) & 31);
  return mask >>> 0;
}

function rowsOf(tokens: Uint32Array, counts: Uint32Array) {
  const offsets = new Uint32Array(counts.length + 1);
  for (let term = 0; term < counts.length; term++)
    offsets[term + 1] = offsets[term]! + counts[term]!;
  const next = offsets.slice();
  const postings = new Uint32Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) postings[next[tokens[at]!]!++] = at;
  return { offsets, postings };
}

function namesOf(lines: readonly { speaker?: string }[]): string[][] {
  const known = new Map<string, string[]>();
  return lines.map(({ speaker = '' }) => {
    let names = known.get(speaker);
    if (!names) known.set(speaker, (names = tokenise(speaker).map((token) => token.term)));
    return names;
  });
}
