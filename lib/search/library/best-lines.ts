import type { Match } from '../match';
import { hitOf } from '../search';
import { lineOfToken, type SearchIndex } from '../search-index';
import { tokenise } from '../tokenise';

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

interface Spoken {
  start: number;
  text: string;
  speaker?: string;
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

/**
 * Shows a match in the lines the transcript was made of; where those were changed since and have other words,
 * nothing is painted. Undefined when they are gone.
 */
export function showMatch(
  transcript: SearchIndex,
  match: Match,
  lines: readonly Spoken[],
): FoundLine | undefined {
  const first = lineOf(transcript, match);
  const last = lineOfToken(transcript, Math.max(...match.spans.map(({ end }) => end)) - 1);
  const shown = lines.slice(first, last + 1);
  const [begin] = shown;
  if (!begin) return undefined;
  const placed = placeWords(transcript, shown, first);
  const leads = shown.map((_, at) =>
    shown.slice(0, at).reduce((sum, { text }) => sum + text.length + 1, 0),
  );
  const hit = placed && hitOf(placed, match);
  const ranges = (hit?.ranges ?? []).map(({ line, start, end }) => {
    const lead = leads[line - first] ?? 0;
    return { start: lead + start, end: lead + end };
  });
  return {
    start: begin.start,
    ...(begin.speaker && { speaker: begin.speaker }),
    text: shown.map(({ text }) => text).join(' '),
    ranges,
    exact: match.exact,
  };
}

/** The transcript with the places of the words in some lines; undefined where these have not as many words. */
function placeWords(
  transcript: SearchIndex,
  lines: readonly Spoken[],
  first: number,
): SearchIndex | undefined {
  const starts = new Uint32Array(transcript.tokens.length);
  const ends = new Uint32Array(transcript.tokens.length);
  for (const [at, { text }] of lines.entries()) {
    const from = transcript.firstTokens[first + at]!;
    const tokens = tokenise(text);
    if (transcript.firstTokens[first + at + 1] !== from + tokens.length) return undefined;
    starts.set(
      tokens.map(({ start }) => start),
      from,
    );
    ends.set(
      tokens.map(({ end }) => end),
      from,
    );
  }
  return { ...transcript, starts, ends };
}

function lineOf(transcript: SearchIndex, { spans }: Match): number {
  return lineOfToken(transcript, Math.min(...spans.map(({ start }) => start)));
}
