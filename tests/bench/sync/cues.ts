import type { Line } from '@/lib/transcript/types';
import type { Random } from '../synthetic-episode';
import type { Clause } from './talk';

/** A line and where its words begin in the talk, seconds: a jittered or widened cue tells it wrong. */
export interface Cue {
  line: Line;
  spoken: number;
}

export const cueStyles = [
  'tight',
  'contiguous',
  'sentence',
  'turn',
  'tight, no punctuation',
  'contiguous, no punctuation',
  '12 % missing',
  'jittered',
] as const;

export type CueStyle = (typeof cueStyles)[number];

/** Seconds that a cue of captions shows at most, before the next clause begins another. */
const longestCue = 4;

/** The transcript of a talk in one of the styles that feeds and pages have. */
export function cuesOf(clauses: readonly Clause[], style: CueStyle, random: Random): Cue[] {
  const groups: Clause[][] = [];
  for (const [index, clause] of clauses.entries()) {
    const before = clauses[index - 1];
    const group = groups.at(-1);
    if (!before || !group || endsGroup(style, before, group, clause)) groups.push([clause]);
    else group.push(clause);
  }
  const cues = groups.map((group) => cueOf(group, style));
  if (style.startsWith('contiguous')) widen(cues);
  if (style === 'jittered') for (const { line } of cues) jitter(line, random);
  return style === '12 % missing' ? cues.filter(() => random() >= 0.12) : cues;
}

function endsGroup(style: CueStyle, before: Clause, group: readonly Clause[], clause: Clause) {
  if (style === 'sentence') return before.endsSentence;
  if (style === 'turn') return before.endsTurn;
  return before.endsTurn || clause.end - group[0]!.start > longestCue;
}

function cueOf(group: readonly Clause[], style: CueStyle): Cue {
  const first = group[0]!;
  const text = group.map((clause) => clause.text).join(' ');
  const bare = text.toLowerCase().replaceAll(/[^\p{L}\p{N} ']/gu, '');
  const isBare = style.endsWith('no punctuation');
  const line: Line = { start: first.start, end: group.at(-1)!.end, text: isBare ? bare : text };
  if (style === 'sentence' || style === 'turn') line.speaker = first.voice;
  return { line, spoken: first.start };
}

function widen(cues: readonly Cue[]): void {
  for (const [index, { line }] of cues.entries()) {
    line.end = cues[index + 1]?.line.start ?? line.end;
  }
}

/** Normally distributed, 0.2 s (Box and Muller 1958). */
function jitter(line: Line, random: Random): void {
  const normal = () =>
    0.2 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  line.start = Math.max(0, line.start + normal());
  line.end = Math.max(line.start + 0.2, line.end + normal());
}
