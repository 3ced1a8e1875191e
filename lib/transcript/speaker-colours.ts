import type { Line } from './types';

/** How many colours there are before they come again. */
export const speakerColourCount = 8;

/** A colour's number, from 0, for each speaker by order of appearance. */
export function speakerColours(lines: readonly Line[]): ReadonlyMap<string, number> {
  const colours = new Map<string, number>();
  for (const { speaker } of lines) {
    if (speaker !== undefined && !colours.has(speaker))
      colours.set(speaker, colours.size % speakerColourCount);
  }
  return colours;
}
