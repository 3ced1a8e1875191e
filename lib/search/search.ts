import { findMatches, type Match } from './match';
import { parseQuery, type Query } from './query';
import { lineOfToken, type SearchIndex } from './search-index';
import { plansOf, type Slot } from './slot';

/** Found words in one line: UTF-16 offsets, `[start, end)`. */
export interface HitRange {
  line: number;
  start: number;
  end: number;
}

export interface Hit {
  /** The first line that holds a range. */
  line: number;
  /** The found words and nothing else, in reading order; words side by side make one range. */
  ranges: HitRange[];
  /** All words as typed, begun, inflected or spaced otherwise; false where a similar word stands in. */
  exact: boolean;
  /** Above 0, at most 1: comparable within one result only. */
  score: number;
}

export interface SearchResult {
  /** In reading order; no two share a word. */
  hits: Hit[];
  /** Place in `hits` of the one to jump to first; -1 if there is none. */
  best: number;
  exact: number;
  similar: number;
  /** Asked for a speaker alone: the hits are all their lines, from end to end. */
  whole: boolean;
}

/** Finds a query in a transcript. Any string is a query. Every word must be there, near the others. */
export function search(index: SearchIndex, query: string): SearchResult {
  const parsed = parseQuery(query);
  const matches = wantedMatches(index, parsed, matchesOf(index, parsed));
  const hits = matches.map((match) => hitOf(index, match));
  const exact = hits.filter((hit) => hit.exact).length;
  const best = hits.reduce((top, hit, at) => (hit.score > (hits[top]?.score ?? 0) ? at : top), -1);
  const whole = parsed.groups.length === 0 && hits.length > 0;
  return { hits, best, exact, similar: hits.length - exact, whole };
}

/** Where the words as they are find nothing, frequent similar words may stand in, then frequent short words be missing. */
function matchesOf(index: SearchIndex, query: Query): Match[] {
  if (query.groups.length === 0) return query.speaker.length > 0 ? wholeLines(index) : [];
  const matches = plansOf(index, query, false).flatMap(findMatches);
  if (matches.length > 0 || query.groups.length < 2) return matches;
  const loose = plansOf(index, query, true);
  const looseMatches = loose.flatMap(findMatches);
  return looseMatches.length > 0 ? looseMatches : withoutCommon(loose[0]!);
}

/** Asked for a speaker alone, every line is a hit that `isWanted` may keep. */
function wholeLines({ firstTokens }: SearchIndex): Match[] {
  const variant = { cost: 0, exact: true };
  const matches: Match[] = [];
  for (let line = 0; line + 1 < firstTokens.length; line++) {
    const [start, end] = [firstTokens[line]!, firstTokens[line + 1]!];
    if (start < end) matches.push({ spans: [{ start, end, variant }], exact: true, score: 1 });
  }
  return matches;
}

function withoutCommon(slots: readonly Slot[]): Match[] {
  const rare = slots.filter((slot) => !slot.common);
  if (rare.length === slots.length) return [];
  return findMatches(rare).map((match) => ({ ...match, exact: false, score: match.score / 4 }));
}

/** Matches that no line or speaker speaks against, in reading order, no two over the same words. */
export function wantedMatches(
  index: SearchIndex,
  query: Query,
  matches: readonly Match[],
): Match[] {
  return apart(matches).filter((match) => isWanted(index, query, match));
}

/** In reading order; of matches that overlap the best stays, and equals ("very very very") become one. */
function apart(matches: readonly Match[]): Match[] {
  const placed = matches
    .map((match) => ({ match, start: firstToken(match), end: endToken(match) }))
    .sort((a, b) => a.start - b.start);
  const kept: typeof placed = [];
  for (const next of placed) {
    const last = kept.at(-1);
    if (!last || next.start >= last.end) kept.push(next);
    else if (next.match.score > last.match.score) kept[kept.length - 1] = next;
    else if (next.match.score === last.match.score) {
      last.match.spans.push(...next.match.spans.filter((span) => span.start >= last.end));
      last.end = Math.max(last.end, next.end);
    }
  }
  return kept.map(({ match }) => match);
}

function firstToken({ spans }: Match): number {
  return spans.reduce((first, span) => Math.min(first, span.start), Infinity);
}

function endToken({ spans }: Match): number {
  return spans.reduce((end, span) => Math.max(end, span.end), 0);
}

function isWanted(index: SearchIndex, { without, speaker }: Query, match: Match): boolean {
  if (without.length === 0 && speaker.length === 0) return true;
  const first = lineOfToken(index, firstToken(match));
  const last = lineOfToken(index, endToken(match) - 1);
  const names = index.speakers[first] ?? [];
  if (!speaker.every((word) => names.some((name) => name.startsWith(word)))) return false;
  const [from, to] = [index.firstTokens[first]!, index.firstTokens[last + 1]!];
  return !without.some((words) => stands(index, words, from, to));
}

/** Whether words stand side by side in the tokens `[from, to)`. */
function stands(index: SearchIndex, words: readonly string[], from: number, to: number): boolean {
  const terms = words.map((word) => index.numbers.get(word));
  for (let token = from; token + terms.length <= to; token++) {
    if (terms.every((term, at) => term === index.tokens[token + at])) return true;
  }
  return false;
}

/** Where a match stands in its lines. */
export function hitOf(index: SearchIndex, { spans, exact, score }: Match): Hit {
  const ranges: HitRange[] = [];
  let previous = -1;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    for (let token = span.start; token < span.end; token++) {
      const line = lineOfToken(index, token);
      const last = ranges.at(-1);
      const end = index.ends[token]!;
      if (last?.line === line && previous === token - 1) last.end = end;
      else ranges.push({ line, start: index.starts[token]!, end });
      previous = token;
    }
  }
  return { line: ranges[0]!.line, ranges, exact, score };
}
