import { parseTimeMark } from '../time-mark';
import type { Row, Section } from './row';

/** A row of a run on its way to blocks. */
export interface Piece extends Pick<Row, 'text' | 'lead' | 'kind'> {
  start?: number;
  /** Whom the mark itself names. */
  speaker?: string;
  /** Rows of one group stand in the same container and at the same place of their section. */
  group: string;
}

const inlineMark = /\[(\d{1,3}:[0-5]\d(?::[0-5]\d)?)\]/;

/** The rows of a section, its mark's own text first; text comes apart at the marks within (Changelog). */
export function piecesOf(section: Section): Piece[] {
  const { start, speaker, text, lead, path, rows } = section;
  const first: Piece = { start, speaker, text, lead, kind: 'text', group: `=${path}` };
  const below = rows.map((row, index): Piece => {
    const place = (index === 0 && text === '' ? 1 : 0) + (index === rows.length - 1 ? 2 : 0);
    return { ...row, start: undefined, group: `${start === undefined ? 0 : place}${row.path}` };
  });
  return [first, ...below].flatMap(splitAtMarks);
}

function splitAtMarks(piece: Piece): Piece[] {
  if (!piece.text.includes(':')) return [piece];
  const [text = '', ...rest] = piece.text.split(inlineMark);
  const pieces: Piece[] = [{ ...piece, text: text.trim() }];
  for (let index = 0; index < rest.length; index += 2) {
    const start = parseTimeMark(rest[index]!);
    pieces.push({ text: rest[index + 1]!.trim(), start, kind: 'text', group: '' });
  }
  return pieces;
}
