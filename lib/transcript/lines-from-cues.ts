import type { Line, Parsed, Problem } from './types';

/** A line that still may have any times; `end` is undefined where the format leaves it out. */
export interface TimedText extends Omit<Line, 'end'> {
  end: number | undefined;
  /** 1-based row or item of the input. */
  at: number;
}

/** Characters a second of unhurried speech; used only where a file does not say when a line ends. */
export const charactersPerSecond = 15;

// Writers round; an overlap that nobody can hear is mended without being reported.
const audibleOverlap = 0.1;

/**
 * Cues with their own times become lines: sorted by start, an end that does not follow its start is
 * set to the next start, overlaps are trimmed. Cues that begin together keep their common time.
 * Each mend is counted in `problems`, to which the given ones are added.
 */
export function linesFromCues(cues: TimedText[], problems: Problem[], language?: string): Parsed {
  const found = [...problems];
  let latest = 0;
  for (const { start, at } of cues) {
    if (start < latest) found.push({ code: 'out-of-order', at });
    latest = Math.max(latest, start);
  }
  const sorted = cues.toSorted((a, b) => a.start - b.start);
  const lines: Line[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (let index = sorted.length - 1; index >= 0; index -= 1) {
    const cue = sorted[index]!;
    const following = sorted[index + 1];
    if (following && following.start > cue.start) next = following.start;
    lines.push(mendEnd(cue, next, found));
  }
  if (lines.length === 0 && found.length === 0) found.push({ code: 'not-a-transcript' });
  found.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const timing = lines.length > 0 ? 'cue' : 'none';
  return { lines: lines.reverse(), problems: found, timing, ...(language && { language }) };
}

function mendEnd(cue: TimedText, next: number, problems: Problem[]): Line {
  const { at, end, ...line } = cue;
  if (end === undefined || end <= line.start) {
    if (end !== undefined) problems.push({ code: 'reversed-times', at });
    return { ...line, end: Math.min(next, line.start + line.text.length / charactersPerSecond) };
  }
  if (end - next > audibleOverlap) problems.push({ code: 'overlap', at });
  return { ...line, end: Math.min(end, next) };
}
