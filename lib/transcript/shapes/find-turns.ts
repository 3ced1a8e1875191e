import { isSpeakerName, splitSpeaker } from '../speaker-name';
import { fullNames, withoutRole } from './names';
import type { Piece } from './pieces';

/** The start of what someone says: whose, and the words that stand in the same row. */
export interface Turn {
  speaker: string;
  text: string;
  /** How the name is written. */
  style: string;
}

/** No conversation has so many people. */
const mostNames = 1_000;
/** Fewer for each mark than this are words before a colon, such as `Remember: …`. */
const fewestTurns = 0.05;
/** What a row of its own says that is a control, not a name. */
const control =
  /^(?:add|copy|download|embed|episode|follow|learn|like|listen|load|log|more|next|open|play|previous|read|reply|save|season|see|share|show|sign|subscribe|transcript|view|watch)\b/i;
/** So many of the names that come back share the style that makes a name that comes once one, too. */
const oneStyle = 0.8;

/**
 * Finds the pieces that begin a turn: `Name: text`, `Name:` alone, a name in bold before the text, or a
 * name alone in the place where names stand. A name counts when it comes back, when it is written
 * like those that do, or when most pieces (of a run with `marks` so many as half its marks) begin with one.
 */
export function findTurns(pieces: Piece[], marks?: number): (Turn | undefined)[] {
  const groups = nameGroups(pieces);
  const found = pieces.map((piece) => turnIn(piece, groups.has(piece.group)));
  const turns = found.filter((turn) => turn !== undefined);
  const names = new Set(turns.map((turn) => turn.speaker));
  if (names.size > mostNames) return pieces.map(() => undefined);
  const nameOf = fullNames(names);
  const named = found.map((turn) => turn && { ...turn, speaker: nameOf(turn.speaker) });
  const counts = countBy(named, (turn) => turn?.speaker);
  const comesBack = (turn: Turn) => (counts.get(turn.speaker) ?? 0) > 1;
  const known = named.filter((turn) => turn && comesBack(turn));
  if (turns.length > (marks ?? pieces.length) / 2) return named;
  if (marks && known.length < marks * fewestTurns) return pieces.map(() => undefined);
  const styles = countBy(known, (turn) => turn?.style);
  const isStyle = (style: string) =>
    style !== 'plain' && (styles.get(style) ?? 0) >= known.length * oneStyle;
  return named.map((turn) => (turn && (comesBack(turn) || isStyle(turn.style)) ? turn : undefined));
}

function turnIn(piece: Piece, isNamePlace: boolean): Turn | undefined {
  const { text, lead, kind } = piece;
  const rest = lead && text.startsWith(lead) ? text.slice(lead.length) : undefined;
  // A letter right behind is the rest of a word that begins with a large initial.
  const name = rest === undefined || /^\p{L}/u.test(rest) ? '' : nameIn(lead!);
  if (name) return { speaker: name, text: rest!.replace(/^\s*[:：]?\s*/, ''), style: 'lead' };
  const split = kind === 'text' ? splitSpeaker(text) : undefined;
  if (split) {
    const style = /\p{Ll}/u.test(split.speaker) ? 'plain' : 'upper';
    return { ...split, speaker: withoutRole(split.speaker), style };
  }
  const isName = isNamePlace || /[:：]$|^speaker[ _]?\d{1,2}$/i.test(text);
  const alone = isName ? nameIn(text) : '';
  return alone ? { speaker: alone, text: '', style: 'alone' } : undefined;
}

function nameIn(text: string): string {
  if (text.length > 60) return '';
  const name = withoutRole(text.replace(/\s*[:：]$/, ''));
  return isSpeakerName(name) ? name : '';
}

/** The groups whose pieces are nearly all names that come back: cells of a table, headings above turns. */
function nameGroups(pieces: Piece[]): Set<string> {
  const groups = new Map<string, string[]>();
  for (const { group, text } of pieces) {
    if (group.startsWith('=')) continue;
    const texts = groups.get(group);
    if (texts) texts.push(text);
    else groups.set(group, [text]);
  }
  const ofNames = [...groups].filter(([, texts]) => {
    const names = texts.filter((text) => isSpeakerName(text) && !control.test(text));
    return names.length >= texts.length * 0.8 && new Set(names).size <= names.length / 2;
  });
  const different = new Set(ofNames.flatMap(([, texts]) => texts)).size;
  return new Set(different > 1 ? ofNames.map(([group]) => group) : []);
}

function countBy<Item>(items: Item[], keyOf: (item: Item) => string | undefined) {
  const counts = new Map<string | undefined, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
