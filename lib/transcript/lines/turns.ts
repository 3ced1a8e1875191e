import { cueText, hasVoice, splitVoices, type Utterance } from '../formats/cue-text';
import type { Cue } from './cue';
import { inlineWords } from '../formats/inline-words';
import { isSound } from './sounds';
import { carryNames, knownNames, splitName } from './name-prefixes';
import type { Problem, Word } from '../types';

/** What one voice says without a break; its times are not mended yet. */
export interface TimedText extends Utterance {
  start: number;
  /** Undefined where the format leaves it out. */
  end: number | undefined;
  words?: Word[];
  /** 1-based row or item of the input. */
  at: number;
}

/**
 * Cuts cues where the voice changes: at `<v Name>`, at `>>`, at rows of dialogue that begin with a dash,
 * at rows that are sounds, and at `Name:` where `knownNames` tells it from something said.
 * Caption writers name a speaker when the voice changes, so what follows is that speaker's until
 * the next change. Voices that share a cue share its time by how much each says.
 */
export function readTurns(cues: Cue[], problems: Problem[]): TimedText[] {
  const voiced = cues.map((cue) => hasVoice(cue.payload));
  const rows = cues.map((cue, index) => (voiced[index] ? [] : rowsOf(cue.payload)));
  const isNamed = cues.some((cue, index) => cue.speaker || voiced[index]);
  const names = isNamed ? new Set<string>() : knownNames(piecesOf(rows));
  const turns = cues.flatMap((cue, index) => {
    const said = voiced[index] ? splitVoices(cue.payload) : splitRows(rows[index]!, names);
    if (said.length === 0) problems.push({ code: 'empty-cue', at: cue.at });
    return shareTime(cue, said);
  });
  return names.size > 0 ? carryNames(turns) : turns;
}

const dash = /^[-–—] ?(?=\S)/;
const change = /^>{2,} ?| >{2,} /;

/** The rows of a payload without markup; dialogue's dashes are written as `>>`. */
function rowsOf(payload: string): string[] {
  const rows = payload
    .split(/\n|<br\s*\/?>/i)
    .map(cueText)
    .filter(Boolean);
  const isDialogue = rows.length > 1 && rows.filter((row) => dash.test(row)).length > 1;
  return isDialogue ? rows.map((row) => row.replace(dash, '>> ')) : rows;
}

function piecesOf(rows: string[][]): Utterance[] {
  const split = rows.flat().map((row) => row.split(change));
  return split.flatMap((pieces) =>
    pieces.map((text, index) => (index > 0 ? { text, turn: true as const } : { text })),
  );
}

function splitRows(rows: string[], names: Set<string>): Utterance[] {
  const said: Utterance[] = [];
  for (const row of rows) {
    for (const [index, piece] of row.split(change).entries()) {
      const name = splitName(piece);
      const last = said.at(-1);
      if (piece === '') continue;
      if (name && names.has(name.speaker)) said.push(name);
      else if (index > 0) said.push({ text: piece, turn: true });
      else if (last && !isSound(last.text) && !isSound(piece)) last.text += ` ${piece}`;
      else said.push({ text: piece });
    }
  }
  return said;
}

function shareTime(cue: Cue, said: Utterance[]): TimedText[] {
  const { start, end, at, speaker } = cue;
  // A voice that is named is no news.
  const parts = speaker ? said.map(({ turn: _turn, ...part }) => ({ speaker, ...part })) : said;
  if (parts.length < 2 || end === undefined || end <= start) {
    const words = wordsOf(cue, said);
    return parts.map((part) => ({ start, end, at, ...part, ...(words && { words }) }));
  }
  const total = parts.reduce((sum, { text }) => sum + text.length, 0);
  let length = 0;
  const timeAt = (count: number) => start + ((end - start) * count) / total;
  return parts.map((part) => {
    const from = timeAt(length);
    length += part.text.length;
    return { start: from, end: timeAt(length), at, ...part };
  });
}

/** Words that are those of the whole text; where a name was taken from it or voices share it they are not. */
function wordsOf({ words, payload, start, end }: Cue, said: Utterance[]): Word[] | undefined {
  const [only] = said;
  if (said.length !== 1 || only?.turn || (only?.speaker && !hasVoice(payload))) return undefined;
  return words ?? (end === undefined ? undefined : inlineWords(payload, start, end));
}
