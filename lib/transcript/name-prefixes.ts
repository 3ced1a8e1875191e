import type { Utterance } from './cue-text';
import { isSound } from './sounds';
import { splitSpeaker } from './speaker-name';
import type { Line } from './types';

/** `Name: text` or `[Name]: text`; a dash after a first word is rarely a name in captions. */
export function splitName(text: string): { speaker: string; text: string } | undefined {
  if (!text.includes(':')) return undefined;
  const bare = text.replace(/^\[([^[\]:]{1,50})\]:/, '$1:');
  const head = splitSpeaker(bare);
  return head && /^\s*:/.test(bare.slice(head.speaker.length)) ? head : undefined;
}

/** Names that texts begin with at least twice, or once where another voice begins. */
export function knownNames(texts: readonly Utterance[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text, turn } of texts) {
    const name = splitName(text)?.speaker;
    if (name) counts.set(name, (counts.get(name) ?? 0) + (turn ? 2 : 1));
  }
  return new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])));
}

/** A name stays until the next one, a turn, or a prefix that is no known name; sounds have none. */
export function carryNames<Said extends Utterance>(said: Said[]): Said[] {
  let speaker: string | undefined;
  return said.map((one) => {
    if (isSound(one.text)) return one;
    if (one.speaker) speaker = one.speaker;
    else if (one.turn || splitName(one.text)) speaker = undefined;
    return speaker ? { ...one, speaker } : one;
  });
}

/**
 * Takes the names that only show once fragments are joined and long lines split; where any line
 * has its speaker already, a prefix is something said.
 */
export function takeNames(lines: Line[]): Line[] {
  if (lines.some((line) => line.speaker)) return lines;
  const names = knownNames(lines);
  if (names.size === 0) return lines;
  const named = lines.map((line) => {
    const head = splitName(line.text);
    if (!head || !names.has(head.speaker)) return line;
    // Its words would not be those of its text.
    const { words: _words, turn: _turn, ...rest } = line;
    return { ...rest, ...head };
  });
  return carryNames(named);
}
