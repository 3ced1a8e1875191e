import { parseTimeMark } from '@/lib/transcript/time-mark';

/** A time with what stands beside it. */
export interface Noted {
  start: number;
  title: string;
}

interface Mark {
  start: number;
  /** Whether it stands in brackets; marks in one row that differ in this are not of one list. */
  bracketed: boolean;
  from: number;
  to: number;
}

/** Longer rows are cut: notes whose line ends were lost are some thousand characters. */
const longestRow = 20_000;
/** A title that was run together with the text behind the list is cut where a word is glued to the next. */
const suspicious = 100;

const time = String.raw`(?:\d{1,2}:)?\d{1,3}:[0-5]\d`;
const mark = new RegExp(
  String.raw`(?<![\d:.,])([[(]?)(${time})(?:\s?(?:-|–|—|to)\s?${time})?([\])]?)(?!:?\d)`,
  'g',
);
/** What stands between a mark and its title: dashes, bullets, colons, stray brackets. */
const before = /[\s\p{Pd}:|•·.,;>)\]→▶\p{M}]/u;
const behind = /[\s\p{Pd}:|•·(,;[→]/u;
const leading = /^[\s\p{Pd}\p{So}•·*>#\d.)\p{M}]{0,12}$/u;

/**
 * The chapters that one row of notes lists, with marks `before` or `after` their titles. None if
 * the row does not begin, or end, with a mark: a time in a sentence names no chapter.
 */
export function readNoteRow(row: string, side: 'before' | 'after'): Noted[] {
  const text = row.slice(0, longestRow);
  const marks = marksIn(text);
  if (marks.length === 0) return [];
  return side === 'before' ? readBefore(text, marks) : readAfter(text, marks);
}

function marksIn(text: string): Mark[] {
  return [...text.matchAll(mark)].flatMap((match) => {
    const [whole, open = '', stated = '', close = ''] = match;
    const start = parseTimeMark(stated);
    const bracketed = open !== '' && close !== '';
    const to = match.index + whole.length;
    return start === undefined ? [] : [{ start, bracketed, from: match.index, to }];
  });
}

function readBefore(text: string, marks: readonly Mark[]): Noted[] {
  const first = marks[0]!;
  const alike = marks.filter(({ bracketed }) => bracketed === first.bracketed);
  const isList = areAscending(alike) && alike.length >= (first.bracketed ? 2 : 3);
  const atStart = leading.test(text.slice(0, first.from));
  // Line ends that were lost leave a list somewhere in the prose: only brackets tell it from times.
  if (!atStart && !(isList && first.bracketed && !endsWith(text, alike))) return [];
  const own = isList ? alike : [first];
  const titles = own.map(({ to }, index) => trim(text.slice(to, own[index + 1]?.from)));
  return own.map(({ start }, index) => {
    const title = titles[index]!;
    const isLast = isList && index === own.length - 1;
    return { start, title: isLast && title.length > suspicious ? unglued(title) : title };
  });
}

function readAfter(text: string, marks: readonly Mark[]): Noted[] {
  const last = marks.at(-1)!;
  const alike = marks.filter(({ bracketed }) => bracketed === last.bracketed);
  if (!endsWith(text, alike) || leading.test(text.slice(0, marks[0]!.from))) return [];
  const own = areAscending(alike) && last.bracketed ? alike : [last];
  return own.map(({ start, from }, index) => ({
    start,
    title: trim(text.slice(own[index - 1]?.to ?? 0, from)),
  }));
}

function endsWith(text: string, marks: readonly Mark[]): boolean {
  return trim(text.slice(marks.at(-1)!.to)) === '';
}

function areAscending(marks: readonly Mark[]): boolean {
  return marks.every(({ start }, index) => index === 0 || marks[index - 1]!.start < start);
}

function trim(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && before.test(text[from]!)) from++;
  while (from < to && behind.test(text[to - 1]!)) to--;
  return text.slice(from, to);
}

/** `Where to find TobiAbout Tobi Knaup…` without what was glued on, or the first words of it. */
function unglued(title: string): string {
  const glued = /[\p{Ll}.?!)](?=\p{Lu}\p{Ll})/u.exec(title);
  if (glued && glued.index < suspicious) return title.slice(0, glued.index + 1);
  return `${title.slice(0, suspicious).replace(/\s\S*$/u, '')}…`;
}
