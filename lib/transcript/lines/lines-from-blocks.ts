import { joinFragments } from './join-fragments';
import { splitSentences } from '../sentences';
import { isSound } from './sounds';
import { canFill, charactersPerSecond } from './speech-rate';
import { cleanText, excerptOf } from '../text';
import { isTime } from '../time-mark';
import type { Block, Line, Parsed, Problem, Timing } from '../types';

interface Options {
  /** Seconds of the whole recording; where the last block ends, if it can last that long. */
  duration?: number;
  /** BCP 47. */
  language?: string;
}

type Piece = Omit<Line, 'start' | 'end'>;

/** Blocks that share the time from their mark to the next. */
interface Group {
  start: number;
  pieces: Piece[];
}

/**
 * One line per sentence of each block, or of many blocks of a word or three. Times are spread by characters from a mark to the next, so they
 * are `interpolated`; what precedes the first mark begins at 0. The last lines end at `duration` when
 * their text can fill that time, else at 15 characters a second. Without any mark the lines are
 * spread over `duration` and `estimated` if they can fill it; else the times only keep the order and
 * timing is `none`. Blocks without text or with a bad mark are skipped, marks out of order are sorted
 * in; `problems` names each by its number.
 */
export function linesFromBlocks(blocks: Block[], { duration, language }: Options = {}): Parsed {
  const problems: Problem[] = [];
  const readable = readableBlocks(blocks, problems);
  const groups = groupByMark(readable, language);
  const lines: Line[] = [];
  for (const [index, { start, pieces }] of groups.entries()) {
    const end = groups[index + 1]?.start ?? endOfLast(pieces, start, duration);
    for (const line of spread(pieces, start, end)) lines.push(line);
  }
  // Pages with a mark for every word become sentences with times for each of theirs.
  const joined = joinFragments(lines, language);
  if (lines.length === 0 && problems.length === 0) problems.push({ code: 'not-a-transcript' });
  const timing = timingOf(readable, lines, duration);
  return { lines: joined, problems, timing, ...(language && { language }) };
}

function timingOf(blocks: Block[], lines: Line[], duration: number | undefined): Timing {
  if (blocks.some(({ start }) => start !== undefined)) return 'interpolated';
  return lines.length > 0 && lines.at(-1)?.end === duration ? 'estimated' : 'none';
}

function readableBlocks(blocks: Block[], problems: Problem[]): Block[] {
  let latest = 0;
  return blocks.flatMap((block, index): Block[] => {
    const text = cleanText(block.text);
    const { start = latest } = block;
    const isTimed = isTime(start);
    const at = index + 1;
    if (!isTimed || text === '') {
      problems.push({ code: isTimed ? 'empty-cue' : 'bad-time', at, excerpt: excerptOf(text) });
      return [];
    }
    if (start < latest) problems.push({ code: 'out-of-order', at, excerpt: excerptOf(text) });
    latest = Math.max(latest, start);
    return [{ ...block, text }];
  });
}

/** Groups in the order of their marks; blocks with equal marks (of whole seconds, of minutes) share theirs. */
function groupByMark(blocks: Block[], language?: string): Group[] {
  const groups = new Map<number, Group>();
  let at = 0;
  for (const block of blocks) {
    at = block.start ?? at;
    const group = groups.get(at) ?? { start: at, pieces: [] };
    for (const piece of toPieces(block, language)) group.pieces.push(piece);
    groups.set(at, group);
  }
  return [...groups.values()].sort((a, b) => a.start - b.start);
}

function toPieces({ text, speaker }: Block, language?: string): Piece[] {
  if (isSound(text)) return [{ text, sound: true }];
  return splitSentences(text, language).map((sentence) => ({
    text: sentence,
    ...(speaker && { speaker }),
  }));
}

function endOfLast(pieces: Piece[], start: number, duration = 0): number {
  const characters = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  const isFilled = duration > start && canFill(characters, duration - start);
  return isFilled ? duration : start + characters / charactersPerSecond;
}

function spread(pieces: Piece[], start: number, end: number): Line[] {
  const total = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  let said = 0;
  const starts = pieces.map((piece) => {
    const at = start + ((end - start) * said) / total;
    said += piece.text.length;
    return Math.max(start, Math.floor(at * 1000) / 1000);
  });
  return pieces.map((piece, index) => ({
    start: starts[index]!,
    end: starts[index + 1] ?? end,
    ...piece,
  }));
}
