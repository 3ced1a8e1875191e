import type { Block } from '../types';

const fewest = 5;
const sentenceEnd = /[.!?…。！？]["'”’)\]]*(?:\s|$)/;

/**
 * Whether marked text is speech rather than a list of chapters or notes with times. People say some
 * 10 to 18 characters a second; a chapter's title spreads over minutes. Between the two, sentences
 * and names that come back decide. Needs five marks, of which four differ.
 */
export function isSpeech(blocks: Block[]): boolean {
  const starts = new Set(blocks.map((block) => block.start));
  if (blocks.length < fewest || starts.size < fewest - 1) return false;
  const inner = blocks.slice(0, -1);
  const lengths = inner.map((block) => block.text.length).sort((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const span = [...starts].reduce((a, b) => Math.max(a, b), 0) - blocks[0]!.start;
  const rate = lengths.reduce((sum, length) => sum + length, 0) / span;
  if (middle >= 8 && rate >= 5) return true;
  const sentences = inner.filter((block) => sentenceEnd.test(block.text)).length;
  if (middle < 15 || sentences < inner.length * 0.6) return false;
  return rate >= 1.5 || (rate >= 0.1 && namesComeBack(blocks));
}

function namesComeBack(blocks: Block[]): boolean {
  const names = blocks.flatMap((block) => block.speaker ?? []);
  return names.length > blocks.length / 2 && new Set(names).size <= names.length / 2;
}
