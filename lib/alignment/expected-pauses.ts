import type { Line } from '@/lib/transcript/types';
import { guessedPauses } from './guessed-pauses';

/** Transcript time in which nobody should be heard, with speech up to it from `from` and behind it until `to`. */
export interface ExpectedPause {
  start: number;
  end: number;
  from: number;
  to: number;
  /** 0..1: how sure it is that people pause here. */
  weight: number;
  /** Where it is only guessed, how far off that may be: one standard deviation, seconds. */
  spread?: number;
}

/** Seconds. A gap below the first is none; of one above the second only the edges must be silent: music may play in it. */
const [shortGap, longGap] = [0.08, 1.2];
/** Where cues follow each other without gaps, people pause before a start rather than after it. Seconds. */
const breath = 0.3;
/** Seconds of speech that are looked at on either side. */
const reach = 1;
/** A share of gaps above this says that a transcript has them wherever people pause. */
const gapped = 0.25;

const sentenceEnd = /[.!?…。？！]["'”’)\]]*$/u;

/**
 * Where a transcript lets people pause: in gaps between lines; where there are none, before a line that follows the end of
 * a sentence or another speaker. Without punctuation a new line may be a pause or not. Within long lines see
 * `guessedPauses`.
 */
export function expectedPauses(lines: readonly Line[]): ExpectedPause[] {
  const all = [...toldPauses(lines), ...guessedPauses(lines, isGuessed)];
  return all.sort((a, b) => a.start - b.start);
}

function toldPauses(lines: readonly Line[]): ExpectedPause[] {
  const isPunctuated = shareOf(lines, ({ text }) => sentenceEnd.test(text)) > 0.1;
  const hasGaps =
    shareOf(lines, (line, next) => (next?.start ?? 0) - line.end >= shortGap) > gapped;
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (!next || next.start <= line.start || line.sound || next.sound) return [];
    if (isGuessed(line, next)) return [];
    if (next.start - line.end >= shortGap) return pausesBetween(line, next);
    if (hasGaps) return [];
    const weight = endsSpeech(line, next) ? 0.8 : isPunctuated ? 0 : 0.5;
    if (weight === 0) return [];
    const start = Math.max(line.start, next.start - breath);
    return [{ ...around(line, next), start, end: next.start, weight }];
  });
}

function shareOf(
  lines: readonly Line[],
  holds: (line: Line, next: Line | undefined) => boolean,
): number {
  return lines.filter((line, index) => holds(line, lines[index + 1])).length / lines.length;
}

function endsSpeech(line: Line, next: Line): boolean {
  return Boolean(next.turn) || line.speaker !== next.speaker || sentenceEnd.test(line.text);
}

function around(line: Line, next: Line): { from: number; to: number } {
  return {
    from: Math.max(line.start, Math.min(line.end, next.start) - reach),
    to: Math.min(Math.max(next.end, next.start), next.start + reach),
  };
}

function pausesBetween(line: Line, next: Line): ExpectedPause[] {
  const { from, to } = around(line, next);
  const [start, end] = [line.end, next.start];
  if (end - start <= longGap) return [{ from, start, end, to, weight: 1 }];
  const half = longGap / 2;
  return [
    { from, start, end: start + half, to: start + half, weight: 0.7 },
    { from: end - half, start: end - half, end, to, weight: 0.7 },
  ];
}

/**
 * Times that were spread over characters (`linesFromBlocks`, `splitLongLine`) give neighbours the same pace to the
 * millisecond, which no voice does: they say nothing of pauses.
 */
function isGuessed(line: Line, next: Line): boolean {
  const seconds = [line.end - line.start, next.end - next.start] as const;
  if (line.end !== next.start || seconds[0] <= 0) return false;
  const expected = (seconds[0] / line.text.length) * next.text.length;
  return Math.abs(expected - seconds[1]) < 0.003 * (1 + next.text.length / line.text.length);
}
