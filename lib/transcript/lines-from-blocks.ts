import { charactersPerSecond } from './lines-from-cues';
import { splitSentences } from './sentences';
import { cleanText, excerptOf } from './text';
import { isTime } from './time-mark';
import type { Block, Line, Parsed, Problem } from './types';

interface Options {
  /** Seconds of the whole recording; where the last block ends, if it can last that long. */
  duration?: number;
  /** BCP 47. */
  language?: string;
}

type Piece = Pick<Line, 'text' | 'speaker'>;

// Speech between these rates (characters a second) is taken to fill the time up to the end.
const [slowest, fastest] = [5, 30];

/**
 * One line per sentence of each block; times are spread by characters from the block's mark to the
 * next, so they are `interpolated` and every line starts within its block. The last block ends at
 * `duration` when its text can fill that time, else at 15 characters a second. Blocks without text
 * or with a bad mark are skipped, blocks out of order are sorted in; `problems` names each by its number.
 */
export function linesFromBlocks(blocks: Block[], { duration, language }: Options = {}): Parsed {
  const problems: Problem[] = [];
  const sorted = readableBlocks(blocks, problems).toSorted((a, b) => a.start - b.start);
  const lines: Line[] = [];
  for (let from = 0; from < sorted.length;) {
    const { start } = sorted[from]!;
    // Marks of whole seconds can be equal; such blocks share the time to the next different mark.
    let to = from + 1;
    while (sorted[to]?.start === start) to += 1;
    const pieces = sorted.slice(from, to).flatMap((block) => toPieces(block, language));
    const end = sorted[to]?.start ?? endOfLast(pieces, start, duration);
    for (const line of spread(pieces, start, end)) lines.push(line);
    from = to;
  }
  const timing = lines.length > 0 ? 'interpolated' : 'none';
  if (lines.length === 0 && problems.length === 0) problems.push({ code: 'not-a-transcript' });
  return { lines, problems, timing, ...(language && { language }) };
}

function readableBlocks(blocks: Block[], problems: Problem[]): Block[] {
  let latest = 0;
  return blocks.flatMap((block, index): Block[] => {
    const text = cleanText(block.text);
    const isTimed = isTime(block.start);
    const at = index + 1;
    if (!isTimed || text === '') {
      problems.push({ code: isTimed ? 'empty-cue' : 'bad-time', at, excerpt: excerptOf(text) });
      return [];
    }
    if (block.start < latest) problems.push({ code: 'out-of-order', at, excerpt: excerptOf(text) });
    latest = Math.max(latest, block.start);
    return [{ ...block, text }];
  });
}

function toPieces({ text, speaker }: Block, language?: string): Piece[] {
  return splitSentences(text, language).map((sentence) => ({
    text: sentence,
    ...(speaker && { speaker }),
  }));
}

function endOfLast(pieces: Piece[], start: number, duration = 0): number {
  const characters = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  const rate = characters / (duration - start);
  return rate >= slowest && rate <= fastest ? duration : start + characters / charactersPerSecond;
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
