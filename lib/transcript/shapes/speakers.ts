import { isSpeakerName, splitSpeaker } from '../speaker-name';
import type { Row, Section } from './row';

/** Finds who speaks in each section, wherever the run writes names; text that is no name is left alone. */
export function nameSpeakers(run: Section[]): Section[] {
  if (run.some((section) => section.speaker)) return carryNames(run);
  return takePrefixes(takeNamesBelow(takeNamesAbove(run)));
}

/** Where names stand before marks, a mark without one continues the turn (iHeart, Lex Fridman). */
function carryNames(run: Section[]): Section[] {
  let speaker: string | undefined;
  return run.map((section) => {
    speaker = section.speaker ?? speaker;
    return speaker ? { ...section, speaker } : section;
  });
}

function nameInRow(row: Row | undefined): string | undefined {
  const name = row?.text.endsWith(':') ? row.text.slice(0, -1) : '';
  return isSpeakerName(name) ? name : undefined;
}

/** `Kim:`, then the mark alone, then text: the HTML form of the Podcasting 2.0 namespace. */
function takeNamesAbove(run: Section[]): Section[] {
  const named = run.filter((section) => section.text === '' && nameInRow(section.above));
  if (named.length <= run.length / 2) return run;
  const taken = new Set(named.map((section) => section.above));
  return run.map((section) => {
    const rows = section.rows.filter((row) => !taken.has(row));
    const speaker = taken.has(section.above) ? nameInRow(section.above) : undefined;
    return { ...section, rows, ...(speaker && { speaker }) };
  });
}

/** The mark, then a name, then text, each in a row of its own: tables. */
function takeNamesBelow(run: Section[]): Section[] {
  const names = run.flatMap(({ speaker, text, rows: [first, second] }) =>
    !speaker && text === '' && first && second && isSpeakerName(first.text) ? [first.text] : [],
  );
  const known = new Set(names);
  if (names.length < run.length * 0.8 || known.size > names.length / 2) return run;
  return run.map((section) => {
    const [first, ...rows] = section.rows;
    const isNamed = first !== undefined && rows.length > 0 && known.has(first.text);
    return isNamed ? { ...section, rows, speaker: first.text } : section;
  });
}

/** `Name: text` after the mark. A name counts when it comes back, or when most sections begin with one. */
function takePrefixes(run: Section[]): Section[] {
  const heads = run.map((section) => (section.speaker ? undefined : headOf(section)));
  const counts = new Map<string, number>();
  for (const head of heads) if (head) counts.set(head.speaker, (counts.get(head.speaker) ?? 0) + 1);
  const most = heads.filter(Boolean).length > run.length / 2;
  return run.map((section, index) => {
    const head = heads[index];
    if (!head || (!most && (counts.get(head.speaker) ?? 0) < 2)) return section;
    const rows = section.text === '' ? section.rows.slice(1) : section.rows;
    return { ...section, rows, speaker: head.speaker, text: head.text };
  });
}

function headOf({ text, rows }: Section): { speaker: string; text: string } | undefined {
  const later = text === '' ? rows.slice(1) : rows;
  // Several voices under one mark (EconTalk) cannot be one block's speaker: their names stay in the text.
  if (later.some((row) => splitSpeaker(row.text))) return undefined;
  return splitSpeaker(text === '' ? (rows[0]?.text ?? '') : text);
}
