import { cueText } from './cue-text';
import { readCueRows, type CueRowRules } from './cue-rows';
import { linesFromCues, type TimedText } from './lines-from-cues';
import { takeSpeakerPrefixes } from './speaker-prefixes';
import { splitRows } from './text';
import type { Parsed } from './types';

const rules: CueRowRules = {
  isIdentifier: (row) => /^\s*\d+\s*$/.test(row),
  // Blank rows inside a cue are common: all up to the next number and times belongs to it.
  takePayload: (rows) => ({ payload: rows }),
};

/**
 * Parses SubRip as it is met: numbers missing, dots for commas, blank rows inside a cue, tags and
 * `{\an8}` overrides. There is no standard; https://en.wikipedia.org/wiki/SubRip describes the habit.
 * Own code because no library passes the table of inputs found in the wild (the best 34 of 49).
 */
export function parseSrt(text: string): Parsed {
  const { cues, problems } = readCueRows(splitRows(text.replaceAll('\0', '')), rules);
  const timed = cues.flatMap(({ payload, ...cue }): TimedText[] => {
    const said = cueText(payload);
    if (said) return [{ ...cue, text: said }];
    problems.push({ code: 'empty-cue', at: cue.at });
    return [];
  });
  return linesFromCues(takeSpeakerPrefixes(timed), problems);
}
