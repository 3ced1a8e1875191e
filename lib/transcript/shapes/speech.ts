import type { Block } from '../types';

const fewest = 5;
/** No list of chapters is so long; a mark for every word may stand before a comma alone. */
const many = 100;
const sentenceEnd = /[.!?…。！？]["'”’)\]]*(?:\s|$)/;

/** Characters a second that nobody speaks: marks that give them count minutes, not seconds. */
const tooFast = 90;
/** Times of day begin later than the first of such marks. Minutes. */
const latestBegin = 10;

/** What was said between two marks. */
interface Stretch {
  start: number;
  text: string;
}

function stretchesOf(blocks: Block[]): Stretch[] {
  const stretches: (Omit<Stretch, 'text'> & { texts: string[] })[] = [];
  for (const { start, text } of blocks) {
    if (start !== undefined) stretches.push({ start, texts: [text] });
    else stretches.at(-1)?.texts.push(text);
  }
  return stretches.map(({ start, texts }) => ({ start, text: texts.join(' ') }));
}

function measure(blocks: Block[]) {
  const stretches = stretchesOf(blocks);
  const starts = new Set(stretches.map(({ start }) => start));
  const inner = stretches.slice(0, -1).map(({ text }) => text);
  const lengths = inner.map((text) => text.length).sort((a, b) => a - b);
  const first = stretches[0]?.start ?? 0;
  const span = [...starts].reduce((a, b) => Math.max(a, b), 0) - first;
  const rate = lengths.reduce((sum, length) => sum + length, 0) / span;
  return { inner, marks: stretches.length, starts: starts.size, lengths, rate, first };
}

/** `[01:05]` is an hour and five minutes where otherwise many would be said every second. */
export function readMinutes(blocks: Block[]): Block[] {
  const { rate, starts, first } = measure(blocks);
  if (starts < fewest - 1 || rate < tooFast || first > latestBegin) return blocks;
  return blocks.map(({ start, ...block }) =>
    start === undefined ? block : { start: start * 60, ...block },
  );
}

/**
 * Whether marked text is speech rather than a list of chapters or notes with times. People say some
 * 10 to 18 characters a second; a chapter's title spreads over minutes. Between the two, sentences
 * and names that come back decide. Needs five marks, of which four differ.
 */
export function isSpeech(blocks: Block[]): boolean {
  const { inner, marks, starts, lengths, rate } = measure(blocks);
  if (marks < fewest || starts < fewest - 1) return false;
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  if ((middle >= 8 || marks >= many) && rate >= 5) return true;
  const sentences = inner.filter((text) => sentenceEnd.test(text)).length;
  if (middle < 15 || sentences < inner.length * 0.6) return false;
  return rate >= 1.5 || (rate >= 0.1 && namesComeBack(blocks));
}

function namesComeBack(blocks: Block[]): boolean {
  const names = blocks.flatMap((block) => block.speaker ?? []);
  return names.length > blocks.length / 2 && new Set(names).size <= names.length / 2;
}

const fewestTurns = 6;
const shortestTalk = 400;
const questions = /^(?:Q|A|Question|Answer|Quote)$/;

/**
 * Whether turns without marks are a conversation: two or more people who both come back and speak in
 * sentences. Lists of facts, credits and comments name many things once. Under the title "Transcript"
 * one speaker is enough, and questions and answers are no list of frequent ones.
 */
export function isTalk(blocks: Block[], isTitled: boolean): boolean {
  const turns = blocks.filter(({ speaker }) => speaker);
  const names = new Set(turns.map(({ speaker }) => speaker!));
  const length = turns.reduce((sum, { text }) => sum + text.length, 0);
  const sentences = turns.filter(({ text }) => sentenceEnd.test(text)).length;
  if (turns.length < fewestTurns || length < shortestTalk) return false;
  if (names.size > turns.length / 2 || sentences < turns.length * 0.6) return false;
  return isTitled || (names.size > 1 && ![...names].every((name) => questions.test(name)));
}
