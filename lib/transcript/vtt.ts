import { splitVoices } from './cue-text';
import { readCueRows, type CueRowRules, type RawCue } from './cue-rows';
import { linesFromCues, type TimedText } from './lines-from-cues';
import { takeSpeakerPrefixes } from './speaker-prefixes';
import { splitRows } from './text';
import type { Parsed, Problem } from './types';

const blank = /^\s*$/;
const noSpeech = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

const rules: CueRowRules = {
  isIdentifier: (row, afterBlank) => afterBlank || /^\s*\d+\s*$/.test(row),
  takePayload: (rows) => {
    const end = rows.findIndex((row) => blank.test(row));
    if (end < 0) return { payload: rows };
    const strayAt = findStray(rows, end);
    return { payload: rows.slice(0, end), ...(strayAt !== undefined && { strayAt }) };
  },
};

function findStray(rows: string[], from: number): number | undefined {
  let skipping = false;
  for (let index = from; index < rows.length; index += 1) {
    const row = rows[index]!;
    if (blank.test(row)) skipping = false;
    else if (noSpeech.test(row)) skipping = true;
    else if (!skipping) return index;
  }
  return undefined;
}

/**
 * Parses WebVTT (https://www.w3.org/TR/webvtt1/), more leniently than the standard: the signature,
 * blank rows and hours may be missing, hours may have one digit (Omny), fractions a comma.
 * Own code because no library passes the table of inputs found in the wild (the best 34 of 49).
 */
export function parseVtt(text: string): Parsed {
  const rows = splitRows(text.replaceAll('\0', ''));
  const { cues, problems } = readCueRows(rows, rules);
  const timed = takeSpeakerPrefixes(cues.flatMap((cue) => timeVoices(cue, problems)));
  return linesFromCues(timed, problems, readLanguage(rows));
}

function timeVoices(cue: RawCue, problems: Problem[]): TimedText[] {
  const voices = splitVoices(cue.payload);
  if (voices.length === 0) problems.push({ code: 'empty-cue', at: cue.at });
  if (voices.length < 2 || cue.end <= cue.start) {
    return voices.map((voice) => ({ ...voice, start: cue.start, end: cue.end, at: cue.at }));
  }
  // Several voices share one cue's time in the order they stand, by how much each says.
  const total = voices.reduce((sum, voice) => sum + voice.text.length, 0);
  let said = 0;
  return voices.map((voice) => {
    const start = cue.start + ((cue.end - cue.start) * said) / total;
    said += voice.text.length;
    const end = cue.start + ((cue.end - cue.start) * said) / total;
    return { ...voice, start, end, at: cue.at };
  });
}

function readLanguage(rows: string[]): string | undefined {
  if (!rows[0]?.startsWith('WEBVTT')) return undefined;
  for (const row of rows.slice(1, 8)) {
    if (blank.test(row)) return undefined;
    const match = /^Language:\s*([a-zA-Z0-9-]{2,35})\s*$/.exec(row);
    if (match) return match[1];
  }
  return undefined;
}
