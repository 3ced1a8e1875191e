import { charactersPerSecond } from './speech-rate';
import type { TimedText } from './turns';
import type { Line, Problem } from '../types';

// Writers round; an overlap that nobody can hear is mended without being reported.
const audibleOverlap = 0.1;

/**
 * Gives texts the times of lines, in whole milliseconds: sorted by start, an end that does not follow
 * its start is set to the next start, overlaps are trimmed. Texts that begin together keep their common
 * time. Each mend is added to `problems`.
 */
export function mendTimes(texts: TimedText[], problems: Problem[]): Line[] {
  let latest = 0;
  for (const { start, at } of texts) {
    if (start < latest) problems.push({ code: 'out-of-order', at });
    latest = Math.max(latest, start);
  }
  const sorted = texts.map(toMilliseconds).sort((a, b) => a.start - b.start);
  const lines: Line[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (let index = sorted.length - 1; index >= 0; index -= 1) {
    const text = sorted[index]!;
    const following = sorted[index + 1];
    if (following && following.start > text.start) next = following.start;
    lines.push(mendEnd(text, next, problems));
  }
  return lines.reverse();
}

/** Finer times would be lost in every format that can be written. */
function toMilliseconds(text: TimedText): TimedText {
  const { start, end } = text;
  return { ...text, start: rounded(start), end: end === undefined ? undefined : rounded(end) };
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function mendEnd(text: TimedText, next: number, problems: Problem[]): Line {
  const { at, end, ...line } = text;
  if (end === undefined || end <= line.start) {
    if (end !== undefined) problems.push({ code: 'reversed-times', at });
    const needed = rounded(line.start + line.text.length / charactersPerSecond);
    return { ...line, end: Math.min(next, needed) };
  }
  if (end - next > audibleOverlap) problems.push({ code: 'overlap', at });
  return { ...line, end: Math.min(end, next) };
}
