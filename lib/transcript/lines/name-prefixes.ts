import type { Utterance } from '../formats/cue-text';
import { isSound } from './sounds';
import { splitSpeaker } from '../speaker-name';
import type { Line } from '../types';

/** `Name: text` or `[Name]: text`; a dash after a first word is rarely a name in captions. */
export function splitName(text: string): { speaker: string; text: string } | undefined {
  if (!text.includes(':')) return undefined;
  const bare = text.replace(/^\[([^[\]:]{1,50})\]:/, '$1:');
  const head = splitSpeaker(bare);
  return head && /^\s*:/.test(bare.slice(head.speaker.length)) ? head : undefined;
}

const label = /^\[|^speaker[ _]?\w{1,3}:/i;

/**
 * Names that texts begin with: what comes at least twice, where another voice begins, as a label
 * (`[Ada]:`, `Speaker 1:`); where there are none such, all if most texts begin so. `Note: …` once is
 * something said.
 */
export function knownNames(texts: readonly Utterance[]): Set<string> {
  const counts = new Map<string, number>();
  let named = 0;
  for (const { text, turn } of texts) {
    const name = splitName(text)?.speaker;
    if (!name) continue;
    named += 1;
    counts.set(name, (counts.get(name) ?? 0) + (turn || label.test(text) ? 2 : 1));
  }
  const known = [...counts].filter(([, count]) => count > 1);
  const isHabit = known.length === 0 && named > 1 && named > texts.length / 2;
  return new Set((isHabit ? [...counts] : known).map(([name]) => name));
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
