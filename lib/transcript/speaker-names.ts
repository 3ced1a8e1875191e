import { cleanText } from './text';
import type { Line } from './types';

/** The name that the listener gave to a speaker as the transcript calls them. */
export interface SpeakerName {
  speaker: string;
  name: string;
}

const longestName = 60;

interface Spoken {
  speaker?: string;
}

/**
 * Lines, or quotes from them, with the listener's names; of two names for one speaker the first in the list counts. Two speakers with one
 * name are one. The same array where no name applies.
 */
export function renameSpeakers<T extends Spoken>(lines: T[], names: readonly SpeakerName[]): T[] {
  const byLabel = nameMap(names);
  const isNamed = ({ speaker }: Spoken) => speaker !== undefined && byLabel.has(speaker);
  if (byLabel.size === 0 || !lines.some(isNamed)) return lines;
  return lines.map((line) =>
    isNamed(line) ? { ...line, speaker: byLabel.get(line.speaker!)! } : line,
  );
}

/** The transcript's own labels of everyone who is shown as `name`. */
export function labelsOf(
  lines: readonly Line[],
  names: readonly SpeakerName[],
  name: string,
): string[] {
  const byLabel = nameMap(names);
  const labels = new Set(lines.flatMap(({ speaker }) => speaker ?? []));
  return [...labels].filter((label) => (byLabel.get(label) ?? label) === name);
}

/** The names with another one for these labels; an empty one takes theirs away. */
export function withName(
  names: readonly SpeakerName[],
  labels: readonly string[],
  name: string,
): SpeakerName[] {
  const given = cleanText(name.slice(0, longestName));
  const others = names.filter(({ speaker }) => !labels.includes(speaker));
  return [...others, ...(given ? labels.map((speaker) => ({ speaker, name: given })) : [])];
}

function nameMap(names: readonly SpeakerName[]): ReadonlyMap<string, string> {
  return new Map(names.toReversed().map(({ speaker, name }) => [speaker, name]));
}
