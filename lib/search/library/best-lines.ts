import type { Match } from '../match';
import { hitOf } from '../search';
import { lineOfToken, type SearchIndex } from '../search-index';
import type { LibraryDocument } from './read-document';
import type { WrittenLine } from './spelling';

/** Found words with what is around them, as they are shown. */
export interface FoundLine {
  /** Transcript time, seconds. */
  start: number;
  speaker?: string;
  /** One line, or as many as a phrase runs over. */
  text: string;
  /** The found words, UTF-16 offsets in `text`, `[start, end)`. */
  ranges: { start: number; end: number }[];
  exact: boolean;
}

/** The best matches, of equals the first, in reading order; at most one a line. */
export function bestMatches(
  transcript: SearchIndex,
  matches: readonly Match[],
  most: number,
): Match[] {
  const byLine = new Map<number, Match>();
  for (const match of matches) {
    const line = lineOf(transcript, match);
    if (match.score > (byLine.get(line)?.score ?? 0)) byLine.set(line, match);
  }
  return [...byLine]
    .sort(([a, left], [b, right]) => right.score - left.score || a - b)
    .slice(0, most)
    .sort(([a], [b]) => a - b)
    .map(([, match]) => match);
}

/** Shows the lines that a match runs over, as `write` writes them. `speakers` are names by place. */
export function showMatch(
  document: LibraryDocument,
  match: Match,
  speakers: readonly string[],
  write: (line: number) => WrittenLine,
): FoundLine {
  const { words, firstTokens } = document;
  const first = lineOf(document, match);
  const last = lineOfToken(document, Math.max(...match.spans.map(({ end }) => end)) - 1);
  const offset = firstTokens[first]!;
  const texts: string[] = [];
  const [starts, ends]: [number[], number[]] = [[], []];
  let lead = 0;
  for (let line = first; line <= last; line++) {
    const written = write(line);
    texts.push(written.text);
    for (const start of written.starts) starts.push(lead + start);
    for (const end of written.ends) ends.push(lead + end);
    lead += written.text.length + 1;
  }
  const shown = {
    ...document,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    firstTokens: firstTokens.subarray(first, last + 2).map((token) => token - offset),
  };
  const spans = match.spans.map((span) => ({
    ...span,
    start: span.start - offset,
    end: span.end - offset,
  }));
  const speaker = speakers[words.voices[first]! - 1];
  return {
    start: words.starts[first]! / 1000,
    ...(speaker && { speaker }),
    text: texts.join(' '),
    ranges: hitOf(shown, { ...match, spans }).ranges.map(({ start, end }) => ({ start, end })),
    exact: match.exact,
  };
}

function lineOf(transcript: SearchIndex, { spans }: Match): number {
  return lineOfToken(transcript, Math.min(...spans.map(({ start }) => start)));
}
