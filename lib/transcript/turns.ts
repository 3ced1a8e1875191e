import { cueText, hasVoice, splitVoices, type Utterance } from './cue-text';
import type { Cue } from './cue';
import { inlineWords } from './inline-words';
import { isSound } from './sounds';
import { splitSpeaker } from './speaker-name';
import type { Problem, Word } from './types';

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
 * and at `Name:`, which counts when it comes at least twice or after `>>`: `Note: …` once is something said.
 * Caption writers name a speaker when the voice changes, so what follows is that speaker's until
 * the next change. Voices that share a cue share its time by how much each says.
 */
export function readTurns(cues: Cue[], problems: Problem[]): TimedText[] {
  const voiced = cues.some((cue) => cue.speaker || hasVoice(cue.payload));
  const rows = cues.map((cue) => rowsOf(cue.payload));
  const names = voiced ? new Set<string>() : knownNames(rows);
  const turns = cues.flatMap((cue, index) => {
    const said = hasVoice(cue.payload) ? splitVoices(cue.payload) : splitRows(rows[index]!, names);
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

/** `Name: text` or `[Name]: text`; a dash after a first word is rarely a name in captions. */
function splitName(text: string): { speaker: string; text: string } | undefined {
  if (!text.includes(':')) return undefined;
  const bare = text.replace(/^\[([^[\]:]{1,50})\]:/, '$1:');
  const head = splitSpeaker(bare);
  return head && /^\s*:/.test(bare.slice(head.speaker.length)) ? head : undefined;
}

function knownNames(rows: string[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const row of rows.flat()) {
    for (const [index, piece] of row.split(change).entries()) {
      const name = splitName(piece)?.speaker;
      if (name) counts.set(name, (counts.get(name) ?? 0) + (index > 0 ? 2 : 1));
    }
  }
  return new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])));
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
      else if (last) last.text += ` ${piece}`;
      else said.push({ text: piece });
    }
  }
  return said;
}

function shareTime(cue: Cue, said: Utterance[]): TimedText[] {
  const { start, end, at, speaker, payload } = cue;
  if (said.length < 2 || end === undefined || end <= start) {
    const isWhole = said.length === 1 && !said[0]!.turn && !said[0]!.speaker;
    const words = cue.words ?? (end === undefined ? undefined : inlineWords(payload, start, end));
    const shown = isWhole && words ? { words } : {};
    return said.map((part) => ({ start, end, at, ...(speaker && { speaker }), ...part, ...shown }));
  }
  const total = said.reduce((sum, { text }) => sum + text.length, 0);
  const timeAt = (length: number) =>
    Math.round(1000 * (start + ((end - start) * length) / total)) / 1000;
  let length = 0;
  return said.map((part) => {
    const from = timeAt(length);
    length += part.text.length;
    return { start: from, end: timeAt(length), at, ...(speaker && { speaker }), ...part };
  });
}

function carryNames(turns: TimedText[]): TimedText[] {
  let speaker: string | undefined;
  return turns.map((turn) => {
    if (isSound(turn.text)) return turn;
    if (turn.speaker) speaker = turn.speaker;
    // A prefix that is no known name still says that someone or something else begins.
    else if (turn.turn || splitName(turn.text)) speaker = undefined;
    return speaker ? { ...turn, speaker } : turn;
  });
}
